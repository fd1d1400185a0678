package io.jets.local.stream.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.deliver.PendingRecord;
import io.jets.local.stream.deliver.ShardPartitions;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.stream.position.RecordPosition;
import io.jets.pattern.explain.Explanation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Takes in the records of a shard for one mapping, wherever they come from: converts
 * them, filters them, and hands them to their partitions. A record is consumed when it is
 * processed, discarded or filtered out.
 */
public final class RecordIntake {

	private final RecordFilter filter;

	private final Checkpoint checkpoint;

	private final DeliveryContext context;

	private final RecordWriter writer;

	private final ShardPartitions partitions;

	private final Decision matched;

	private final Decision notMatched;

	/**
	 * Creates the intake of a shard.
	 * @param mapping the mapping that reads it
	 * @param checkpoint receives the records that were read and consumed
	 * @param context what all deliveries share
	 */
	public RecordIntake(StreamMapping mapping, Checkpoint checkpoint, DeliveryContext context) {
		JobMethod job = mapping.job();
		DynamoDbStreamTrigger trigger = mapping.trigger();
		this.filter = mapping.filter();
		this.checkpoint = checkpoint;
		this.context = context;
		this.writer = new RecordWriter(checkpoint.shard().streamArn(), context.account());
		this.partitions = ShardPartitions.create(job, trigger, this.writer.streamArn(), checkpoint, context);
		this.matched = new Decision(job.name(), job.location(), mapping.describe(), Decision.Result.MATCHED,
				mapping.filter().patterns(), null);
		this.notMatched = new Decision(job.name(), job.location(), mapping.describe(), Decision.Result.NOT_MATCHED,
				mapping.filter().patterns(), null);
	}

	/**
	 * Returns the ARN of a stream as it appears in records.
	 * @param arn the ARN as DynamoDB returns it
	 * @param account replaces the region and account of DynamoDB Local
	 * @return the ARN
	 */
	public static String streamArn(String arn, LocalAccount account) {
		return new RecordWriter(arn, account).streamArn();
	}

	/**
	 * Returns the partitions in which the records are delivered.
	 * @return the partitions
	 */
	public ShardPartitions partitions() {
		return this.partitions;
	}

	/**
	 * Takes in records.
	 * @param records the records, in the order of the shard
	 * @param more whether more records can be read at once
	 * @param origin where they come from
	 */
	public void accept(List<Record> records, boolean more, Origin origin) {
		accept(records, more, (index) -> origin, null);
	}

	/**
	 * Takes in records that can have the event ids of others.
	 * @param records the records, in the order of the shard
	 * @param more whether more records can be read at once
	 * @param origins returns where the record with an index comes from
	 * @param delivery identifies the records in the journal together with their indexes;
	 * {@code null} if their event ids do
	 * @return the numbers of the events in the journal
	 */
	List<Long> accept(List<Record> records, boolean more, IntFunction<Origin> origins, @Nullable String delivery) {
		Instant now = this.context.time().now();
		List<PendingRecord> accepted = new ArrayList<>();
		List<RecordPosition> read = new ArrayList<>();
		List<String> filteredOut = new ArrayList<>();
		List<Long> numbers = new ArrayList<>();
		for (Record record : records) {
			byte[] json = this.writer.write(record);
			String sequenceNumber = record.dynamodb().sequenceNumber();
			Decision decision = this.filter.matches(json) ? this.matched : this.notMatched;
			String id = eventId(record);
			Origin origin = origins.apply(read.size());
			ReceivedEvent event = this.context.journal()
				.received((delivery != null) ? delivery + " " + read.size() : id, decision,
						(number) -> new ReceivedEvent(number, number, ReceivedEvent.Kind.CHANGE, id, now, origin,
								this.writer.table(), null, record.eventNameAsString(), Payload.of(json),
								List.of(decision)));
			PendingRecord pending = PendingRecord.of(record, json, now, event.number());
			read.add(new RecordPosition(sequenceNumber, pending.arrival()));
			numbers.add(event.number());
			if (decision.matched()) {
				accepted.add(pending);
			}
			else {
				filteredOut.add(sequenceNumber);
			}
		}
		this.checkpoint.read(read);
		this.checkpoint.filteredOut(filteredOut);
		this.partitions.add(accepted, more);
		return numbers;
	}

	/**
	 * Returns which filters accept a record, and why the others do not. Nothing is
	 * delivered.
	 * @return a decision for each filter; one if there are no filters
	 */
	List<Decision> decisions(Record record) {
		if (this.filter.patterns().isEmpty()) {
			return List.of(this.matched);
		}
		List<Decision> decisions = new ArrayList<>();
		List<Explanation> explanations = this.filter.explain(this.writer.write(record));
		for (int i = 0; i < explanations.size(); i++) {
			Explanation explanation = explanations.get(i);
			Decision decision = explanation.matched() ? this.matched : this.notMatched.explained(explanation);
			decisions.add(decision.ofFilter(this.filter.patterns().get(i)));
		}
		return decisions;
	}

	private String eventId(Record record) {
		return Objects.requireNonNullElse(record.eventID(),
				this.writer.streamArn() + " " + record.dynamodb().sequenceNumber());
	}

}
