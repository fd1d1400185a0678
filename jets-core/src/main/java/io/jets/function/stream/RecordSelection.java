package io.jets.function.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.event.ChangeType;
import io.jets.function.payload.TreeNumbers;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Skips the records of changes that a job's triggers do not ask for. An event source
 * mapping filters them out already, unless it was made or changed by hand.
 */
public final class RecordSelection {

	private static final Set<String> KNOWN = Arrays.stream(ChangeType.values())
		.map(Enum::name)
		.collect(Collectors.toUnmodifiableSet());

	private final List<DynamoDbStreamTrigger> triggers;

	private RecordSelection(List<DynamoDbStreamTrigger> triggers) {
		this.triggers = triggers;
	}

	/**
	 * The selection that a job asks for.
	 * @return the selection or {@code null} if it asks for all changes
	 */
	public static @Nullable RecordSelection of(JobMethod job) {
		List<DynamoDbStreamTrigger> triggers = job.triggers(DynamoDbStreamTrigger.class).toList();
		return triggers.stream().allMatch((trigger) -> trigger.on().isEmpty()) ? null : new RecordSelection(triggers);
	}

	/**
	 * Take the records that are asked for.
	 * @param event a batch of stream records
	 * @return the batch with those records only, {@code null} if none is left
	 */
	public byte @Nullable [] select(byte[] event) {
		ObjectNode batch = TreeNumbers.tree().readValue(event);
		ArrayNode records = (ArrayNode) batch.get("Records");
		int count = records.size();
		records.removeIf((record) -> !isAskedFor(record));
		if (records.isEmpty()) {
			return (count == 0) ? event : null;
		}
		return (records.size() == count) ? event : batch.toString().getBytes(StandardCharsets.UTF_8);
	}

	private boolean isAskedFor(JsonNode record) {
		return isAskedFor(record.path("eventName").asString(""), record.path("eventSourceARN").asString(""));
	}

	/**
	 * A change that DynamoDB does not have yet is for the job to judge.
	 */
	boolean isAskedFor(String change, String streamArn) {
		if (!KNOWN.contains(change)) {
			return true;
		}
		List<DynamoDbStreamTrigger> own = this.triggers.stream().filter((trigger) -> trigger.reads(streamArn)).toList();
		return (own.isEmpty() ? this.triggers : own).stream().anyMatch((trigger) -> trigger.asksFor(change));
	}

}
