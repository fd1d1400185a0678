package io.jets.local.endpoint;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.jets.local.http.HttpForwarder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class DynamoDbApiTests {

	private static final String PUT = "DynamoDB_20120810.PutItem";

	private static final String MISSING = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\"}";

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

	@ParameterizedTest
	@ValueSource(strings = { "PutItem", "GetItem", "Query", "TransactWriteItems", "ExecuteStatement" })
	void asksClientToRetryIfTableIsMissingWhileApplicationStarts(String operation) throws Exception {
		this.endpoint.pause();
		HttpResponse<String> response = this.endpoint.post("/", MISSING, "X-Amz-Target",
				"DynamoDB_20120810." + operation, "X-Answer", "400");
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.body()).contains("\"__type\":\"ServiceUnavailable\"", "starting");
		assertThat(this.endpoint.post("/", "{}", "X-Amz-Target", PUT).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PutItem               | {"TableName": "orders"} | 503
			PutItem               | {"TableName": "orders-archive"} | 400
			BatchGetItem          | {"RequestItems": {"customers": {}}} | 503
			BatchWriteItem        | {"RequestItems": {"invoices": []}} | 400
			TransactWriteItems    | {"TransactItems": [{"Put": {"TableName": "orders"}}]} | 503
			TransactWriteItems    | {"TransactItems": [{"Put": {"TableName": "Orders"}}]} | 400
			ExecuteStatement      | {"Statement": "SELECT * FROM \\"orders\\""} | 503
			ExecuteStatement      | {"Statement": "SELECT * FROM invoices"} | 400
			BatchExecuteStatement | {"Statements": [{"Statement": "SELECT * FROM customers"}]} | 503
			""")
	void asksClientToRetryOnlyIfTableIsOfJob(String operation, String request, int status) throws Exception {
		this.endpoint.pause("orders", "customers");
		String body = request.replaceFirst("}$", ", " + MISSING.substring(1));
		assertThat(this.endpoint.post("/", body, "X-Amz-Target", "DynamoDB_20120810." + operation, "X-Answer", "400")
			.statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "DescribeTable", "DeleteTable", "UpdateTable" })
	void letsApplicationFindOutThatTableIsMissingWhileItStarts(String operation) throws Exception {
		this.endpoint.pause();
		assertThat(this.endpoint.post("/", MISSING, "X-Amz-Target", "DynamoDB_20120810." + operation, "X-Answer", "400")
			.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{'TableName': 'ordrs'} | PutItem names the table ordrs, which may not exist. Jobs name the tables "
					+ "customers, orders. Did you mean orders, or is its name in @DynamoDbStream wrong?",
			"{'RequestItems': {'costumers': []}} | names the table costumers, which may not exist. Jobs name the tables "
					+ "customers, orders. Did you mean customers,",
			"{'TransactItems': [{'Put': {'TableName': 'Orders'}}]} | names the table Orders",
			"{'TableName': 'invoices'} | names the table invoices, which may not exist. Jobs name the tables customers, orders" })
	void logsTablesOfJobsOnceIfTableIsMissing(String request, String expected, CapturedOutput output) throws Exception {
		String body = (request + MISSING).replace('\'', '"').replace("}{", ", ");
		for (int i = 0; i < 2; i++) {
			HttpResponse<String> response = this.endpoint.post("/", body, "X-Amz-Target", PUT, "X-Answer", "400");
			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(response.body()).isEqualTo(body);
		}
		assertThat(output.toString().lines().filter((line) -> line.contains("names the table"))).singleElement()
			.asString()
			.contains(expected);
	}

	@Test
	void logsNothingIfTableOfJobIsMissing(CapturedOutput output) throws Exception {
		this.endpoint.post("/", MISSING.replace("{", "{\"TableName\": \"orders\", "), "X-Amz-Target", PUT, "X-Answer",
				"400");
		assertThat(output).doesNotContain("names the table");
	}

	@Test
	void offersDynamoDbAsLongAsItIsAvailable() {
		AtomicBoolean available = new AtomicBoolean(true);
		try (HttpForwarder forwarder = new HttpForwarder()) {
			DynamoDbApi api = DynamoDbApi.starting(this.dynamoDb::uri, forwarder, available::get, Set::of);
			assertThat(api.operations()).isEqualTo("DynamoDB and DynamoDB Streams: all");
			assertThat(api.usage("http://localhost:1")).contains("list-tables");
			available.set(false);
			assertThat(api.operations()).isEmpty();
			assertThat(api.usage("http://localhost:1")).isEmpty();
		}
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
		String text = "{\"x\": \"" + "x".repeat(100_000) + "\"}";
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
