package io.jets.local.endpoint;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EventBridgeApiTests {

	private static final String DETAIL = "{\"state\":\"stopping\",\"n\":1.0}";

	private static final TestEndpoint endpoint = new TestEndpoint();

	private static final EventBridgeClient events = endpoint.client(EventBridgeClient.builder());

	@AfterAll
	static void close() {
		events.close();
		endpoint.close();
	}

	@Test
	void putsEventsOnBus() throws Exception {
		PutEventsResponse response = events.putEvents((request) -> request.entries(entry(DETAIL),
				entry("{\"state\":\"running\"}"), entry("[]"), PutEventsRequestEntry.builder().source("s").build()));
		assertThat(response.failedEntryCount()).isEqualTo(2);
		assertThat(response.entries()).satisfiesExactly((first) -> assertThat(first.eventId()).hasSize(36),
				(second) -> assertThat(second.eventId()).hasSize(36),
				(third) -> assertThat(third.errorCode()).isEqualTo("MalformedDetail"),
				(fourth) -> assertThat(fourth.errorMessage()).contains("DetailType is a required argument"));
		assertThat(endpoint.nextInvocation()).startsWith("securityJob-look {\"version\":\"0\"")
			.contains(response.entries().get(0).eventId(), "\"time\":\"2026-11-21T12:00:00Z\"",
					"\"resources\":[\"arn:x\"]")
			.endsWith("\"detail\":" + DETAIL + "}");
		assertThat(endpoint.isQuiet()).isTrue();
	}

	@Test
	void rejectsMoreThanTenEntries() {
		PutEventsRequestEntry[] entries = new PutEventsRequestEntry[11];
		Arrays.fill(entries, entry(DETAIL));
		assertThatExceptionOfType(EventBridgeException.class)
			.isThrownBy(() -> events.putEvents((request) -> request.entries(entries)))
			.withMessageContaining("less than or equal to 10")
			.satisfies((ex) -> assertThat(ex.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
		assertThat(endpoint.isQuiet()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "nope", "[]", "{", "{\"Entries\":1}", "{\"Entries\":[1]}", "{\"Entries\":[{\"Source\":1}]}",
					"{\"Entries\":[{\"Resources\":\"x\"}]}", "{\"Entries\":[{\"Resources\":[1]}]}",
					"{\"Entries\":[{\"Time\":\"noon\"}]}", "{\"Entries\":[{\"Time\":[]}]}" })
	void rejectsMalformedRequestAsAwsDoes(String body) throws Exception {
		HttpResponse<String> response = put(body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("\"__type\":\"SerializationException\"", "\"message\":\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"Entries\":null}", "{\"Entries\":[]}" })
	void rejectsRequestWithoutEntries(String body) throws Exception {
		assertThat(put(body).body()).contains("\"__type\":\"ValidationException\"");
	}

	@ParameterizedTest
	@CsvSource({ "1792555200, 2026-10-21T04:00:00Z", "1792555200.999, 2026-10-21T04:00:00Z",
			"1.7925552E9, 2026-10-21T04:00:00Z", "'\"2026-10-21T06:00:00+02:00\"', 2026-10-21T04:00:00Z" })
	void readsTimesAsSecondsAndAsDates(String time, String read) throws Exception {
		put("{\"Entries\":[{\"Source\":\"aws.ec2\",\"DetailType\":\"T\",\"Detail\":\"{\\\"state\\\":\\\"stopping\\\"}\","
				+ "\"Time\":" + time + "}]}");
		assertThat(endpoint.nextInvocation()).contains("\"time\":\"" + read + "\"");
	}

	private static HttpResponse<String> put(String body) throws Exception {
		return endpoint.post("/", body, "X-Amz-Target", "AWSEvents.PutEvents");
	}

	private static PutEventsRequestEntry entry(String detail) {
		return PutEventsRequestEntry.builder()
			.source("aws.ec2")
			.detailType("T")
			.detail(detail)
			.resources("arn:x")
			.time(Instant.parse("2026-11-21T12:00:00Z"))
			.build();
	}

}
