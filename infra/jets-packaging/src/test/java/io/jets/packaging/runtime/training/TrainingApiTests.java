package io.jets.packaging.runtime.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingApiTests {

	private static final TrainingEvent EVENT = new TrainingEvent("clerkJob-file/one.json", "clerkJob-file",
			"{}".getBytes());

	private final HttpClient client = HttpClient.newHttpClient();

	private TrainingApi api;

	@BeforeEach
	void start() throws IOException {
		this.api = new TrainingApi(List.of(EVENT));
	}

	@AfterEach
	void close() {
		this.api.close();
	}

	@Test
	void failsIfJobThrowsException() throws Exception {
		get("next");
		post("1/error", "{\"errorType\":\"java.lang.IllegalStateException\"}");
		assertThat(this.api.result().get(10, TimeUnit.SECONDS))
			.isEqualTo(new TrainingResult(EVENT, "{\"errorType\":\"java.lang.IllegalStateException\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}",
			"{ \"batchItemFailures\": [ { \"itemIdentifier\": \"1\" } ] }" })
	void failsIfJobReportsFailedRecords(String response) throws Exception {
		get("next");
		post("1/response", response);
		assertThat(this.api.result().get(10, TimeUnit.SECONDS)).isEqualTo(new TrainingResult(EVENT, response));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"batchItemFailures\":[]}", "null", "", "\"{\\\"batchItemFailures\\\":[{\"" })
	void succeedsWithOtherResponses(String response) throws IOException, InterruptedException {
		get("next");
		post("1/response", response);
		assertThat(this.api.result()).isNotDone();
	}

	private void get(String path) throws IOException, InterruptedException {
		this.client.send(request(path).build(), BodyHandlers.ofString());
	}

	private void post(String path, String body) throws IOException, InterruptedException {
		this.client.send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
				BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI
			.create("http://" + this.api.host() + ":" + this.api.port() + "/2018-06-01/runtime/invocation/" + path));
	}

}
