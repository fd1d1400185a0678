package io.jets.sam;

import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import org.junit.jupiter.api.Test;

import static io.jets.annotation.OperationType.INSERT;
import static io.jets.annotation.OperationType.MODIFY;
import static io.jets.annotation.StartingPosition.LATEST;
import static org.assertj.core.api.Assertions.assertThat;

class StreamTemplateTests {

	private static final String OVERLAY = """
			Resources:
			  Invoices:
			    Type: AWS::DynamoDB::Table
			    Properties:
			      BillingMode: PAY_PER_REQUEST
			      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
			      KeySchema: [{AttributeName: id, KeyType: HASH}]
			      StreamSpecification: {StreamViewType: NEW_IMAGE}
			  Failures:
			    Type: AWS::SNS::Topic
			  Bucket:
			    Type: AWS::S3::Bucket
			""";

	@Test
	void generatesParameterMappingAndPolicyForTable() {
		Template template = TestJobs.template(TestJobs.of(ClerkJob.class));
		new GoldenFile("DynamoDbStreamTrigger").assertMatches(template);
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Test
	void writesAllStreamSettings() {
		Template template = TestJobs.template(TestJobs.of(OptionsJob.class), OVERLAY);
		new GoldenFile("stream-options").assertMatches(template);
		assertThat(TestJobs.warnings(template)).hasSize(2)
			.anyMatch((warning) -> warning
				.startsWith("OptionsJob#elsewhere: the type of !ImportValue failures is unknown"))
			.anyMatch((warning) -> warning.contains("3 functions read the stream of orders"));
	}

	@Test
	void mergesTriggersOfOneTable() {
		new GoldenFile("stream-merged").assertMatches(TestJobs.template(TestJobs.of(MergedJob.class)));
	}

	@Test
	void readsStreamsOfEquallyNamedTablesSeparately() {
		Template template = TestJobs.template(TestJobs.of(RegionsJob.class));
		assertThat(List.of("RegionsJobBothStream1", "RegionsJobBothStream2"))
			.extracting((id) -> TestJobs.value(template, id, "EventSourceArn"))
			.containsExactly(RegionsJob.IRELAND, RegionsJob.VIRGINIA);
	}

	@Test
	void warnsAboutMoreThanTwoReadersOfOneStream() {
		assertThat(TestJobs.warnings(TestJobs.template(TestJobs.of(ReadersJob.class)))).singleElement()
			.asString()
			.startsWith("ReadersJob#first, ReadersJob#second, ReadersJob#third: 3 functions read the stream of orders");
	}

	@Test
	void warnsWhenJobMayWriteToItsTable() {
		JobMethod job = TestJobs.of(ClerkJob.class).get(0);
		assertThat(List.of("arn:aws:dynamodb:*:*:table/test-table", "*", "arn:aws:dynamodb:*:*:table/test-*"))
			.allSatisfy((resource) -> assertThat(
					TestJobs.warnings(TestJobs.template(List.of(TestJobs.with(job, writes(resource))))))
				.anyMatch((warning) -> warning.contains("may write to the table test-table")));
		assertThat(List.of("arn:aws:dynamodb:*:*:table/test", "arn:aws:s3:::test-table"))
			.allSatisfy((resource) -> assertThat(
					TestJobs.warnings(TestJobs.template(List.of(TestJobs.with(job, writes(resource))))))
				.isEmpty());
	}

	@Test
	void omitsTriggerStatementsWhenTriggerRightsAreFalse() {
		JobMethod job = TestJobs.of(ClerkJob.class).get(0);
		Template template = TestJobs.template(List.of(TestJobs.with(job, new JobPolicy(List.of(), List.of(), false))));
		assertThat(template.text()).doesNotContain("dynamodb:GetRecords").contains("logs:PutLogEvents");
	}

	private static JobPolicy writes(String resource) {
		return new JobPolicy(List.of(Map.of("Effect", "Allow", "Action", "dynamodb:PutItem", "Resource", resource)),
				List.of(), true);
	}

	@Job
	static class ClerkJob {

		@DynamoDbStream("test-table")
		void file(DynamodbEvent event) {
		}

	}

	@Job
	static class RegionsJob {

		static final String IRELAND = "arn:aws:dynamodb:eu-west-1:1:table/orders/stream/2030-01-01T00:00:00.000";

		static final String VIRGINIA = "arn:aws:dynamodb:us-east-1:2:table/orders/stream/2030-01-01T00:00:00.000";

		@DynamoDbStream(stream = IRELAND)
		@DynamoDbStream(stream = VIRGINIA)
		void both(DynamodbEvent event) {
		}

	}

	@Job
	static class OptionsJob {

		@DynamoDbStream(table = "orders", on = { MODIFY, INSERT }, filter = {
				"{ \"dynamodb\": { \"NewImage\": { \"state\": { \"S\": [\"it's open\", \"\\${x}\"] } } } }",
				"{\"eventName\": [\"INSERT\", \"REMOVE\"], \"userIdentity\": {\"type\": [{\"exists\": false}]}}" },
				startingPosition = LATEST, batchSize = "50", maximumBatchingWindow = "10s", parallelizationFactor = "2",
				maximumRetryAttempts = "-1", maximumRecordAge = "-1", bisectBatchOnFunctionError = "false",
				onFailure = "arn:aws:sqs:us-east-1:123456789012:failures", enabled = "false")
		@DynamoDbStream(stream = "!GetAtt Invoices.StreamArn", on = INSERT, onFailure = "!Ref Failures")
		void all(DynamodbEvent event) {
		}

		@DynamoDbStream(stream = "arn:aws:dynamodb:us-east-1:123456789012:table/ledger/stream/2030-01-01T00:00:00.000",
				onFailure = "!GetAtt Bucket.Arn")
		void ledger(DynamodbEvent event) {
		}

		@DynamoDbStream(table = "orders", onFailure = "none")
		void lossy(DynamodbEvent event) {
		}

		@DynamoDbStream(table = "orders", onFailure = "!ImportValue failures")
		void elsewhere(DynamodbEvent event) {
		}

	}

	@Job
	static class MergedJob {

		@DynamoDbStream(table = "orders", on = INSERT)
		@DynamoDbStream("invoices")
		@DynamoDbStream(table = "orders", filter = "{\"dynamodb\": {\"Keys\": {\"id\": {\"S\": [\"1\"]}}}}")
		void both(DynamodbEvent event) {
		}

		@DynamoDbStream(table = "orders", on = INSERT)
		@DynamoDbStream("orders")
		void everything(DynamodbEvent event) {
		}

	}

	@Job
	static class ReadersJob {

		@DynamoDbStream("orders")
		void first(DynamodbEvent event) {
		}

		@DynamoDbStream("orders")
		void second(DynamodbEvent event) {
		}

		@DynamoDbStream("orders")
		void third(DynamodbEvent event) {
		}

	}

}
