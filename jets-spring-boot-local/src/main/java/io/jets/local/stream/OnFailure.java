package io.jets.local.stream;

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
 * Where records go that are given up. There is no queue on a developer's machine: one
 * line of the log says what the destination would get.
 */
final class OnFailure implements Consumer<FailedBatch> {

	private static final String NONE = "none";

	private static final String BUCKET = "arn:[^:]+:s3:.*";

	private static final Log logger = LogFactory.getLog(OnFailure.class);

	private final JsonMapper jsonMapper = new JsonMapper();

	private final JobMethod job;

	private final DynamoDbStreamTrigger trigger;

	private final InvocationRecord invocationRecord;

	private final InstantSource clock;

	private final boolean logPayloads;

	OnFailure(JobMethod job, DynamoDbStreamTrigger trigger, InvocationRecord invocationRecord, InstantSource clock,
			boolean logPayloads) {
		this.job = job;
		this.trigger = trigger;
		this.invocationRecord = invocationRecord;
		this.clock = clock;
		this.logPayloads = logPayloads;
	}

	@Override
	public void accept(FailedBatch failed) {
		int count = failed.batch().size();
		logger.warn("Job %s: gave up %s of %s, first %s, after %s. %s".formatted(this.job.name(),
				Counts.of(count, "record"), this.trigger.describe(), first(failed.batch().first()),
				Counts.of(failed.invocations(), "invocation"), destination(failed)));
	}

	private String first(StreamRecord record) {
		return this.logPayloads
				? record.sequenceNumber() + " (key "
						+ this.jsonMapper.readTree(record.json()).path("dynamodb").path("Keys") + ")"
				: record.sequenceNumber();
	}

	private String destination(FailedBatch failed) {
		String destination = Objects.requireNonNullElse(this.trigger.onFailure(),
				"the application's queue of failed events");
		ObjectNode json = this.invocationRecord.of(failed, this.clock.instant());
		if (destination.equals(NONE)) {
			return "Deployed, they are lost, as onFailure is \"none\": " + json;
		}
		String payload = destination.matches(BUCKET) ? ", with the records as \"payload\"" : "";
		return "Deployed, " + destination + " gets this" + payload + ": " + json;
	}

}
