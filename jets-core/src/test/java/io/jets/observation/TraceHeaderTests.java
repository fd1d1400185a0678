package io.jets.observation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link TraceHeader}. The header is an example of AWS's documentation.
 */
class TraceHeaderTests {

	private static final String IDS = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			X-Amzn-Trace-Id | Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1
			x-amzn-trace-id | Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1
			traceparent     | 00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01
			b3              | 5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-1
			X-B3-TraceId    | 5759e988bd862e3fe1be46a994272793
			X-B3-SpanId     | 53995c3f42cd8ad8
			X-B3-Sampled    | 1
			tracestate      |
			""")
	void hasFieldsOfEachFormat(String field, @Nullable String value) {
		assertThat(new TraceHeader(IDS + ";Sampled=1").get(field)).isEqualTo(value);
	}

	@Test
	void keepsDecisionNotToSample() {
		assertThat(new TraceHeader(IDS + ";Sampled=0").get("traceparent")).endsWith("-00");
		assertThat(new TraceHeader(IDS + ";Sampled=0").get("b3")).endsWith("-0");
	}

	@Test
	void leavesDecisionAboutSamplingToTracerOfB3() {
		assertThat(new TraceHeader(IDS).get("b3")).isEqualTo("5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8");
		assertThat(new TraceHeader(IDS).get("X-B3-Sampled")).isNull();
		assertThat(new TraceHeader(IDS).get("traceparent")).endsWith("-00");
	}

	@Test
	void readsFieldsInAnyOrderAndSkipsOthers() {
		assertThat(new TraceHeader("Sampled=1; Lineage=1:a87bd80c:0; " + IDS).get("traceparent"))
			.isEqualTo("00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1", "Root=1-x;Parent=y;Sampled=1",
			"Parent=53995c3f42cd8ad8" })
	void hasNoIdsIfOneIsMissing(String text) {
		assertThat(new TraceHeader(text).get("traceparent")).isNull();
		assertThat(new TraceHeader(text).get("b3")).isNull();
		assertThat(new TraceHeader(text).get("X-B3-TraceId")).isNull();
	}

}
