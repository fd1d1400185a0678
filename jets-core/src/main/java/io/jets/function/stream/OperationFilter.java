package io.jets.function.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.event.ChangeType;
import io.jets.function.json.TreeNumbers;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Selects stream records by their operation, as the {@code on} attributes of a job's
 * triggers require. The event source mapping already filters records by operation, unless
 * it was created or changed by hand.
 */
public final class OperationFilter {

	private static final Set<String> KNOWN = Arrays.stream(ChangeType.values())
		.map(Enum::name)
		.collect(Collectors.toUnmodifiableSet());

	private final List<DynamoDbStreamTrigger> triggers;

	private OperationFilter(List<DynamoDbStreamTrigger> triggers) {
		this.triggers = triggers;
	}

	/**
	 * Returns the filter of a job.
	 * @param job the job
	 * @return the filter or {@code null} if the job gets all records
	 */
	public static @Nullable OperationFilter of(JobMethod job) {
		List<DynamoDbStreamTrigger> triggers = job.triggers(DynamoDbStreamTrigger.class).toList();
		return triggers.stream().allMatch((trigger) -> trigger.on().isEmpty()) ? null : new OperationFilter(triggers);
	}

	/**
	 * Selects the records of a batch.
	 * @param event a batch of stream records
	 * @return a batch of the selected records, {@code null} if all records were removed
	 */
	public byte @Nullable [] select(byte[] event) {
		ObjectNode batch = TreeNumbers.tree().readValue(event);
		ArrayNode records = (ArrayNode) batch.get("Records");
		int count = records.size();
		records.removeIf((record) -> !selects(record));
		if (records.isEmpty()) {
			return (count == 0) ? event : null;
		}
		return (records.size() == count) ? event : batch.toString().getBytes(StandardCharsets.UTF_8);
	}

	private boolean selects(JsonNode record) {
		return selects(record.path("eventName").asString(""), record.path("eventSourceARN").asString(""));
	}

	/**
	 * Selects a record. A job gets the records of operations that are not known here.
	 */
	boolean selects(String operation, String streamArn) {
		if (!KNOWN.contains(operation)) {
			return true;
		}
		List<DynamoDbStreamTrigger> own = this.triggers.stream().filter((trigger) -> trigger.reads(streamArn)).toList();
		return (own.isEmpty() ? this.triggers : own).stream().anyMatch((trigger) -> trigger.asksFor(operation));
	}

}
