package io.jets.job.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the first ten times of the rates that AWS documents, and of others.
 */
class DocumentedRateTests {

	private static final Instant START = Instant.parse("2026-11-21T12:00:30Z");

	@ParameterizedTest
	@CsvFileSource(resources = "rate-times.txt", delimiter = '|')
	void firesAtTimesInFile(String rate, long minutes, String times) {
		RateExpression expression = RateExpression.parse(rate);
		ZonedDateTime start = START.atZone(ZoneOffset.UTC);
		assertThat(Stream.iterate(expression.next(start), expression::next).limit(10).map(ZonedDateTime::toInstant))
			.containsExactlyElementsOf(instants(times));
	}

	@ParameterizedTest
	@CsvFileSource(resources = "rate-times.txt", delimiter = '|')
	void findsWholePeriodsBetweenTimesInFile(String rate, long minutes, String times) {
		assertThat(instants(times)).hasSize(10)
			.allSatisfy((time) -> assertThat(ChronoUnit.SECONDS.between(START, time) % (minutes * 60)).isZero())
			.isSorted()
			.doesNotHaveDuplicates()
			.last()
			.isEqualTo(START.plusSeconds(10 * minutes * 60));
	}

	private static List<Instant> instants(String times) {
		return Arrays.stream(times.split(" ")).map(Instant::parse).toList();
	}

}
