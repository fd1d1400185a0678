package io.jets.local.endpoint;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests Lambda's operations that describe functions and mappings with AWS's client.
 */
class LambdaFunctionsTests {

	private static final TestEndpoint endpoint = new TestEndpoint(ListedJobs.all());

	private static final LambdaClient lambda = endpoint.client(LambdaClient.builder());

	@AfterAll
	static void close() {
		lambda.close();
		endpoint.close();
	}

	@Test
	void listsFunctions() {
		assertThat(lambda.listFunctions().functions()).extracting(FunctionConfiguration::functionName)
			.containsExactly("securityJob-look", "reportJob-write", "clerkJob-file");
		assertThat(lambda.listFunctions().functions()).extracting(FunctionConfiguration::functionArn)
			.first()
			.isEqualTo("arn:aws:lambda:eu-central-1:123456789012:function:securityJob-look");
	}

	@Test
	void listsFunctionsInPages() {
		ListFunctionsResponse first = lambda.listFunctions((request) -> request.maxItems(2));
		assertThat(first.functions()).hasSize(2);
		ListFunctionsResponse second = lambda.listFunctions((request) -> request.marker(first.nextMarker()));
		assertThat(second.functions()).extracting(FunctionConfiguration::functionName).containsExactly("clerkJob-file");
		assertThat(second.nextMarker()).isNull();
		assertThatExceptionOfType(LambdaException.class)
			.isThrownBy(() -> lambda.listFunctions((request) -> request.marker("x")))
			.withMessageContaining("Invalid Marker");
		assertThatExceptionOfType(LambdaException.class)
			.isThrownBy(() -> lambda.listFunctions((request) -> request.maxItems(10_001)))
			.withMessageContaining("Member must be between 1 and 10000");
	}

	@Test
	void returnsSettingsOfFunction() {
		GetFunctionConfigurationResponse function = lambda
			.getFunctionConfiguration((request) -> request.functionName("clerkJob-file"));
		assertThat(function.description()).isEqualTo("Files orders");
		assertThat(function.memorySize()).isEqualTo(512);
		assertThat(function.timeout()).isEqualTo(300);
		assertThat(function.version()).isEqualTo("$LATEST");
		assertThat(function.handler()).isEqualTo("io.jets.lambda.JobHandler");
		assertThat(function.runtimeAsString()).isEqualTo("java" + Runtime.version().feature());
		assertThat(function.environment().variables()).containsEntry("REGION", "eu");
		assertThat(function.architecturesAsStrings()).containsExactly("arm64");
		assertThat(function.ephemeralStorage().size()).isEqualTo(1024);
		assertThat(function.tracingConfig().modeAsString()).isEqualTo("Active");
		assertThat(function.snapStart().applyOn()).isEqualTo(SnapStartApplyOn.PUBLISHED_VERSIONS);
		assertThat(function.state()).isEqualTo(State.ACTIVE);
	}

	@Test
	void returnsFunctionWithConcurrencyAndTags() {
		GetFunctionResponse function = lambda.getFunction((request) -> request.functionName("clerkJob-file"));
		assertThat(function.configuration().functionName()).isEqualTo("clerkJob-file");
		assertThat(function.concurrency().reservedConcurrentExecutions()).isEqualTo(3);
		assertThat(function.tags()).containsEntry("team", "a");
		GetFunctionResponse other = lambda.getFunction((request) -> request.functionName("reportJob-write"));
		assertThat(other.configuration().description()).isEqualTo("Work#run");
		assertThat(other.configuration().memorySize()).isEqualTo(1024);
		assertThat(other.configuration().environment()).isNull();
		assertThat(other.concurrency()).isNull();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "clerkJob-file:live", "arn:aws:lambda:us-east-1:123456789012:function:clerkJob-file:live" })
	void returnsFunctionByAlias(String name) {
		assertThat(lambda.getFunctionConfiguration((request) -> request.functionName(name)).functionArn())
			.isEqualTo("arn:aws:lambda:eu-central-1:123456789012:function:clerkJob-file:live");
		assertThat(lambda.getFunction((request) -> request.functionName("clerkJob-file").qualifier("live"))
			.configuration()
			.functionArn()).endsWith(":live");
	}

	@Test
	void namesFunctionsWhenThereIsNoSuchOne() {
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> lambda.getFunction((request) -> request.functionName("clerkJob-fiel")))
			.withMessageContaining("Functions are [securityJob-look, reportJob-write, clerkJob-file]");
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> lambda
				.getFunctionConfiguration((request) -> request.functionName("reportJob-write").qualifier("live")))
			.withMessageContaining("Qualifiers of reportJob-write are [$LATEST]");
	}

	@Test
	void listsEventSourceMappings() {
		assertThat(lambda.listEventSourceMappings().eventSourceMappings()).hasSize(2).first().satisfies((mapping) -> {
			assertThat(mapping.functionArn())
				.isEqualTo("arn:aws:lambda:eu-central-1:123456789012:function:clerkJob-file:live");
			assertThat(mapping.state()).isEqualTo("Enabled");
			assertThat(mapping.batchSize()).isEqualTo(7);
			assertThat(mapping.maximumBatchingWindowInSeconds()).isEqualTo(3);
			assertThat(mapping.maximumRecordAgeInSeconds()).isEqualTo(120);
			assertThat(mapping.maximumRetryAttempts()).isEqualTo(10);
			assertThat(mapping.parallelizationFactor()).isEqualTo(1);
			assertThat(mapping.bisectBatchOnFunctionError()).isTrue();
			assertThat(mapping.startingPositionAsString()).isEqualTo("TRIM_HORIZON");
			assertThat(mapping.functionResponseTypesAsStrings()).containsExactly("ReportBatchItemFailures");
			assertThat(mapping.eventSourceArn()).isNull();
			assertThat(mapping.filterCriteria().filters()).singleElement()
				.satisfies((filter) -> assertThat(filter.pattern()).contains("\"eventName\"", "INSERT", "\"Keys\""));
		});
		EventSourceMappingConfiguration disabled = lambda.listEventSourceMappings().eventSourceMappings().get(1);
		assertThat(disabled.state()).isEqualTo("Disabled");
		assertThat(disabled.maximumRecordAgeInSeconds()).isEqualTo(-1);
		assertThat(disabled.filterCriteria()).isNull();
		assertThat(lambda.listEventSourceMappings().eventSourceMappings())
			.extracting(EventSourceMappingConfiguration::uuid)
			.doesNotHaveDuplicates()
			.isEqualTo(lambda.listEventSourceMappings()
				.eventSourceMappings()
				.stream()
				.map(EventSourceMappingConfiguration::uuid)
				.toList());
	}

	@Test
	void listsMappingsOfFunctionAndOfStream() {
		assertThat(lambda.listEventSourceMappings((request) -> request.functionName("clerkJob-file"))
			.eventSourceMappings()).hasSize(2);
		assertThat(lambda.listEventSourceMappings((request) -> request.functionName("reportJob-write"))
			.eventSourceMappings()).isEmpty();
		assertThat(lambda.listEventSourceMappings((request) -> request.eventSourceArn("arn:x")).eventSourceMappings())
			.isEmpty();
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> lambda.listEventSourceMappings((request) -> request.functionName("nobody")));
	}

	@Test
	void namesOperationsWhenThereIsNoSuchOne() {
		assertThatExceptionOfType(LambdaException.class)
			.isThrownBy(() -> lambda.deleteFunction((request) -> request.functionName("clerkJob-file")))
			.withMessageContaining("DELETE /2015-03-31/functions/clerkJob-file is not supported. This endpoint has "
					+ "Lambda: Invoke, ListFunctions, GetFunction, GetFunctionConfiguration, ListEventSourceMappings;");
	}

}
