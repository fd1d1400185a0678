package io.jets.sam;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.tooling.TestFunction;
import io.jets.sam.template.TemplateSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FunctionTemplateTests {

	private static final String OVERLAY = """
			Resources:
			  Topic:
			    Type: AWS::SNS::Topic
			  Vpc:
			    Type: AWS::EC2::VPC
			    Properties: {CidrBlock: 10.0.0.0/16}
			  Subnet:
			    Type: AWS::EC2::Subnet
			    Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}
			""";

	private static final String FUNCTION_INVOKER = "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";

	@Test
	void writesAllFunctionSettings() {
		TestFunction function = new TestFunction();
		function.memory = 512;
		function.timeout = Duration.ofMinutes(5);
		function.description = "Does it all";
		function.environment = new LinkedHashMap<>();
		function.environment.put("MODE", "on");
		function.environment.put("TOPIC", "!Ref Topic");
		function.environment.put("TEXT", "!important ${x} '\"\n\ttwo");
		function.reservedConcurrency = 0;
		function.subnets = List.of("subnet-12345678", "!Ref Subnet");
		function.securityGroups = List.of("sg-12345678");
		function.layers = List.of("arn:aws:lambda:us-east-1:123456789012:layer:tools:1");
		function.tags = Map.of("cost-center", "42");
		function.tracing = "Active";
		function.ephemeralStorage = 1024;
		function.architecture = "x86_64";
		function.logLevel = "WARN";
		function.maximumRetryAttempts = 0;
		function.maximumEventAge = Duration.ofHours(1);
		function.onFailure = "!Ref Topic";
		List<JobMethod> jobs = TestJobs.of(OneJob.class);
		Template template = new SamTemplateGenerator(
				new TemplateSettings("app.zip", "java25", "com.example.Handler", "arm64", "com.example.Application",
						List.of("prod", "eu"), "An application", 7, true, OVERLAY, null, false, false, List.of()))
			.generate(List.of(TestJobs.with(jobs.get(0), function.settings()), jobs.get(1)));
		new GoldenFile("function-options").assertMatches(template);
	}

	@ParameterizedTest
	@ValueSource(strings = { "WARN", "ERROR", "FATAL" })
	void warnsAboutLogLevelThatDiscardsPlainLines(String level) {
		assertThat(warnings(level, FUNCTION_INVOKER)).singleElement()
			.asString()
			.startsWith("OneJob#run: with the log level " + level + ", Lambda discards each line that is not JSON")
			.contains("logging.level.root=" + level);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "DEBUG", "INFO" })
	void acceptsLogLevelThatKeepsPlainLines(String level) {
		assertThat(warnings(level, FUNCTION_INVOKER)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { TemplateSettings.DEFAULT_HANDLER, TemplateSettings.DEFAULT_HANDLER + "::handleRequest" })
	void acceptsLogLevelWithDefaultHandler(String handler) {
		assertThat(warnings("ERROR", handler)).isEmpty();
	}

	@Test
	void rejectsSnapStartAndOtherArchitectureIfArchiveHasRuntime() {
		TestFunction function = new TestFunction();
		function.snapStart = true;
		function.architecture = "x86_64";
		JobMethod job = TestJobs.with(TestJobs.of(AllJob.class).get(0), function.settings());
		TemplateSettings settings = new TemplateSettings("app.zip", "provided.al2023", "com.example.Application");
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> new SamTemplateGenerator(settings).generate(List.of(job)))
			.satisfies((ex) -> assertThat(ex.faults()).extracting(Fault::problem)
				.containsExactlyInAnyOrder("Lambda has no SnapStart for provided.al2023",
						"the Java runtime in the archive is for arm64"));
	}

	@Test
	void connectsTriggersToAliasWithSnapStart() {
		TestFunction function = new TestFunction();
		function.snapStart = true;
		JobMethod job = TestJobs.of(AllJob.class).get(0);
		Template template = TestJobs.template(List.of(TestJobs.with(job, function.settings())));
		new GoldenFile("snap-start").assertMatches(template);
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Test
	void connectsTriggersToAliasOnManagedInstances() {
		JobMethod job = TestJobs.of(AllJob.class).get(0);
		Template template = TestJobs.template(List.of(TestJobs.with(job, managedInstances().settings())), """
				Resources:
				  Capacity:
				    Type: AWS::Serverless::CapacityProvider
				    Properties:
				      VpcConfig: {SubnetIds: [subnet-12345678], SecurityGroupIds: [sg-12345678]}
				      InstanceRequirements: {Architectures: [arm64]}
				""");
		new GoldenFile("managed-instances").assertMatches(template);
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Test
	void rejectsManagedInstancesOnEarlierRuntime() {
		JobMethod job = TestJobs.with(TestJobs.of(AllJob.class).get(0), managedInstances().settings());
		TemplateSettings settings = new TemplateSettings("app.zip", "java17", "com.example.Application");
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> new SamTemplateGenerator(settings).generate(List.of(job)))
			.satisfies((ex) -> assertThat(ex.faults()).extracting(Fault::problem)
				.contains("Lambda Managed Instances do not support the runtime java17"));
	}

	private static TestFunction managedInstances() {
		TestFunction function = new TestFunction();
		function.capacityProvider = "!GetAtt Capacity.Arn";
		function.memory = 4096;
		function.concurrencyPerEnvironment = 32;
		function.memoryPerVcpu = 4;
		return function;
	}

	@Test
	void usesOwnRoleAndListsRequiredActions() {
		TestFunction function = new TestFunction();
		function.role = "arn:aws:iam::123456789012:role/jobs";
		JobMethod job = TestJobs.of(AllJob.class).get(0);
		Template template = TestJobs.template(List.of(TestJobs.with(job, function.settings())));
		new GoldenFile("own-role").assertMatches(template);
		assertThat(TestJobs.warnings(template)).singleElement()
			.asString()
			.contains("dynamodb:GetRecords, dynamodb:GetShardIterator on !Ref OrdersStreamArn",
					"sqs:SendMessage on !GetAtt FailedEvents.Arn");
	}

	@Test
	void warnsWhenFailedEventsHaveNoQueue() {
		Template template = new SamTemplateGenerator(
				new TemplateSettings("app.zip", "java21", TemplateSettings.DEFAULT_HANDLER, "arm64",
						"com.example.Application", List.of(), null, 30, false, null, null, false, false, List.of()))
			.generate(TestJobs.of(AllJob.class));
		new GoldenFile("no-failed-events").assertMatches(template);
		assertThat(TestJobs.warnings(template)).singleElement().asString().startsWith("jets.failed-events: ");
	}

	private static List<String> warnings(String logLevel, String handler) {
		TestFunction function = new TestFunction();
		function.logLevel = logLevel;
		JobMethod job = TestJobs.of(OneJob.class).get(0);
		TemplateSettings settings = new TemplateSettings("app.zip", "java21", handler, "arm64",
				"com.example.Application", List.of(), null, 30, true, null, null, false, false, List.of());
		return TestJobs
			.warnings(new SamTemplateGenerator(settings).generate(List.of(TestJobs.with(job, function.settings()))));
	}

	@Job
	static class OneJob {

		@Rate("10 hours")
		void run() {
		}

		@Rate("10 hours")
		void walk() {
		}

	}

	@Job
	static class AllJob {

		@DynamoDbStream("orders")
		@EventPattern("{\"source\": [\"shop\"]}")
		@Rate("10 hours")
		@Rate(value = "1 day", zone = "UTC")
		void run(Object event) {
		}

	}

}
