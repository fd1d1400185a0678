package io.jets.job;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.jets.annotation.StartingPosition;
import io.jets.job.fault.Origins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link StreamArnParameter}.
 */
class StreamArnParameterTests {

	@ParameterizedTest
	@CsvSource({ "test-table, TestTableStreamArn", "orders, OrdersStreamArn", "myOrders_v2.eu, MyOrdersV2EuStreamArn",
			"_a-, AStreamArn", "1st, 1stStreamArn" })
	void namesParameterAfterTable(String table, String name) {
		assertThat(StreamArnParameter.of(table)).isEqualTo(new StreamArnParameter(name, table));
	}

	@Test
	void returnsOneParameterPerTableWithoutStream() {
		assertThat(StreamArnParameter.of(List.of(job(stream("b", null), stream("a", null)),
				job(stream("b", null), stream("c", "!GetAtt C.StreamArn"), stream(null, "!GetAtt D.StreamArn")))))
			.extracting(StreamArnParameter::name)
			.containsExactly("AStreamArn", "BStreamArn");
	}

	private static DynamoDbStreamTrigger stream(@Nullable String table, @Nullable String stream) {
		return new DynamoDbStreamTrigger(Origins.of("@DynamoDbStream"), table, stream, Set.of(), List.of(),
				StartingPosition.TRIM_HORIZON, null, null, null, 10, null, true, null, true, 1, false);
	}

	private static JobMethod job(Trigger... triggers) {
		Method method = StreamArnParameterTests.class.getDeclaredMethods()[0];
		return new JobMethod("job-run", "job", StreamArnParameterTests.class, method, Arrays.asList(triggers));
	}

}
