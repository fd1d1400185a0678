package io.jets.local.endpoint;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DynamoDbApiTests {

	private static final String PUT = "DynamoDB_20120810.PutItem";

	private final FakeDynamoDb dynamoDb = new FakeDynamoDb();

	private final AtomicInteger writes = new AtomicInteger();

	private TestEndpoint endpoint = new TestEndpoint(this.dynamoDb::uri, this.writes::incrementAndGet);

	@AfterEach
	void close() {
		this.endpoint.close();
		this.dynamoDb.close();
	}

	@Test
	void forwardsRequestAndResponseUnchanged() throws Exception {
		HttpResponse<String> response = this.endpoint.post("/", "{\"é\": 1}", "X-Amz-Target", PUT, "Content-Type",
				"application/x-amz-json-1.0", "Authorization", "AWS4-HMAC-SHA256 mine", "X-Custom", "kept");
		assertThat(this.dynamoDb.lastBody()).isEqualTo("{\"é\": 1}");
		assertThat(this.dynamoDb.lastHeaders()).containsEntry("X-amz-target", PUT)
			.containsEntry("Content-type", "application/x-amz-json-1.0")
			.containsEntry("Authorization", "AWS4-HMAC-SHA256 mine")
			.containsEntry("X-custom", "kept")
			.containsEntry("Host", this.endpoint.uri().getAuthority());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("{\"é\": 1}");
		assertThat(response.headers().firstValue("X-Amz-Crc32")).hasValue("42");
		assertThat(response.headers().firstValue("X-Amzn-RequestId")).hasValue("backend");
	}

	@Test
	void forwardsRequestsToStreams() throws Exception {
		assertThat(this.endpoint.post("/", "{}", "X-Amz-Target", "DynamoDBStreams_20120810.GetRecords").statusCode())
			.isEqualTo(200);
		assertThat(this.writes).hasValue(0);
	}

	@Test
	void signsUnsignedRequest() throws Exception {
		this.endpoint.post("/", "{}", "X-Amz-Target", PUT);
		assertThat(this.dynamoDb.lastHeaders().get("Authorization"))
			.matches("AWS4-HMAC-SHA256 Credential=[a-z]+/\\d{8}/.*/dynamodb/aws4_request, .*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems",
			"ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction" })
	void reportsWrite(String operation) throws Exception {
		this.endpoint.post("/", "{}", "X-Amz-Target", "DynamoDB_20120810." + operation);
		assertThat(this.writes).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GetItem", "Query", "CreateTable", "ListTables" })
	void doesNotReportOtherOperations(String operation) throws Exception {
		this.endpoint.post("/", "{}", "X-Amz-Target", "DynamoDB_20120810." + operation);
		assertThat(this.writes).hasValue(0);
	}

	@Test
	void doesNotReportFailedWrite() throws Exception {
		HttpResponse<String> response = this.endpoint.post("/", "{}", "X-Amz-Target", PUT, "X-Answer", "400");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.writes).hasValue(0);
	}

	@Test
	void reusesConnection() throws Exception {
		for (int i = 0; i < 5; i++) {
			this.endpoint.post("/", "{}", "X-Amz-Target", PUT);
		}
		assertThat(this.dynamoDb.connections()).isEqualTo(1);
	}

	@Test
	void reconnectsWhenServerClosedConnection() throws Exception {
		this.endpoint.post("/", "{}", "X-Amz-Target", PUT);
		this.dynamoDb.hangUp();
		assertThat(this.endpoint.post("/", "{}", "X-Amz-Target", PUT).statusCode()).isEqualTo(200);
		assertThat(this.dynamoDb.connections()).isEqualTo(2);
	}

	@Test
	void readsChunkedResponse() throws Exception {
		String text = "x".repeat(100_000);
		assertThat(this.endpoint.post("/", text, "X-Amz-Target", PUT, "X-Answer", "chunked").body()).isEqualTo(text);
		assertThat(this.endpoint.post("/", "{}", "X-Amz-Target", PUT).body()).isEqualTo("{}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "broken", "nothing", "nonsense" })
	void respondsWithErrorWhenResponseIsIncomplete(String answer) throws Exception {
		HttpResponse<String> response = this.endpoint.post("/", "{}", "X-Amz-Target", PUT, "X-Answer", answer);
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.body()).contains("\"__type\":\"Internal");
		assertThat(this.endpoint.post("/", "{}", "X-Amz-Target", PUT).statusCode()).isEqualTo(200);
	}

	@Test
	void respondsWithErrorWhenDynamoDbDoesNotListen() throws Exception {
		URI uri = this.dynamoDb.uri();
		this.dynamoDb.close();
		HttpResponse<String> response = this.endpoint.post("/", "{}", "X-Amz-Target", PUT);
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.body()).contains("InternalServerError", "DynamoDB at " + uri + " does not respond");
	}

	@Test
	void respondsWithRemedyWhenDynamoDbIsNotAvailable() throws Exception {
		this.endpoint.close();
		this.endpoint = new TestEndpoint();
		HttpResponse<String> response = this.endpoint.post("/", "{}", "X-Amz-Target", PUT);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("Paste this into the pom");
	}

}
