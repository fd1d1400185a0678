package io.jets.sam;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventRule;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ReferenceTargetTests {

	private static final String OVERLAY = """
			Resources:
			  Queue: {Type: 'AWS::SQS::Queue'}
			  Fifo: {Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}
			  Topic: {Type: 'AWS::SNS::Topic'}
			  Bus: {Type: 'AWS::Events::EventBus', Properties: {Name: b}}
			  Bucket: {Type: 'AWS::S3::Bucket'}
			  Orders: {Type: 'AWS::DynamoDB::Table'}
			  OwnRole: {Type: 'AWS::IAM::Role', Properties: {}}
			  Policy: {Type: 'AWS::IAM::ManagedPolicy'}
			  Layer: {Type: 'AWS::Lambda::LayerVersion'}
			  Capacity: {Type: 'AWS::Lambda::CapacityProvider'}
			  Subnet: {Type: 'AWS::EC2::Subnet'}
			  Group: {Type: 'AWS::EC2::SecurityGroup'}
			  Other: {Type: 'AWS::CloudFormation::Stack'}
			""";

	@ParameterizedTest
	@MethodSource
	void rejectsWrongTarget(String method, String annotation, String attribute, String value, String problem,
			String action) {
		assertThat(faults("WrongJob#" + method))
			.containsExactly(new Fault("WrongJob#" + method, annotation, attribute, value, problem, action));
	}

	static Stream<Arguments> rejectsWrongTarget() {
		return Stream.of(
				arguments("url", "@DynamoDbStream", "onFailure", "!Ref Queue",
						"it does not return what onFailure contains", "Write !GetAtt Queue.Arn"),
				arguments("sub", "@DynamoDbStream", "onFailure", "!Sub ${Queue}",
						"it does not return what onFailure contains", "Write !GetAtt Queue.Arn"),
				arguments("fifo", "@DynamoDbStream", "onFailure", "!GetAtt Fifo.Arn", "Fifo is a FIFO queue or topic",
						"Refer to a standard queue or topic"),
				arguments("bus", "@DynamoDbStream", "onFailure", "!GetAtt [Bus, Arn]",
						"Bus is a resource of type AWS::Events::EventBus", "Refer to a queue, a topic or a bucket"),
				arguments("job", "@DynamoDbStream", "onFailure", "!GetAtt WrongJobUrl.Arn",
						"WrongJobUrl is a resource of type AWS::Serverless::Function",
						"Refer to a queue, a topic or a bucket"),
				arguments("deadLetters", "@EventRule", "deadLetterQueue", "!GetAtt Bucket.Arn",
						"Bucket is a resource of type AWS::S3::Bucket", "Refer to a queue"),
				arguments("noBus", "@EventRule", "bus", "!GetAtt Queue.QueueName",
						"Queue is a resource of type AWS::SQS::Queue", "Refer to an event bus"),
				arguments("role", "@FunctionProperties", "role", "!Ref OwnRole",
						"it does not return what role contains", "Write !GetAtt OwnRole.Arn"),
				arguments("layer", "@FunctionProperties", "layers", "!GetAtt OwnRole.Arn",
						"OwnRole is a resource of type AWS::IAM::Role", "Refer to a layer"),
				arguments("capacity", "@FunctionProperties", "capacityProvider", "!Ref Capacity",
						"it does not return what capacityProvider contains", "Write !GetAtt Capacity.Arn"),
				arguments("asynchronous", "@FunctionProperties", "onFailure", "!GetAtt Orders.Arn",
						"Orders is a resource of type AWS::DynamoDB::Table",
						"Refer to a queue, a topic, a function, an event bus or a bucket"),
				arguments("managed", "@IamPolicy", "managed", "!GetAtt Policy.Arn",
						"it does not return what managed contains", "Write !Ref Policy"));
	}

	@Test
	void acceptsRightTargets() {
		assertThat(TestJobs.template(TestJobs.of(RightJob.class), OVERLAY).text()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "arn:aws:sqs:eu-west-1:1:q | !GetAtt Queue.Arn | sqs:SendMessage",
					"arn:aws:sns:eu-west-1:1:t | !Ref Topic | sns:Publish",
					"arn:aws:lambda:eu-west-1:1:function:f | !GetAtt AnyJobRun.Arn | lambda:InvokeFunction",
					"arn:aws:events:eu-west-1:1:event-bus/b | !GetAtt Bus.Arn | events:PutEvents",
					"arn:aws:s3:::b | !GetAtt Bucket.Arn | s3:ListBucket",
					"arn:${AWS::Partition}:s3:::b | !Sub arn:${AWS::Partition}:s3:::b | s3:ListBucket" })
	void allowsSameForArnAndReference(String arn, String reference, String action) {
		assertThat(List.of(arn, reference)).allSatisfy((destination) -> {
			io.jets.tooling.TestFunction function = new io.jets.tooling.TestFunction();
			function.onFailure = destination;
			JobMethod job = TestJobs.with(TestJobs.of(AnyJob.class).get(0), function.settings());
			Template template = TestJobs.template(List.of(job), OVERLAY);
			assertThat(TestJobs.value(template, "AnyJobRunRole", "Policies.0.PolicyDocument.Statement.1.Action"))
				.contains(action);
			assertThat(template.warnings()).isEmpty();
		});
	}

	private static List<Fault> faults(String location) {
		List<JobMethod> jobs = TestJobs.of(WrongJob.class);
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> TestJobs.template(jobs, OVERLAY));
		return ex.faults().stream().filter((fault) -> fault.location().equals(location) && fault.isError()).toList();
	}

	@Job
	static class AnyJob {

		@Rate("1 hour")
		void run() {
		}

	}

	@Job
	static class RightJob {

		@DynamoDbStream(stream = "!GetAtt Orders.StreamArn", onFailure = "!Ref Topic")
		@EventRule(pattern = "{\"source\": [\"a\"]}", bus = "!Ref Bus", deadLetterQueue = "!Sub \\${Queue.Arn}")
		@EventRule(pattern = "{\"source\": [\"a\"]}", bus = "!GetAtt Bus.Arn", deadLetterQueue = "!GetAtt Queue.Arn")
		@FunctionProperties(role = "!GetAtt OwnRole.Arn", layers = "!Ref Layer", subnets = "!Ref Subnet",
				securityGroups = "!GetAtt Group.GroupId", onFailure = "!GetAtt RightJobRun.Arn")
		@IamPolicy(managed = "!Ref Policy")
		void run(Map<String, Object> event) {
		}

		@DynamoDbStream(stream = "!GetAtt Other.Outputs.Stream", onFailure = "!GetAtt Other.Outputs.Queue")
		void nested(Map<String, Object> event) {
		}

	}

	@Job
	static class WrongJob {

		@DynamoDbStream(table = "orders", onFailure = "!Ref Queue")
		void url(String event) {
		}

		@DynamoDbStream(table = "orders", onFailure = "!Sub \\${Queue}")
		void sub(String event) {
		}

		@DynamoDbStream(table = "orders", onFailure = "!GetAtt Fifo.Arn")
		void fifo(String event) {
		}

		@DynamoDbStream(table = "orders", onFailure = "!GetAtt [Bus, Arn]")
		void bus(String event) {
		}

		@DynamoDbStream(table = "orders", onFailure = "!GetAtt WrongJobUrl.Arn")
		void job(String event) {
		}

		@EventRule(schedule = "rate(1 hour)", deadLetterQueue = "!GetAtt Bucket.Arn")
		void deadLetters() {
		}

		@EventRule(pattern = "{\"source\": [\"a\"]}", bus = "!GetAtt Queue.QueueName")
		void noBus() {
		}

		@Rate("1 hour")
		@FunctionProperties(role = "!Ref OwnRole")
		void role() {
		}

		@Rate("1 hour")
		@FunctionProperties(capacityProvider = "!Ref Capacity", memory = "2048")
		void capacity() {
		}

		@Rate("1 hour")
		@FunctionProperties(layers = "!GetAtt OwnRole.Arn")
		void layer() {
		}

		@Rate("1 hour")
		@FunctionProperties(onFailure = "!GetAtt Orders.Arn")
		void asynchronous() {
		}

		@Rate("1 hour")
		@IamPolicy(managed = "!GetAtt Policy.Arn")
		void managed() {
		}

	}

}
