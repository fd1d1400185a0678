package io.jets.local.stream.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.jets.annotation.OperationType;
import io.jets.check.stream.StreamFilterCheck;
import io.jets.local.CaseTable;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.read.Mappings;
import io.jets.pattern.event.EventFields;
import io.jets.pattern.explain.PatternExplainer;
import io.jets.sam.stream.StreamFilters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests each operator of Lambda's filters on a record and in the checks at startup.
 */
class RecordFilterTests {

	private static final String STREAM = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-11-21T12:00:00.000";

	private static final Map<String, AttributeValue> KEYS = Map.of("id", AttributeValue.fromS("o-1"));

	private static final Map<String, AttributeValue> OLD_IMAGE = Map.of("id", AttributeValue.fromS("o-1"), "state",
			AttributeValue.fromS("new"));

	private static final Map<String, AttributeValue> NEW_IMAGE = Map.ofEntries(
			Map.entry("id", AttributeValue.fromS("o-1")), Map.entry("state", AttributeValue.fromS("open")),
			Map.entry("note", AttributeValue.fromS("")), Map.entry("total", AttributeValue.fromN("12.5")),
			Map.entry("paid", AttributeValue.fromBool(true)), Map.entry("gift", AttributeValue.fromNul(true)),
			Map.entry("data", AttributeValue.fromB(SdkBytes.fromUtf8String("a"))),
			Map.entry("tags", AttributeValue.fromSs(List.of("green", "red"))),
			Map.entry("sizes", AttributeValue.fromNs(List.of("1", "2"))),
			Map.entry("address", AttributeValue.fromM(Map.of("city", AttributeValue.fromS("Rome")))),
			Map.entry("lines", AttributeValue.fromL(List.of(line("A", "5"), line("B", "1")))));

	@ParameterizedTest(name = "{0}: {1}")
	@CsvFileSource(resources = "filters.txt", delimiter = '|', quoteCharacter = '\0')
	void passesSameRecordsAsLambda(String operator, String filter, boolean passes) {
		StreamJob job = StreamJob.named("job", "orders").filter(filter);
		assertThat(new StreamFilterCheck().check(List.of(job.build()))).as("faults").isEmpty();
		assertThat(passes(job, OperationType.MODIFY, false)).isEqualTo(passes);
		EventFields fields = EventFields.of(new String(json(OperationType.MODIFY, false), StandardCharsets.UTF_8));
		assertThat(new PatternExplainer(filter).explain(fields, false).differences().isEmpty()).as("no reason")
			.isEqualTo(passes);
	}

	@Test
	void hasMatchAndMismatchForEachOperator() {
		CaseTable.read(RecordFilterTests.class, "filters.txt")
			.assertBothOutcomesOfEachOperator("prefix", "suffix", "equals-ignore-case", "anything-but", "numeric",
					"exists", "$or");
	}

	@Test
	void passesRecordsRemovedByTimeToLive() {
		StreamJob job = StreamJob.named("job", "orders")
			.filter("{\"userIdentity\":{\"type\":[\"Service\"],\"principalId\":[\"dynamodb.amazonaws.com\"]}}");
		assertThat(passes(job, OperationType.REMOVE, true)).isTrue();
		assertThat(passes(job, OperationType.REMOVE, false)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "INSERT,true", "MODIFY,false", "REMOVE,true" })
	void passesConfiguredOperations(OperationType type, boolean passes) {
		StreamJob job = StreamJob.named("job", "orders").on(OperationType.INSERT, OperationType.REMOVE);
		assertThat(passes(job, type, false)).isEqualTo(passes);
		job.filter("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"o-1\"]}}}}");
		assertThat(passes(job, type, false)).isEqualTo(passes);
	}

	@Test
	void passesRecordThatMatchesOneOfFiveFilters() {
		StreamJob job = StreamJob.named("job", "orders");
		for (int i = 2; i <= 5; i++) {
			job.filter("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"o-%d\"]}}}}".formatted(i));
		}
		assertThat(passes(job, OperationType.MODIFY, false)).isFalse();
		job.filter("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"o-1\"]}}}}");
		assertThat(passes(job, OperationType.MODIFY, false)).isTrue();
	}

	private static boolean passes(StreamJob job, OperationType type, boolean expired) {
		return new RecordFilter(StreamFilters.patterns(List.of(job.trigger()))).matches(json(type, expired));
	}

	private static byte[] json(OperationType type, boolean expired) {
		Record.Builder record = Record.builder()
			.eventID("1")
			.eventName(type.name())
			.dynamodb((change) -> change.keys(KEYS)
				.newImage(NEW_IMAGE)
				.oldImage(OLD_IMAGE)
				.approximateCreationDateTime(Instant.EPOCH)
				.sequenceNumber("000000000000000000001")
				.sizeBytes(112L)
				.streamViewType("NEW_AND_OLD_IMAGES"));
		if (expired) {
			record.userIdentity(Identity.builder().type("Service").principalId("dynamodb.amazonaws.com").build());
		}
		return new RecordWriter(STREAM, Mappings.ACCOUNT).write(record.build());
	}

	private static AttributeValue line(String sku, String quantity) {
		return AttributeValue.fromM(Map.of("sku", AttributeValue.fromS(sku), "q", AttributeValue.fromN(quantity)));
	}

}
