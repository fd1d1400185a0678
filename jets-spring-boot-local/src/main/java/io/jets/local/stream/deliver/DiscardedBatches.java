package io.jets.local.stream.deliver;

import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Logs discarded batches. A developer's machine has no on-failure destination, so one log
 * line shows what the destination would receive.
 */
final class DiscardedBatchLog implements Consumer<DiscardedBatch> {

	private static final String NONE = "none";

	private static final String BUCKET = "arn:[^:]+:s3:.*";

	private static final Log logger = LogFactory.getLog(DiscardedBatchLog.class);

	private final JsonMapper jsonMapper = new JsonMapper();

	private final JobMethod job;

	private final DynamoDbStreamTrigger trigger;

	private final InvocationRecord invocationRecord;

	private final InstantSource clock;

	private final boolean logPayloads;

	DiscardedBatchLog(JobMethod job, DynamoDbStreamTrigger trigger, InvocationRecord invocationRecord,
			InstantSource clock, boolean logPayloads) {
		this.job = job;
		this.trigger = trigger;
		this.invocationRecord = invocationRecord;
		this.clock = clock;
		this.logPayloads = logPayloads;
	}

	@Override
	public void accept(DiscardedBatch discarded) {
		logger.warn("Job %s: discarded %s of %s, first %s, after %s. %s".formatted(this.job.name(),
				count(discarded.batch().size(), "record"), this.trigger.describe(), first(discarded.batch().first()),
				count(discarded.invocations(), "invocation"), destination(discarded)));
	}

	private static String count(int count, String noun) {
		return (count == 1) ? "1 " + noun : count + " " + noun + "s";
	}

	private String first(PendingRecord record) {
		return this.logPayloads
				? record.sequenceNumber() + " (key "
						+ this.jsonMapper.readTree(record.json()).path("dynamodb").path("Keys") + ")"
				: record.sequenceNumber();
	}

	private String destination(DiscardedBatch discarded) {
		String destination = Objects.requireNonNullElse(this.trigger.onFailure(),
				"the application's queue of failed events");
		ObjectNode json = this.invocationRecord.of(discarded, this.clock.instant());
		if (destination.equals(NONE)) {
			return "When deployed, they are lost because onFailure is \"none\": " + json;
		}
		String payload = destination.matches(BUCKET) ? ", with the records as \"payload\"" : "";
		return "When deployed, " + destination + " receives this" + payload + ": " + json;
	}

}
