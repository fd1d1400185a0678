package io.jets.local.endpoint;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no request makes the endpoint fail: clients of AWS retry a server error.
 */
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestTests {

	private static final int MUTATIONS = 1000;

	private static final String PUT_EVENTS = """
			{"Entries":[{"Source":"aws.ec2","DetailType":"t","Detail":"{\\"state\\":\\"stopping\\",\\"n\\":1}",\
			"Time":1767225600.5,"Resources":["arn"],"EventBusName":"default"},{"Source":"x","DetailType":"t",\
			"Detail":"{}"}],"EndpointId":"x"}""";

	private static final TestEndpoint endpoint = new TestEndpoint();

	@AfterAll
	static void close() {
		endpoint.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			AWSEvents.PutEvents | 1
			AWSEvents.PutEvents | 2
			Invoke              | 3
			Invoke              | 4
			""")
	void neverFails(String api, long seed, CapturedOutput output) throws Exception {
		JsonMutations mutations = new JsonMutations(seed);
		for (int i = 0; i < MUTATIONS; i++) {
			String body = mutations.mutate(PUT_EVENTS);
			HttpResponse<String> response = api.equals("Invoke")
					? endpoint.post("/2015-03-31/functions/clerkJob-file/invocations", body)
					: endpoint.post("/", body, "X-Amz-Target", api);
			assertThat(response.statusCode()).as(body).isIn(200, 400);
			if (response.statusCode() == 400) {
				assertThat(response.headers().firstValue("X-Amzn-ErrorType")).as(body)
					.get()
					.isIn("SerializationException", "ValidationException", "InvalidRequestContentException");
			}
			assertThat(response.body()).as(body).doesNotContain("InternalFailure");
		}
		assertThat(output).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e999999999", "-1e999999999", "1e400", "1e20", "-1e20", "253402300800", "-62135596801",
			"99999999999999999999999999999999999999", "\"+10000-01-01T00:00:00Z\"", "\"-0001-01-01T00:00:00Z\"",
			"\"tomorrow\"", "true", "{}", "[1]" })
	void rejectsTimeThatIsNoTime(String time) throws Exception {
		HttpResponse<String> response = putEvent(time);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("\"__type\":\"SerializationException\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1767225600.123", "1.7672256e9", "1e-999999999", "253402300799", "null",
			"\"2026-01-01T00:00:00+02:00\"", "\"0001-01-01T00:00:00Z\"" })
	void acceptsTime(String time) throws Exception {
		HttpResponse<String> response = putEvent(time);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.body()).contains("\"FailedEntryCount\":0");
	}

	@Test
	void acceptsAsManyLevelsAsEventBridge() throws Exception {
		for (int depth : List.of(500, 501, 1000)) {
			String payload = "[".repeat(depth) + "]".repeat(depth);
			assertThat(endpoint.post("/2015-03-31/functions/clerkJob-file/invocations", payload).body())
				.isEqualTo(payload);
		}
		assertThat(endpoint.post("/2015-03-31/functions/clerkJob-file/invocations", "[".repeat(1001) + "]".repeat(1001))
			.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Lambda.Invoke", "DynamoDB_20120810.", "AWSEvents.", "AWSEvents.PutEvents\u0001", "\u00e9" })
	void rejectsUnknownOperation(String target) throws Exception {
		assertThat(endpoint.raw("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: " + target
				+ "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
			.startsWith("HTTP/1.1 400");
	}

	private static HttpResponse<String> putEvent(String time) throws Exception {
		return endpoint.post("/",
				"{\"Entries\":[{\"Source\":\"s\",\"DetailType\":\"t\",\"Detail\":\"{}\",\"Time\":" + time + "}]}",
				"X-Amz-Target", "AWSEvents.PutEvents");
	}

}
