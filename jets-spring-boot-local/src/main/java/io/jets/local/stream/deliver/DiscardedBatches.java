package io.jets.local.stream.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.Payload;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds discarded batches to the journal and to the log. A developer's machine has no
 * on-failure destination, so both show what the destination would receive.
 */
final class DiscardedBatches implements Consumer<DiscardedBatch> {

	private static final String NONE = "none";

	private static final String BUCKET = "arn:[^:]+:s3:.*";

	private static final Log logger = LogFactory.getLog(DiscardedBatches.class);

	private final JsonMapper jsonMapper = new JsonMapper();

	private final JobMethod job;

	private final DynamoDbStreamTrigger trigger;

	private final InvocationRecord invocationRecord;

	private final DeliveryContext context;

	DiscardedBatches(JobMethod job, DynamoDbStreamTrigger trigger, InvocationRecord invocationRecord,
			DeliveryContext context) {
		this.job = job;
		this.trigger = trigger;
		this.invocationRecord = invocationRecord;
		this.context = context;
	}

	@Override
	public void accept(DiscardedBatch discarded) {
		Instant now = this.context.time().now();
		Batch batch = discarded.batch();
		Discard discard = this.context.journal()
			.discarded((number) -> new Discard(number, number, now, this.job.name(), this.trigger.describe(),
					batch.count(), batch.events(), reason(discarded), destination(), Payload.of(batch.payload()),
					this.invocationRecord.of(discarded, now).toString(),
					(discarded.last() != null) ? discarded.last().run().number() : null, null));
		logger.error("Job %s: discarded %s of %s, first %s, %s. %s: %s".formatted(discard.job(), discard.event(),
				discard.trigger(), first(batch.first()), discard.reason(), discard.destination(),
				discard.invocationRecord()));
	}

	private String reason(DiscardedBatch discarded) {
		String attempts = Discard.after(discarded.invocations());
		Duration age = this.trigger.maximumRecordAge();
		if (discarded.condition() != DiscardedBatch.Condition.RECORD_AGE_EXCEEDED || age == null) {
			return attempts;
		}
		return attempts + " because " + ((discarded.batch().size() == 1) ? "it is" : "they are")
				+ " older than the trigger's maximumRecordAge of " + age.toSeconds() + " seconds";
	}

	private String first(PendingRecord record) {
		return this.context.logPayloads()
				? record.sequenceNumber() + " (key "
						+ this.jsonMapper.readTree(record.json()).path("dynamodb").path("Keys") + ")"
				: record.sequenceNumber();
	}

	private String destination() {
		String destination = Objects.requireNonNullElse(this.trigger.onFailure(),
				"the application's queue of failed events");
		if (destination.equals(NONE)) {
			return "When deployed, they are lost because onFailure is \"none\"";
		}
		return "When deployed, " + destination + " receives this"
				+ (destination.matches(BUCKET) ? ", with the records as \"payload\"" : "");
	}

}
