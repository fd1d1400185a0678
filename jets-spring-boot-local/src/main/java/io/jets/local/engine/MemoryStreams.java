package io.jets.local.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.Origin;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.intake.MemoryStream;
import io.jets.local.stream.intake.SavedBatch;
import io.jets.local.stream.intake.StreamMapping;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.json.JsonMapper;

/**
 * The streams whose records are given to the engine.
 */
final class MemoryStreams {

	private static final JsonMapper mapper = new JsonMapper();

	private final List<StreamMapping> mappings;

	private final DeliveryContext delivery;

	/**
	 * The streams by their tables and readers.
	 */
	private final Map<List<String>, MemoryStream> streams = new HashMap<>();

	MemoryStreams(List<StreamMapping> mappings, DeliveryContext delivery) {
		this.mappings = mappings;
		this.delivery = delivery;
	}

	/**
	 * Delivers changes to all mappings on the stream of a table.
	 */
	List<Long> deliver(String table, List<Record> records, Origin origin) {
		return toAll(table).deliver(records, Collections.nCopies(records.size(), origin));
	}

	List<Decision> decisions(String table, List<Record> records) {
		MemoryStream stream = toAll(table);
		return records.stream().flatMap((record) -> stream.decisions(record).stream()).toList();
	}

	/**
	 * Delivers records that were discarded to the mapping that discarded them.
	 */
	void deliverAgain(Discard discard) {
		SavedBatch batch = SavedBatch.read("The batch", mapper.readTree(discard.payload().bytes()));
		List<Origin> origins = discard.events().stream().map(Origin::resendOf).toList();
		stream(List.of(batch.table(), discard.job()),
				(mapping) -> mapping.job().name().equals(discard.job()) && reads(mapping.trigger(), batch.table()))
			.deliver(batch.records().stream().map(MemoryStreams::anew).toList(), origins);
	}

	/**
	 * Removes what belongs to the first delivery: the record would be too old.
	 */
	private static Record anew(Record record) {
		return record.toBuilder()
			.dynamodb(record.dynamodb().toBuilder().sequenceNumber(null).approximateCreationDateTime(null).build())
			.build();
	}

	private MemoryStream toAll(String table) {
		return stream(List.of(table), (mapping) -> reads(mapping.trigger(), table));
	}

	private synchronized MemoryStream stream(List<String> tableAndReader, Predicate<StreamMapping> reads) {
		return this.streams.computeIfAbsent(tableAndReader, (key) -> {
			List<StreamMapping> readers = this.mappings.stream()
				.filter((mapping) -> mapping.trigger().enabled() && reads.test(mapping))
				.toList();
			if (readers.isEmpty()) {
				throw new IllegalArgumentException("No enabled trigger" + ((key.size() > 1) ? " of " + key.get(1) : "")
						+ " reads the stream of the table " + key.get(0) + ". Tables of triggers: "
						+ this.mappings.stream()
							.map((mapping) -> mapping.trigger().tableName())
							.filter(Objects::nonNull)
							.distinct()
							.toList());
			}
			return new MemoryStream(key.get(0), readers, this.delivery);
		});
	}

	private static boolean reads(DynamoDbStreamTrigger trigger, String table) {
		return table.equals(trigger.streamKey()) || table.equals(trigger.tableName());
	}

}
