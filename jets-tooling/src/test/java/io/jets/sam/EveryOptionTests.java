package io.jets.sam;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;

import static io.jets.annotation.OperationType.INSERT;
import static io.jets.annotation.OperationType.MODIFY;
import static io.jets.annotation.StartingPosition.LATEST;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of an application that uses each attribute of each annotation except layers.
 * {@code .ci/rig} deploys the template to an emulation of AWS that does not support
 * layers.
 */
class EveryOptionTests {

	private static final String QUEUE = "!GetAtt Failures.Arn";

	private static final String OVERLAY = """
			Resources:
			  Failures:
			    Type: AWS::SQS::Queue
			  Audit:
			    Type: AWS::Events::EventBus
			    Properties: {Name: audit}
			  Vpc:
			    Type: AWS::EC2::VPC
			    Properties: {CidrBlock: 10.0.0.0/16}
			  Subnet:
			    Type: AWS::EC2::Subnet
			    Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}
			  SecurityGroup:
			    Type: AWS::EC2::SecurityGroup
			    Properties: {VpcId: !Ref Vpc, GroupDescription: Jobs}
			  FunctionJobSettings:
			    Metadata: {Owner: jobs}
			  OwnRole:
			    Type: AWS::IAM::Role
			    Properties:
			      AssumeRolePolicyDocument:
			        Version: '2012-10-17'
			        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]
			      Policies:
			        - PolicyName: job
			          PolicyDocument:
			            Version: '2012-10-17'
			            Statement:
			              - Effect: Allow
			                Action: [logs:CreateLogStream, logs:PutLogEvents]
			                Resource: !GetAtt JobsLogGroup.Arn
			              - {Effect: Allow, Action: sqs:SendMessage, Resource: !GetAtt FailedEvents.Arn}
			""";

	@Test
	void generatesTemplateThatRigDeploys() {
		Template template = TestJobs
			.template(TestJobs.of(StreamJob.class, RuleJob.class, ClockJob.class, FunctionJob.class), OVERLAY);
		new GoldenFile("every-option").assertMatches(template);
	}

	@Test
	void countsAsManyResourcesAsSamTransformCreates() {
		TemplateDocument document = new TemplateDocument(
				TestJobs.of(StreamJob.class, RuleJob.class, ClockJob.class, FunctionJob.class),
				TestJobs.settings(OVERLAY), Overlay.parse(OVERLAY), SamTemplateGenerator.KINDS);
		// The result of aws-sam-translator 1.110.0
		assertThat(LimitCheck.resources(document)).isEqualTo(75);
	}

	@ParameterizedTest
	@ValueSource(classes = { DynamoDbStream.class, EventRule.class, EventPattern.class, Rate.class, Cron.class,
			FunctionProperties.class, IamPolicy.class, Idempotent.class })
	void usesEachAttribute(Class<? extends Annotation> type) {
		List<MergedAnnotation<? extends Annotation>> used = Stream
			.of(StreamJob.class, RuleJob.class, ClockJob.class, FunctionJob.class)
			.flatMap((job) -> Stream.concat(Stream.of(job), Arrays.stream(job.getDeclaredMethods())))
			.<MergedAnnotation<? extends Annotation>>flatMap((element) -> MergedAnnotations.from(element).stream(type))
			.toList();
		assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName)).isNotEmpty()
			.filteredOn((attribute) -> !attribute.equals("layers"))
			.allMatch((attribute) -> used.stream().anyMatch((annotation) -> annotation.hasNonDefaultValue(attribute)));
	}

	@Job
	static class StreamJob {

		@DynamoDbStream(table = "orders", on = { INSERT, MODIFY },
				filter = "{ \"dynamodb\": { \"NewImage\": { \"state\": { \"S\": [\"it's open\", \"\\${x}\"] } } } }",
				startingPosition = LATEST, batchSize = "50", maximumBatchingWindow = "10s", parallelizationFactor = "2",
				maximumRetryAttempts = "3", maximumRecordAge = "1h", bisectBatchOnFunctionError = "false",
				onFailure = QUEUE, enabled = "false", concurrency = "8", metrics = "true")
		@DynamoDbStream(stream = "!ImportValue invoices-stream", on = INSERT)
		@Idempotent(key = "dynamodb.Keys.id.S", expiry = "48h")
		void file(Change<Map<String, Object>> change) {
		}

		@DynamoDbStream(stream = "!ImportValue invoices-stream")
		@IamPolicy(action = { "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator" },
				resource = "!ImportValue invoices-stream", triggerRights = "false")
		@IamPolicy("dynamodb:ListStreams")
		@IamPolicy(action = "sqs:SendMessage", resource = "!GetAtt FailedEvents.Arn")
		void fileWithRightsOfItsOwn(DynamodbEvent event) {
		}

	}

	@Job
	static class RuleJob {

		@EventRule(description = "It's \"audited\"", name = "audit-rule", state = "DISABLED",
				bus = "!GetAtt Audit.Name", pattern = "{\"source\": [\"shop\"]}", inputPath = "$.detail",
				maximumRetryAttempts = "3", maximumEventAge = "1h", deadLetterQueue = QUEUE)
		@EventRule(resource = "patterns/root.json", input = "{\"text\": \"\\${x}\", \"on\": true}",
				state = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS")
		@EventRule(schedule = "rate(1 day)")
		void audit(Object event) {
		}

		@EventPattern(description = "Stopping, and as written: !important {namespace} \u2192", name = "stopping",
				state = "ENABLED", input = "{\"a\": [null, 1.50]}", pattern = """
						{ "source": ["aws.ec2"], "detail": { "state": ["stopping"], "price": [{"numeric": [">", 1.50]}],
						  "on": [true, "no"], "DBInstanceIdentifier": [{"anything-but": ["b"]}] } }""")
		@EventPattern(resource = "patterns/root.json", bus = "!GetAtt Audit.Name")
		void match(Object event) {
		}

	}

	@Job
	static class ClockJob {

		@Rate(value = "10 hours", description = "Often", name = "often", state = "DISABLED", input = "{\"a\": 1}")
		@Rate(value = "2 days", zone = "UTC", description = "Every other day", name = "other-day", state = "DISABLED",
				input = "{\"a\": 3}")
		@Cron(value = "0 */12 * * ? *", description = "Twice a day", name = "twice", state = "DISABLED",
				input = "{\"a\": 2}")
		@Cron(value = "0 9 ? * MON-FRI *", zone = "Europe/Berlin")
		void tick(Object event) {
		}

	}

	@Job
	@FunctionProperties(memory = "512", tags = "team=jobs")
	static class FunctionJob {

		@Rate("1 hour")
		@FunctionProperties(timeout = "5m", description = "Does it all",
				environment = { "MODE=on", "TEXT=!important \\${x} '\"" }, reservedConcurrency = "5",
				subnets = "!Ref Subnet", securityGroups = "!GetAtt SecurityGroup.GroupId", tags = "cost-center=42",
				tracing = "Active", ephemeralStorage = "1024", architecture = "x86_64", logLevel = "WARN",
				maximumRetryAttempts = "0", maximumEventAge = "1h", onFailure = QUEUE)
		void settings() {
		}

		@DynamoDbStream("orders")
		@EventPattern("{\"source\": [\"shop\"]}")
		@Rate("10 hours")
		@Rate(value = "1 day", zone = "UTC")
		@FunctionProperties(snapStart = "true")
		void snapshot(Object event) {
		}

		@EventPattern("{\"source\": [\"shop\"]}")
		@Rate("10 hours")
		@FunctionProperties(memory = "4096", concurrencyPerEnvironment = "64", memoryPerVcpu = "4",
				capacityProvider = "arn:aws:lambda:us-east-1:123456789012:capacity-provider:jobs")
		void managed(Object event) {
		}

		@Rate("1 hour")
		@FunctionProperties(role = "!GetAtt OwnRole.Arn")
		void role() {
		}

		@Rate("1 hour")
		@IamPolicy(action = "sns:Publish", resource = "arn:aws:sns:us-east-1:123456789012:news",
				condition = "{\"StringEquals\": {\"aws:SourceAccount\": \"123456789012\"}}")
		@IamPolicy(document = """
				{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject",
				  "Resource": "arn:aws:s3:::orders/\\${aws:username}/*" } }""")
		@IamPolicy(managed = "AmazonEC2ReadOnlyAccess")
		void rights() {
		}

	}

}
