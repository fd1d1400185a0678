package io.jets.check.function;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.JobPolicy;
import io.jets.job.fault.Fault;
import io.jets.tooling.TestFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FunctionSettingsCheckTests {

	private static final String DESTINATION = "Write the ARN of an SQS queue, an SNS topic, an S3 bucket, a Lambda function or "
			+ "an event bus (arn:aws:sqs:<region>:<account>:<queue>), a template reference (!GetAtt Queue.Arn), or none";

	private static final String PROVIDER_ACTION = "Write arn:aws:lambda:<region>:<account>:capacity-provider:<name>, "
			+ "or !GetAtt <provider>.Arn";

	private final FunctionSettingsCheck check = new FunctionSettingsCheck();

	@ParameterizedTest
	@MethodSource
	void reportsFault(Consumer<TestFunction> setting, String property, String value, String problem, String action) {
		assertThat(check(setting))
			.containsExactly(new Fault("jets.function." + property, "", "", value, problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(
				wrong((function) -> function.memory = 127, "memory", "127", "AWS accepts 128 to 10240",
						"Write a whole number from 128 to 10240"),
				wrong((function) -> function.memory = 10_241, "memory", "10241", "AWS accepts 128 to 10240",
						"Write a whole number from 128 to 10240"),
				wrong((function) -> function.timeout = Duration.ZERO, "timeout", "0 seconds",
						"AWS accepts 1 to 900 seconds", "Write a duration from 1 to 900 seconds"),
				wrong((function) -> function.timeout = Duration.ofMinutes(16), "timeout", "960 seconds",
						"AWS accepts 1 to 900 seconds", "Write a duration from 1 to 900 seconds"),
				wrong((function) -> function.timeout = Duration.ofMillis(1500), "timeout", "PT1.5S",
						"AWS accepts whole seconds only", "Write timeout = \"2\""),
				wrong((function) -> function.ephemeralStorage = 511, "ephemeral-storage", "511",
						"AWS accepts 512 to 10240", "Write a whole number from 512 to 10240"),
				wrong((function) -> function.maximumRetryAttempts = 3, "maximum-retry-attempts", "3",
						"AWS accepts 0 to 2", "Write a whole number from 0 to 2"),
				wrong((function) -> function.maximumEventAge = Duration.ofHours(7), "maximum-event-age",
						"25200 seconds", "AWS accepts 60 to 21600 seconds",
						"Write a duration from 60 to 21600 seconds"),
				wrong((function) -> function.reservedConcurrency = -1, "reserved-concurrency", "-1",
						"AWS accepts 0 or more", "Write a whole number, or leave it out for no limit"),
				wrong((function) -> function.description = "d".repeat(257), "description", "d".repeat(257),
						"it has 257 characters, AWS accepts 256", "Shorten the description"),
				wrong((function) -> function.tracing = "active", "tracing", "active", "AWS accepts Active, PassThrough",
						"Write tracing = \"Active\""),
				wrong((function) -> function.architecture = "amd64", "architecture", "amd64",
						"AWS accepts x86_64, arm64", "Write one of x86_64, arm64"),
				wrong((function) -> function.architecture = "X86-64", "architecture", "X86-64",
						"AWS accepts x86_64, arm64", "Write architecture = \"x86_64\""),
				wrong((function) -> function.logLevel = "verbose", "log-level", "verbose",
						"AWS accepts TRACE, DEBUG, INFO, WARN, ERROR, FATAL",
						"Write one of TRACE, DEBUG, INFO, WARN, ERROR, FATAL"),
				wrong((function) -> function.onFailure = "failed", "on-failure", "failed",
						"it is neither an ARN nor a template reference", DESTINATION),
				wrong((function) -> function.onFailure = "None", "on-failure", "None", "it must be in lower case",
						"Write onFailure = \"none\""),
				wrong((function) -> function.onFailure = "arn:aws:dynamodb:eu-west-1:111122223333:table/t",
						"on-failure", "arn:aws:dynamodb:eu-west-1:111122223333:table/t",
						"AWS does not deliver to dynamodb", DESTINATION),
				wrong((function) -> function.onFailure = "arn:aws:events:eu-west-1:111122223333:rule/r", "on-failure",
						"arn:aws:events:eu-west-1:111122223333:rule/r",
						"AWS delivers only to ARNs of events whose resource begins with event-bus/", DESTINATION),
				wrong((function) -> {
					function.snapStart = true;
					function.ephemeralStorage = 1024;
				}, "ephemeral-storage", "1024", "a function with SnapStart has at most 512 MB",
						"Leave ephemeralStorage or snapStart out"),
				wrong((function) -> function.environment = Map.of("AWS_REGION", "eu"), "environment", "AWS_REGION",
						"Lambda sets this variable itself", "Write another name"),
				wrong((function) -> function.environment = Map.of("_HANDLER", "x"), "environment", "_HANDLER",
						"Lambda sets this variable itself", "Write another name"),
				wrong((function) -> function.environment = Map.of("MAIN_CLASS", "x"), "environment", "MAIN_CLASS",
						"the template sets this variable for each function", "Leave it out"),
				wrong((function) -> function.environment = Map.of("JETS_IDEMPOTENCY_TABLE", "x"), "environment",
						"JETS_IDEMPOTENCY_TABLE", "the template sets this variable for each idempotent job",
						"Leave it out; set jets.idempotency.table to use an existing table"),
				wrong((function) -> function.environment = Map.of("my.var", "x"), "environment", "my.var",
						"a name must begin with a letter and have at least two characters of a-z A-Z 0-9 _",
						"Write another name"),
				wrong((function) -> function.tags = Map.of("aws:x", "v"), "tags", "aws:x",
						"keys that begin with aws: are reserved", "Write another key"),
				wrong((function) -> function.tags = Map.of("k".repeat(129), "v"), "tags", "k".repeat(129),
						"its key has 129 characters, AWS accepts 128", "Shorten the key"),
				wrong((function) -> function.tags = Map.of("k", "v".repeat(257)), "tags", "k",
						"its value has 257 characters, AWS accepts 256", "Shorten the value"),
				wrong((function) -> function.tags = Map.of("k", "a;b"), "tags", "k",
						"a tag may contain only letters, digits, spaces and the characters _ . : / = + - @",
						"Remove the other characters"),
				wrong((function) -> function.subnets = List.of("subnet-1"), "subnets", "",
						"a VPC needs subnets and security groups", "Add securityGroups"),
				wrong((function) -> function.securityGroups = List.of("sg-1"), "security-groups", "",
						"a VPC needs subnets and security groups", "Add subnets"),
				wrong((function) -> {
					function.subnets = List.of("subnet-1,subnet-2");
					function.securityGroups = List.of("sg-1");
				}, "subnets", "subnet-1,subnet-2", "it is neither an id nor a template reference",
						"Write subnet-<hexadecimal digits>, each as a separate string, or a template reference (!Ref ...)"),
				wrong((function) -> function.layers = Collections.nCopies(6, "!Ref L"), "layers",
						"!Ref L, !Ref L, !Ref L, !Ref L, !Ref L, !Ref L", "there are 6, AWS accepts 5",
						"Leave some of them out"),
				wrong((function) -> function.layers = List.of("arn:aws:lambda:eu-west-1:111122223333:layer:l"),
						"layers", "arn:aws:lambda:eu-west-1:111122223333:layer:l",
						"it is neither the ARN of a layer's version nor a template reference",
						"Write arn:aws:lambda:<region>:<account>:layer:<name>:<version>, or !Ref <layer>"),
				wrong((function) -> function.role = "jobs", "role", "jobs",
						"it is neither a role's ARN nor a template reference",
						"Write arn:aws:iam::<account>:role/<name>, or !GetAtt <role>.Arn"),
				wrong((function) -> function.concurrencyPerEnvironment = 8, "concurrency-per-environment", "8",
						"it has an effect only with a capacity provider", "Add capacityProvider, or leave it out"),
				wrong((function) -> function.memoryPerVcpu = 4, "memory-per-vcpu", "4",
						"it has an effect only with a capacity provider", "Add capacityProvider, or leave it out"),
				onInstances((function) -> function.capacityProvider = "jobs", "capacity-provider", "jobs",
						"it is neither the ARN of a capacity provider nor a template reference", PROVIDER_ACTION),
				onInstances((
						function) -> function.capacityProvider = "arn:aws:ecs:eu-west-1:111122223333:capacity-provider/j",
						"capacity-provider", "arn:aws:ecs:eu-west-1:111122223333:capacity-provider/j",
						"it is neither the ARN of a capacity provider nor a template reference", PROVIDER_ACTION),
				onInstances((function) -> function.memory = 1024, "memory", "1024",
						"a function on Lambda Managed Instances has 2048 to 32768 MB",
						"Write a whole number from 2048 to 32768"),
				onInstances((function) -> function.memory = 32_769, "memory", "32769",
						"a function on Lambda Managed Instances has 2048 to 32768 MB",
						"Write a whole number from 2048 to 32768"),
				onInstances((function) -> function.concurrencyPerEnvironment = 1601, "concurrency-per-environment",
						"1601", "AWS accepts 1 to 1600", "Write a whole number from 1 to 1600"),
				onInstances((function) -> function.memoryPerVcpu = 3, "memory-per-vcpu", "3", "AWS accepts 2, 4 or 8",
						"Write one of 2, 4, 8"),
				onInstances((function) -> function.memoryPerVcpu = 4, "memory-per-vcpu", "4",
						"one vCPU has 4096 MB, and the function has 2048",
						"Write memory = \"4096\" or more, or a smaller memoryPerVcpu"),
				onInstances((function) -> function.snapStart = true, "snap-start", "true",
						"Lambda Managed Instances do not support SnapStart",
						"Leave snapStart out, or set jets.jobs.<job>.function.snap-start to false; "
								+ "or leave capacityProvider out"),
				onInstances((function) -> function.reservedConcurrency = 2, "reserved-concurrency", "2",
						"Lambda Managed Instances do not support reserved concurrency",
						"Leave it out, or give jets.jobs.<job>.function.reserved-concurrency an empty value; "
								+ "concurrencyPerEnvironment and the capacity provider limit the concurrency"),
				onInstances((function) -> {
					function.subnets = List.of("subnet-1", "subnet-2");
					function.securityGroups = List.of("sg-1");
				}, "subnets", "subnet-1, subnet-2", "the function runs in the VPC of its capacity provider",
						"Leave subnets and securityGroups out, or give jets.jobs.<job>.function.subnets and "
								+ "jets.jobs.<job>.function.security-groups empty values; or leave capacityProvider out"));
	}

	@ParameterizedTest
	@MethodSource
	void acceptsValidSettings(Consumer<TestFunction> setting) {
		assertThat(check(setting)).isEmpty();
	}

	static Stream<Consumer<TestFunction>> acceptsValidSettings() {
		return Stream.of((function) -> {
		}, (function) -> function.memory = 128, (function) -> function.memory = 10_240,
				(function) -> function.timeout = Duration.ofMinutes(15),
				(function) -> function.ephemeralStorage = 10_240, (function) -> function.reservedConcurrency = 0,
				(function) -> function.maximumEventAge = Duration.ofHours(6),
				(function) -> function.tracing = "PassThrough", (function) -> function.logLevel = "FATAL",
				(function) -> function.architecture = "x86_64", (function) -> function.onFailure = "none",
				(function) -> function.onFailure = "!GetAtt Failed.Arn",
				(function) -> function.onFailure = "arn:aws:events:eu-west-1:111122223333:event-bus/failed",
				(function) -> function.onFailure = "arn:aws:lambda:eu-west-1:111122223333:function:failed",
				(function) -> function.environment = Map.of("AWS_LAMBDA_EXEC_WRAPPER", "/opt/x", "TZ", "UTC",
						"JAVA_TOOL_OPTIONS", ""),
				(function) -> function.onFailure = "arn:aws:s3:::failed-events",
				(function) -> function.tags = Map.of("cost:center", "42 / a@b", "größe", ""), (function) -> {
					function.subnets = List.of("subnet-0a1b", "!ImportValue subnet");
					function.securityGroups = List.of("sg-1", "!GetAtt Group.GroupId");
				}, (function) -> function.layers = List.of("arn:aws-cn:lambda:cn-north-1:111122223333:layer:l:3"),
				(function) -> function.role = "arn:aws:iam::111122223333:role/path/jobs", (function) -> {
					function.snapStart = true;
					function.ephemeralStorage = 512;
				}, managedInstances((function) -> {
				}), managedInstances((function) -> function.capacityProvider = "!GetAtt Capacity.Arn"),
				managedInstances((function) -> {
					function.memory = 32_768;
					function.memoryPerVcpu = 8;
					function.concurrencyPerEnvironment = 1600;
				}));
	}

	private static Arguments onInstances(Consumer<TestFunction> setting, String property, String value, String problem,
			String action) {
		return wrong(managedInstances(setting), property, value, problem, action);
	}

	private static Consumer<TestFunction> managedInstances(Consumer<TestFunction> setting) {
		return (function) -> {
			function.capacityProvider = "arn:aws:lambda:eu-west-1:111122223333:capacity-provider:jobs";
			function.memory = 2048;
			setting.accept(function);
		};
	}

	private static Arguments wrong(Consumer<TestFunction> setting, String property, String value, String problem,
			String action) {
		return arguments(setting, property, value, problem, action);
	}

	private List<Fault> check(Consumer<TestFunction> setting) {
		TestFunction function = new TestFunction();
		setting.accept(function);
		return this.check.check(List.of(JobFixture.with(function.settings(), JobPolicy.NONE)));
	}

}
