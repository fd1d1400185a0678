package io.jets.sam;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.jets.annotation.Cron;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.annotation.Rate;
import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.fault.Origins;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import io.jets.job.schedule.ScheduleExpression;
import io.jets.tooling.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests of the property to which each attribute of an annotation is mapped.
 */
class AttributeMappingTests {

	private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:q";

	private static final String STREAM = "arn:aws:dynamodb:us-east-1:123456789012:table/t-t/stream/2030-01-01T00:00:00.000";

	static Stream<Arguments> stream() {
		return Stream.of(arguments("table", "EventSourceArn", "!Ref OrdersStreamArn"),
				arguments("stream", "EventSourceArn", STREAM),
				arguments("on", "FilterCriteria.Filters", "[{Pattern={\"eventName\":[\"REMOVE\"]}}]"),
				arguments("filters", "FilterCriteria.Filters", "[{Pattern={\"a\":[1.50]}}]"),
				arguments("startingPosition", "StartingPosition", "LATEST"), arguments("batchSize", "BatchSize", "7"),
				arguments("maximumBatchingWindow", "MaximumBatchingWindowInSeconds", "9"),
				arguments("parallelizationFactor", "ParallelizationFactor", "3"),
				arguments("maximumRetryAttempts", "MaximumRetryAttempts", "4"),
				arguments("maximumRecordAge", "MaximumRecordAgeInSeconds", "60"),
				arguments("bisectBatchOnFunctionError", "BisectBatchOnFunctionError", "false"),
				arguments("onFailure", "DestinationConfig.OnFailure.Destination", QUEUE),
				arguments("enabled", "Enabled", "false"),
				arguments("metrics", "MetricsConfig.Metrics", "[EventCount]"));
	}

	@ParameterizedTest
	@MethodSource("stream")
	void mapsStreamAttribute(String attribute, String path, String expected) {
		boolean other = !attribute.equals("table");
		DynamoDbStreamTrigger trigger = new DynamoDbStreamTrigger(Origins.of("@DynamoDbStream"),
				attribute.equals("stream") ? null : "orders", attribute.equals("stream") ? STREAM : null,
				attribute.equals("on") ? Set.of(OperationType.REMOVE) : Set.of(),
				attribute.equals("filters") ? List.of("{ \"a\": [1.50] }") : List.of(), StartingPosition.LATEST,
				other ? 7 : null, Duration.ofSeconds(9), 3, 4, Duration.ofMinutes(1), false, QUEUE, false, 1, true);
		assertThat(TestJobs.value(template(FunctionSettings.DEFAULT, trigger), "AJobRunStream1", path))
			.isEqualTo(expected);
	}

	static Stream<Arguments> rule() {
		return Stream.of(arguments("description", "Description", "d"), arguments("name", "Name", "n"),
				arguments("state", "State", "DISABLED"), arguments("bus", "EventBusName", "b"),
				arguments("input", "Targets.0.Input", "{}"), arguments("inputPath", "Targets.0.InputPath", "$.detail"),
				arguments("maximumRetryAttempts", "Targets.0.RetryPolicy.MaximumRetryAttempts", "5"),
				arguments("maximumEventAge", "Targets.0.RetryPolicy.MaximumEventAgeInSeconds", "60"),
				arguments("deadLetterQueue", "Targets.0.DeadLetterConfig.Arn", QUEUE));
	}

	@ParameterizedTest
	@MethodSource("rule")
	void mapsRuleAttribute(String attribute, String path, String expected) {
		RuleSettings settings = new RuleSettings("d", "n", RuleState.DISABLED, "b", "{}", "$.detail", 5,
				Duration.ofMinutes(1), QUEUE);
		Template template = template(FunctionSettings.DEFAULT,
				new EventPatternTrigger("@EventRule", "{\"source\": [\"a\"]}", settings));
		assertThat(TestJobs.value(template, "AJobRunPattern1", path)).isEqualTo(expected);
	}

	@Test
	void mapsPattern() {
		RuleSettings settings = new RuleSettings("d", null, null, null, null, null, null, null, null);
		Template template = template(FunctionSettings.DEFAULT,
				new EventPatternTrigger("@EventPattern", "{\"source\": [\"a\"]}", settings));
		assertThat(TestJobs.value(template, "AJobRunPattern1", "EventPattern")).isEqualTo("{source=[a]}");
	}

	static Stream<Arguments> zonedSchedule() {
		return Stream.of(arguments("value", "ScheduleExpression", "cron(0 9 ? * MON-FRI *)"),
				arguments("zone", "ScheduleExpressionTimezone", "Europe/Berlin"),
				arguments("description", "Description", "d"), arguments("name", "Name", "n"),
				arguments("state", "State", "DISABLED"), arguments("input", "Target.Input", "{}"));
	}

	@ParameterizedTest
	@MethodSource("zonedSchedule")
	void mapsScheduleAttribute(String attribute, String path, String expected) {
		RuleSettings settings = new RuleSettings("d", "n", RuleState.DISABLED, null, "{}", null, null, null, null);
		Template template = template(FunctionSettings.DEFAULT, new ScheduleTrigger("@Cron",
				ScheduleExpression.parse("cron(0 9 ? * MON-FRI *)"), ZoneId.of("Europe/Berlin"), settings));
		assertThat(TestJobs.value(template, "AJobRunZonedSchedule1", path)).isEqualTo(expected);
	}

	static Stream<Arguments> function() {
		return Stream.of(function("memory", (f) -> f.memory = 256, "MemorySize", "256"),
				function("timeout", (f) -> f.timeout = Duration.ofMinutes(2), "Timeout", "120"),
				function("description", (f) -> f.description = "d", "Description", "d"),
				function("environment", (f) -> f.environment = Map.of("MODE", "on"), "Environment.Variables.MODE",
						"on"),
				function("reservedConcurrency", (f) -> f.reservedConcurrency = 0, "ReservedConcurrentExecutions", "0"),
				function("subnets", (f) -> {
					f.subnets = List.of("subnet-1");
					f.securityGroups = List.of("sg-1");
				}, "VpcConfig.SubnetIds", "[subnet-1]"), function("securityGroups", (f) -> {
					f.subnets = List.of("subnet-1");
					f.securityGroups = List.of("sg-1");
				}, "VpcConfig.SecurityGroupIds", "[sg-1]"),
				function("layers", (f) -> f.layers = List.of("arn:l"), "Layers", "[arn:l]"),
				function("tags", (f) -> f.tags = Map.of("a", "1"), "Tags.a", "1"),
				function("tracing", (f) -> f.tracing = "Active", "Tracing", "Active"),
				function("ephemeralStorage", (f) -> f.ephemeralStorage = 512, "EphemeralStorage.Size", "512"),
				function("architecture", (f) -> f.architecture = "x86_64", "Architectures", "[x86_64]"),
				function("logLevel", (f) -> f.logLevel = "WARN", "LoggingConfig.ApplicationLogLevel", "WARN"),
				function("maximumRetryAttempts", (f) -> f.maximumRetryAttempts = 0,
						"EventInvokeConfig.MaximumRetryAttempts", "0"),
				function("maximumEventAge", (f) -> f.maximumEventAge = Duration.ofMinutes(1),
						"EventInvokeConfig.MaximumEventAgeInSeconds", "60"),
				function("onFailure", (f) -> f.onFailure = QUEUE,
						"EventInvokeConfig.DestinationConfig.OnFailure.Destination", QUEUE),
				function("snapStart", (f) -> f.snapStart = true, "SnapStart.ApplyOn", "PublishedVersions"),
				function("capacityProvider", (f) -> f.capacityProvider = "arn:p", "CapacityProviderConfig.Arn",
						"arn:p"),
				function("concurrencyPerEnvironment", (f) -> {
					f.capacityProvider = "arn:p";
					f.concurrencyPerEnvironment = 64;
				}, "CapacityProviderConfig.PerExecutionEnvironmentMaxConcurrency", "64"),
				function("memoryPerVcpu", (f) -> {
					f.capacityProvider = "arn:p";
					f.memoryPerVcpu = 4;
				}, "CapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu", "4"),
				function("role", (f) -> f.role = "arn:r", "Role", "arn:r"));
	}

	@ParameterizedTest
	@MethodSource("function")
	void mapsFunctionAttribute(String attribute, Consumer<TestFunction> change, String path, String expected) {
		TestFunction function = new TestFunction();
		change.accept(function);
		assertThat(TestJobs.value(template(function.settings(), job().triggers().get(0)), "AJobRun", path))
			.isEqualTo(expected);
		assertThat(TestJobs.value(template(FunctionSettings.DEFAULT, job().triggers().get(0)), "AJobRun", path))
			.isNotEqualTo(expected);
	}

	@Test
	void coversAllAttributes() {
		assertThat(names(stream())).containsAll(components(DynamoDbStreamTrigger.class, "origins", "concurrency"));
		assertThat(names(rule())).containsAll(components(RuleSettings.class));
		assertThat(names(zonedSchedule())).containsAll(attributes(Cron.class)).containsAll(attributes(Rate.class));
		assertThat(names(function())).containsAll(components(FunctionSettings.class, "origins"));
	}

	private static Arguments function(String attribute, Consumer<TestFunction> change, String path, String expected) {
		return arguments(attribute, change, path, expected);
	}

	private static List<Object> names(Stream<Arguments> rows) {
		return rows.map((row) -> row.get()[0]).toList();
	}

	private static List<Object> components(Class<? extends Record> type, String... except) {
		return Arrays.stream(type.getRecordComponents())
			.<Object>map((component) -> component.getName())
			.filter((name) -> !List.of(except).contains(name))
			.toList();
	}

	private static List<Object> attributes(Class<? extends Annotation> type) {
		return Arrays.stream(type.getDeclaredMethods()).<Object>map(Method::getName).toList();
	}

	private static JobMethod job() {
		return TestJobs.of(AJob.class).get(0);
	}

	private static Template template(FunctionSettings function, Trigger trigger) {
		JobMethod job = job();
		return TestJobs.template(List.of(TestJobs.with(
				new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), List.of(trigger)), function)));
	}

	@Job
	static class AJob {

		@Rate("1 hour")
		void run() {
		}

	}

}
