package io.jets.local.stream.intake;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Origin;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.StreamPositions;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A stream of a table whose records are given to it instead of read from DynamoDB. It has
 * one shard. Everything after that is as with a stream that is read.
 */
public final class MemoryStream {

	private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final String SHARD = "shardId-00000000000000000001-00000001";

	private final List<RecordIntake> intakes = new ArrayList<>();

	private final DeliveryContext context;

	private BigInteger lastSequenceNumber;

	/**
	 * Creates a stream.
	 * @param table the name of the table
	 * @param mappings the mappings that read it
	 * @param context what all deliveries share
	 */
	public MemoryStream(String table, List<StreamMapping> mappings, DeliveryContext context) {
		this.context = context;
		Instant created = context.time().now();
		String arn = context.account().arn("dynamodb", "table/" + table + "/stream/" + LABEL.format(created));
		StreamPositions positions = new StreamPositions();
		for (StreamMapping mapping : mappings) {
			String written = mapping.trigger().stream();
			ShardKey shard = new ShardKey(mapping.job().name(),
					(written != null && written.startsWith("arn:")) ? written : arn, SHARD);
			this.intakes
				.add(new RecordIntake(mapping, new Checkpoint(positions, shard, context.monitor()::ended), context));
		}
		this.lastSequenceNumber = BigInteger.TEN.pow(20);
	}

	/**
	 * Delivers records to all mappings. Returns when they are handed over; with an
	 * executor that runs its tasks at once, the first attempt of each batch is over then.
	 * In the journal, each call adds events of its own, even with the event ids of
	 * records that were delivered before.
	 * @param records the records, in order. An event id, a sequence number, a time and a
	 * view type that is missing is added
	 * @param origins where each of them comes from
	 * @return the numbers of the events in the journal
	 */
	public List<Long> deliver(List<Record> records, List<Origin> origins) {
		List<Record> complete = records.stream().map(this::next).toList();
		String delivery = UUID.randomUUID().toString();
		List<Long> numbers = List.of();
		for (RecordIntake intake : this.intakes) {
			numbers = intake.accept(complete, false, origins::get, delivery);
		}
		return numbers;
	}

	/**
	 * Returns which filters of the mappings accept a record, and why the others do not.
	 * Nothing is delivered.
	 * @param record the record; what is missing is added as for a delivery
	 * @return a decision for each filter, and for each mapping without filters
	 */
	public List<Decision> decisions(Record record) {
		Record complete = complete(record);
		return this.intakes.stream().flatMap((intake) -> intake.decisions(complete).stream()).toList();
	}

	private synchronized Record next(Record record) {
		if (record.dynamodb().sequenceNumber() == null) {
			this.lastSequenceNumber = this.lastSequenceNumber.add(BigInteger.ONE);
		}
		return complete(record);
	}

	private synchronized Record complete(Record record) {
		StreamRecord.Builder change = record.dynamodb().toBuilder();
		if (record.dynamodb().sequenceNumber() == null) {
			change.sequenceNumber(this.lastSequenceNumber.toString());
		}
		if (record.dynamodb().approximateCreationDateTime() == null) {
			change.approximateCreationDateTime(this.context.time().now());
		}
		if (record.dynamodb().streamViewType() == null) {
			change.streamViewType(StreamViewType.NEW_AND_OLD_IMAGES);
		}
		String id = (record.eventID() != null) ? record.eventID() : UUID.randomUUID().toString();
		return record.toBuilder().eventID(id).dynamodb(change.build()).build();
	}

}
