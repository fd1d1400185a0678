package io.jets.test.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.jets.sam.Template;
import io.jets.test.Shop;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.jets.test.template.SamResources.arnOf;
import static io.jets.test.template.SamResources.streamOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests of {@link SamTemplateAssert} and of the assertions that it returns.
 */
class SamTemplateAssertTests {

	private static final SamTemplate TEMPLATE = SamTemplate.of(Shop.class);

	@TempDir
	private Path directory;

	@Test
	void acceptsWhatTheTemplateContains() {
		assertThat(TEMPLATE).function("clerkJob-ship")
			.hasTimeout(Duration.ofMinutes(5))
			.hasMemorySize(2048)
			.hasEnvironmentVariable("SPRING_CLOUD_FUNCTION_DEFINITION", "clerkJob-ship")
			.hasProperty("Handler", "io.jets.lambda.JobHandler")
			.hasProperty("LoggingConfig.LogGroup", "!Ref JobsLogGroup");
		SamRoleAssert role = assertThat(TEMPLATE).function("clerkJob-ship").role();
		role.allows("dynamodb:GetRecords").onlyOn(streamOf("orders"));
		role.allows("DynamoDB:getRecords").onlyOn("!Ref OrdersStreamArn");
		role.allows("sqs:SendMessage").onlyOn(arnOf("FailedEvents"));
		role.doesNotAllow("dynamodb:PutItem");
	}

	@Test
	void namesFunctionsOfTemplate() {
		assertFailure(() -> assertThat(TEMPLATE).function("clerkJob-file"))
			.hasMessageStartingWith(
					"Expecting the template to have the function clerkJob-file, but it has the functions [")
			.hasMessageContainingAll("clerkJob-ship", "clerkJob-paid", "reportJob-write");
	}

	@Test
	void namesPropertyOfFunction() {
		assertFailure(() -> assertThat(TEMPLATE).function("clerkJob-ship").hasTimeout(Duration.ofMinutes(1)))
			.hasMessageContaining(
					"Expecting the function clerkJob-ship (ClerkJob#ship) to have the property Timeout = 60, but it is 300");
		assertFailure(() -> assertThat(TEMPLATE).function("clerkJob-ship").hasProperty("EphemeralStorage.Size", 1024))
			.hasMessageEndingWith("to have the property EphemeralStorage.Size = 1024, but it has none");
	}

	@Test
	void namesWhatRoleAllows() {
		SamRoleAssert role = assertThat(TEMPLATE).function("clerkJob-ship").role();
		assertFailure(() -> role.allows("dynamodb:PutItem")).hasMessageContainingAll(
				"Expecting the role OrdersStreamRole of the function clerkJob-ship (ClerkJob#ship) to allow dynamodb:PutItem, "
						+ "but it allows only:",
				"\n  logs:CreateLogStream, logs:PutLogEvents on !GetAtt JobsLogGroup.Arn\n",
				"dynamodb:GetRecords, dynamodb:GetShardIterator on !Ref OrdersStreamArn\n");
		assertFailure(() -> role.doesNotAllow("sqs:SendMessage"))
			.hasMessageContaining("not to allow sqs:SendMessage, but it allows:")
			.hasMessageContaining("\n  sqs:SendMessage on !GetAtt FailedEvents.Arn");
		assertFailure(() -> role.doesNotAllow("SQS:*")).hasMessageContaining("\n  sqs:SendMessage on ");
		assertFailure(() -> role.allows("dynamodb:GetRecords").onlyOn(streamOf("others"))).hasMessageContainingAll(
				"to allow dynamodb:GetRecords only on:", "\n  !Ref OthersStreamArn", "but it allows it on:",
				"\n  !Ref OrdersStreamArn");
	}

	@Test
	void namesPoliciesOnAllResources() {
		assertFailure(() -> assertThat(TEMPLATE).hasNoWildcardResources())
			.hasMessageContaining("Expecting no policy to allow an action on all resources, but these do:")
			.hasMessageContaining(": cloudwatch:PutMetricData on *");
		assertThat(TEMPLATE).hasNoWildcardResources("cloudwatch:PutMetricData");
	}

	@Test
	void namesPoliciesThatTemplateDoesNotContain() {
		String managed = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
		SamTemplate template = new SamTemplate(new Template(
				TEMPLATE.text()
					.replace("cloudwatch:PutMetricData", "xray:PutTraceSegments")
					.replaceAll("(?m)^( +)Policies:\n", "$1ManagedPolicyArns: [%s]\n$0".formatted(managed)),
				List.of()));
		assertFailure(() -> assertThat(template).hasNoWildcardResources("xray:PutTraceSegments"))
			.hasMessageContainingAll(
					"Expecting no policy to allow an action on all resources, but the template does not contain these policies or resources:",
					"\n  OrdersStreamRole: " + managed + "\n", "Pass those that you accept to hasNoWildcardResources");
		assertThat(template).hasNoWildcardResources("xray:PutTraceSegments", managed, managed);
		SamRoleAssert role = assertThat(template).function("clerkJob-ship").role();
		SamActionAssert allowed = role.allows("dynamodb:GetRecords");
		assertFailure(() -> allowed.onlyOn(streamOf("orders"))).hasMessageContainingAll(
				"to allow dynamodb:GetRecords only on:\n  !Ref OrdersStreamArn\n",
				"but it has policies that the template does not contain or that depend on a condition:\n  " + managed);
		assertFailure(() -> role.doesNotAllow("dynamodb:PutItem"))
			.hasMessageContainingAll("not to allow dynamodb:PutItem", "\n    " + managed);
		assertFailure(() -> role.allows("dynamodb:PutItem")).hasMessageEndingWith(
				"what these policies allow, which the template does not contain or which depend on a condition:\n    "
						+ managed);
	}

	@Test
	void acceptsRepeatedResources() {
		assertThat(TEMPLATE).function("clerkJob-ship")
			.role()
			.allows("dynamodb:GetRecords")
			.onlyOn(streamOf("orders"), streamOf("orders"));
	}

	@Test
	void comparesTemplateWithFile() throws IOException {
		Path file = this.directory.resolve("sam").resolve("expected.yaml");
		assertFailure(() -> assertThat(TEMPLATE).isEqualToFile(file.toString()))
			.hasMessageContainingAll("expected.yaml does not exist", "-Djets.test.update=true");
		assertThat(new ExpectedFile(file, true).compare(TEMPLATE.text())).isNull();
		assertThat(file).content().isEqualTo(TEMPLATE.text());
		assertThat(TEMPLATE).isEqualToFile(file.toString());
		Files.writeString(file, TEMPLATE.text().replace("Timeout: 300", "Timeout: 60").replace("\n", "\r\n"));
		assertFailure(() -> assertThat(TEMPLATE).isEqualToFile(file.toString())).hasMessageContainingAll(
				"The template differs from the file " + file + ", first in line ", "Expected:\n", "Timeout: 60\n",
				"but was:\n", "Timeout: 300\n", "-Djets.test.update=true");
		Files.writeString(file, TEMPLATE.text() + "More: true\n");
		assertFailure(() -> assertThat(TEMPLATE).isEqualToFile(file.toString()))
			.hasMessageContainingAll("More: true\nbut was:", "(end)");
		Files.writeString(file, TEMPLATE.text().replace("\n", "\r\n"));
		assertThat(TEMPLATE).isEqualToFile(file.toString());
	}

	@Test
	void writesFileWhenTheSystemPropertyIsSet() {
		Path file = this.directory.resolve("expected.yaml");
		System.setProperty("jets.test.update", "true");
		try {
			assertThat(TEMPLATE).isEqualToFile(file.toString());
		}
		finally {
			System.clearProperty("jets.test.update");
		}
		assertThat(file).content().isEqualTo(TEMPLATE.text());
	}

	@Test
	void namesWarnings() {
		assertFailure(() -> assertThat(SamTemplate.of(Shop.class, "jets.failed-events=none")).hasNoWarnings())
			.hasMessageContainingAll("Expecting no warnings, but there are:", "jets.failed-events");
	}

	@Test
	void rejectsTimeoutThatNoFunctionCanHave() {
		assertThatThrownBy(() -> assertThat(TEMPLATE).function("reportJob-write").hasTimeout(Duration.ofMillis(1999)))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessage("A time-out of Lambda is in whole seconds, so it can never be PT1.999S");
	}

	@Test
	void namesResourcesThatCannotBeRead() {
		SamTemplate template = new SamTemplate(new Template(
				TEMPLATE.text().replaceAll("(?m)(cloudwatch:PutMetricData\n *Resource: ).*", "$1!ImportValue Metrics"),
				List.of()));
		assertFailure(() -> assertThat(template).hasNoWildcardResources())
			.hasMessageContaining(": Resource !ImportValue Metrics\n");
		assertThat(template).hasNoWildcardResources("Resource !ImportValue Metrics");
		assertThat(template).hasNoWildcardResources("cloudwatch:PutMetricData");
	}

	@Test
	void passesDescriptionOn() {
		SamFunctionAssert function = assertThat(TEMPLATE).as("shop").function("clerkJob-ship");
		assertFailure(() -> function.hasMemorySize(1)).hasMessageContaining("[shop] ");
		assertFailure(() -> function.role().doesNotAllow("sqs:*")).hasMessageStartingWith("[shop] ");
		assertFailure(() -> function.role().allows("sqs:SendMessage").onlyOn("a")).hasMessageContaining("[shop] ");
	}

	@Test
	void usesDescription() {
		assertFailure(() -> assertThat(TEMPLATE).as("shop").function("none")).hasMessageStartingWith("[shop] ");
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertFailure(ThrowingCallable assertion) {
		return assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
	}

}
