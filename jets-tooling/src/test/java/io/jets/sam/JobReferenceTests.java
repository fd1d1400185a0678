package io.jets.sam;

import java.util.List;
import java.util.Map;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.fault.Origin;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.TemplateSettings;
import io.jets.sam.yaml.YamlReader;
import io.jets.tooling.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of the references and variables in all attributes.
 */
class JobReferenceTests {

	private static final String OVERLAY = """
			Parameters:
			  Stage: {Type: String, Default: test}
			Resources:
			  Bucket: {Type: 'AWS::S3::Bucket'}
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"EverywhereJobRun | Description | !Sub In ${AWS::Region} of ${Stage}",
			"EverywhereJobRun | Environment.Variables.DATA | !Sub data-${AWS::AccountId}-${!x}",
			"EverywhereJobRun | Environment.Variables.BUCKET | !Ref Bucket",
			"EverywhereJobRun | Environment.Variables.SECRET | {{resolve:secretsmanager:db:SecretString:password}}",
			"EverywhereJobRun | Environment.Variables.LITERAL | !Sub [${Dollar}{AWS::Region} and ${Dollar}{Stage}, {Dollar=$}]",
			"EverywhereJobRun | Tags.stack | !Sub ${AWS::StackName}",
			"EverywhereJobRun | Layers.0 | !Sub arn:${AWS::Partition}:lambda:${AWS::Region}:1:layer:l:1",
			"EverywhereJobRun | EventInvokeConfig.DestinationConfig.OnFailure.Destination | !Sub arn:${AWS::Partition}:s3:::failed-${AWS::AccountId}",
			"EverywhereJobRunPattern1 | Description | !Sub For ${AWS::StackName}",
			"EverywhereJobRunPattern1 | Name | !Sub ${AWS::StackName}-rule",
			"EverywhereJobRunPattern1 | EventBusName | !Sub arn:aws:events:${AWS::Region}:1:event-bus/b",
			"EverywhereJobRunPattern1 | EventPattern.account.0 | !Sub ${AWS::AccountId}",
			"EverywhereJobRunPattern1 | EventPattern.detail.bucket.0 | !Sub ${Bucket}",
			"EverywhereJobRunPattern1 | EventPattern.detail.bucket.1 | ${x}",
			"EverywhereJobRunPattern1 | Targets.0.Input | !Sub {\"account\": \"${AWS::AccountId}\", \"bucket\": \"${Bucket.Arn}\", \"x\": \"${!x}\"}",
			"EverywhereJobRunPattern1 | Targets.0.DeadLetterConfig.Arn | !Sub arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q",
			"EverywhereJobRunPattern2 | EventPattern | !Sub {\"detail\":{\"${AWS::Region}\":[null]}}",
			"EverywhereJobRunStream1 | FilterCriteria.Filters.0.Pattern | !Sub {\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"${AWS::Region}\"]}}}}",
			"EverywhereJobRunStream1 | EventSourceArn | !Sub arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders/stream/1" })
	void substitutesVariablesInEachAttribute(String id, String path, String expected) {
		Template template = TestJobs.template(TestJobs.of(EverywhereJob.class), OVERLAY);
		assertThat(TestJobs.value(template, id, path)).isEqualTo(expected);
	}

	@Test
	void substitutesVariablesInPolicies() {
		Template template = TestJobs.template(TestJobs.of(EverywhereJob.class), OVERLAY);
		assertThat(template.text()).contains("Resource: !Sub 'arn:${AWS::Partition}:s3:::${Bucket}/${!aws:username}'",
				"aws:SourceAccount: !Sub '${AWS::AccountId}'", """
						                Resource:
						                  Fn::Sub: 'arn:${AWS::Partition}:s3:::${Bucket}'
						""");
	}

	@Test
	void reportsUnknownNamesOfAllJobsWithClosestOne() {
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> TestJobs.template(TestJobs.of(FirstJob.class, SecondJob.class), OVERLAY));
		assertThat(ex.faults()).containsExactlyInAnyOrder(
				new Fault("FirstJob#run", "@EventRule", "deadLetterQueue", "!GetAtt FailedEvent.Arn",
						"the template has no resource and no parameter FailedEvent", "Write FailedEvents"),
				new Fault("SecondJob#run", "@FunctionProperties", "environment", "!Ref Buckett",
						"the template has no resource and no parameter Buckett", "Write Bucket"),
				new Fault("SecondJob#run", "@FunctionProperties", "environment", "!Sub x-${Nothing.Arn}-${Stage}",
						"the template has no resource and no parameter Nothing",
						"Correct the name, or add the resource in src/main/sam/overlay.yaml"),
				new Fault("SecondJob#run", "@FunctionProperties", "environment", "!Select [0, a",
						"it is not a valid template reference: line 1: expected ',' or ']', but got <stream end>",
						"Write it as in a template, for instance !GetAtt Orders.Arn"),
				Fault.warning(new Origin("SecondJob#run", "@FunctionProperties", "environment"), "in ${Buckett.Arn}",
						"${Buckett.Arn} is literal, because the template has no resource and no parameter Buckett",
						"Write \\${Bucket.Arn}, or \\${!Buckett.Arn} if it is literal"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "QUEUE | !Sub ${FailedEvents}", "LOG | !Sub ${JobsLogGroup.Arn}",
					"FUNCTION | !Sub ${StreamJobRead}", "STREAM | !Sub of ${OrdersStreamArn}",
					"ROLE | !Sub ${OrdersStreamRole}", "RULE | !Sub ${StreamJobReadPattern1}",
					"LITERAL | !Sub [${Dollar}{FailedEvents}, {Dollar=$}]" })
	void substitutesGeneratedResourcesAndParameters(String variable, String expected) {
		Template template = TestJobs.template(TestJobs.of(GeneratedJob.class, StreamJob.class));
		assertThat(TestJobs.value(template, "GeneratedJobRun", "Environment.Variables." + variable))
			.isEqualTo(expected);
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Test
	void addsQueueThatOnlyVariableNames() {
		assertThat(
				TestJobs.value(TestJobs.template(TestJobs.of(QueueJob.class)), "FailedEvents", "SqsManagedSseEnabled"))
			.isEqualTo("true");
	}

	@Test
	void warnsAboutMisspelledGeneratedResource() {
		assertThat(TestJobs.warnings(TestJobs.template(TestJobs.of(MisspelledJob.class)))).singleElement()
			.asString()
			.contains("${FailedEvent} is literal, because the template has no resource and no parameter FailedEvent",
					"Write \\${FailedEvents}, or \\${!FailedEvent} if it is literal");
	}

	@ParameterizedTest
	@CsvSource({ "OrdersTabel, Correct the name", "StageName, Correct the name", "Buckets3, Write Bucket" })
	void reportsNameThatBeginsWithAnother(String name, String action) {
		TestFunction function = new TestFunction();
		function.environment = Map.of("NAME", "!Ref " + name);
		JobMethod job = TestJobs.with(TestJobs.of(StreamJob.class).get(0), function.settings());
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> TestJobs.template(List.of(job), OVERLAY + "  Orders: {Type: 'AWS::DynamoDB::Table'}"));
		assertThat(ex.faults()).filteredOn(Fault::isError).singleElement().satisfies((fault) -> {
			assertThat(fault.problem()).isEqualTo("the template has no resource and no parameter " + name);
			assertThat(fault.action()).startsWith(action);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "StreamJobChangeRole", "ApiProdStage", "ServerlessRestApi", "MailsPolicy" })
	void acceptsNamesThatSamAndThisLibraryDerive(String name) {
		TestFunction function = new TestFunction();
		function.environment = Map.of("NAME", "!Ref " + name);
		JobMethod job = TestJobs.with(TestJobs.of(StreamJob.class).get(0), function.settings());
		assertThat(new SamTemplateGenerator(TestJobs.settings("""
				Resources:
				  Api: {Type: 'AWS::Serverless::Api', Properties: {StageName: Prod}}
				  Mails: {Type: 'AWS::SQS::Queue'}
				""")).checkReferences(List.of(job))).isEmpty();
	}

	@Test
	void knowsEachGeneratedResourceAndParameter() {
		List<JobMethod> jobs = TestJobs.of(GeneratedJob.class, StreamJob.class, ZonedJob.class);
		TemplateSettings settings = new TemplateSettings("app.zip", "java21", TemplateSettings.DEFAULT_HANDLER,
				TemplateSettings.DEFAULT_ARCHITECTURE, "com.example.Application", List.of(), null,
				TemplateSettings.DEFAULT_LOG_RETENTION_DAYS, true, null, null, true, false, List.of());
		Map<String, Object> template = Overlay
			.map(YamlReader.read(new SamTemplateGenerator(settings).generate(jobs).text()));
		IntrinsicFunctions functions = Overlay.parse(null).intrinsicFunctions(jobs);
		assertThat(List.of("Resources", "Parameters"))
			.flatExtracting((section) -> Overlay.map(template.get(section)).keySet())
			.hasSizeGreaterThan(15)
			.allMatch(functions::isKnown);
	}

	@Test
	void warnsAboutUnknownNameWhenMacroMayCreateIt() {
		Template template = TestJobs.template(TestJobs.of(FirstJob.class),
				"Transform: [AWS::Serverless-2016-10-31, Mine]\n" + OVERLAY);
		assertThat(TestJobs.warnings(template))
			.anyMatch((warning) -> warning.contains("has no resource and no parameter FailedEvent"));
	}

	@Test
	void findsUnknownNamesOfJobsThatHaveOtherFaults() {
		assertThat(new SamTemplateGenerator(TestJobs.settings(OVERLAY)).checkReferences(TestJobs.of(BrokenJob.class)))
			.extracting(Fault::problem)
			.containsExactly("the template has no resource and no parameter Quue");
	}

	@Job
	static class EverywhereJob {

		@EventRule(description = "For \\${AWS::StackName}", name = "\\${AWS::StackName}-rule",
				bus = "arn:aws:events:\\${AWS::Region}:1:event-bus/b",
				pattern = "{\"account\": [\"\\${AWS::AccountId}\"], \"detail\": {\"bucket\": [\"\\${Bucket}\", \"\\${x}\"]}}",
				input = "{\"account\": \"\\${AWS::AccountId}\", \"bucket\": \"\\${Bucket.Arn}\", \"x\": \"\\${x}\"}",
				deadLetterQueue = "arn:aws:sqs:\\${AWS::Region}:\\${AWS::AccountId}:q")
		@EventPattern("{\"detail\": {\"\\${AWS::Region}\": [null]}}")
		@DynamoDbStream(stream = "arn:aws:dynamodb:\\${AWS::Region}:\\${AWS::AccountId}:table/orders/stream/1",
				filter = "{\"dynamodb\": {\"Keys\": {\"id\": {\"S\": [\"\\${AWS::Region}\"]}}}}")
		@FunctionProperties(description = "In \\${AWS::Region} of \\${Stage}",
				environment = { "DATA=data-\\${AWS::AccountId}-\\${x}", "BUCKET=!Ref Bucket",
						"LITERAL=\\${!AWS::Region} and \\${!Stage}",
						"SECRET={{resolve:secretsmanager:db:SecretString:password}}" },
				tags = "stack=\\${AWS::StackName}",
				layers = "arn:\\${AWS::Partition}:lambda:\\${AWS::Region}:1:layer:l:1",
				onFailure = "arn:\\${AWS::Partition}:s3:::failed-\\${AWS::AccountId}")
		@IamPolicy(action = "s3:GetObject", resource = "arn:\\${AWS::Partition}:s3:::\\${Bucket}/\\${aws:username}",
				condition = "{\"StringEquals\": {\"aws:SourceAccount\": \"\\${AWS::AccountId}\"}}")
		@IamPolicy(document = """
				{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket",
				  "Resource": {"Fn::Sub": "arn:\\${AWS::Partition}:s3:::\\${Bucket}"} }] }""")
		void run(Object event) {
		}

	}

	@Job
	static class FirstJob {

		@EventRule(schedule = "rate(1 hour)", deadLetterQueue = "!GetAtt FailedEvent.Arn")
		void run() {
		}

	}

	@Job
	static class SecondJob {

		@Rate("1 hour")
		@FunctionProperties(environment = { "A=!Ref Buckett", "B=!Sub x-\\${Nothing.Arn}-\\${Stage}",
				"C=in \\${Buckett.Arn}", "D=!Select [0, a", "E=!Ref SecondJobRun", "F=!GetAtt JobsLogGroup.Arn" })
		void run() {
		}

	}

	@Job
	static class GeneratedJob {

		@Rate("1 hour")
		@FunctionProperties(environment = { "QUEUE=\\${FailedEvents}", "LOG=\\${JobsLogGroup.Arn}",
				"FUNCTION=\\${StreamJobRead}", "STREAM=of \\${OrdersStreamArn}", "ROLE=\\${OrdersStreamRole}",
				"RULE=\\${StreamJobReadPattern1}", "LITERAL=\\${!FailedEvents}" })
		void run() {
		}

	}

	@Job
	static class StreamJob {

		@DynamoDbStream("orders")
		void change(Object event) {
		}

		@EventPattern("{\"source\": [\"a\"]}")
		void read(Object event) {
		}

	}

	@Job
	static class ZonedJob {

		@Cron(value = "0 12 * * ? *", zone = "Europe/Berlin")
		@EventRule(schedule = "rate(1 hour)", deadLetterQueue = "!GetAtt FailedEvents.Arn")
		@FunctionProperties(snapStart = "true", maximumRetryAttempts = "1")
		void run() {
		}

	}

	@Job
	static class QueueJob {

		@DynamoDbStream(table = "orders", onFailure = "none")
		@FunctionProperties(environment = "QUEUE=\\${FailedEvents}")
		void run(Object event) {
		}

	}

	@Job
	static class MisspelledJob {

		@Rate("1 hour")
		@FunctionProperties(environment = "QUEUE=\\${FailedEvent}")
		void run() {
		}

	}

	@Job
	static class BrokenJob {

		@EventRule(pattern = "{not JSON", deadLetterQueue = "!GetAtt Quue.Arn")
		void run() {
		}

	}

}
