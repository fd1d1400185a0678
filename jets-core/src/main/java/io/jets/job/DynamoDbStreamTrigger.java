package io.jets.job;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.annotation.OperationType;
import io.jets.annotation.StartingPosition;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB table's stream. Where a component may be {@code null}, that means "not
 * said": AWS decides.
 *
 * @param annotation the annotation that was written
 * @param table the table's name, {@code null} if only a template reference is known
 * @param stream the stream's ARN or a template reference
 * @param on which changes, all if empty
 * @param filters filter patterns, JSON
 * @param startingPosition where reading starts the first time
 * @param batchSize the most records per invocation
 * @param maximumBatchingWindow how long to gather records
 * @param parallelizationFactor how many batches of one shard run side by side
 * @param maximumRetryAttempts retries of a failed batch, {@code -1} for no limit
 * @param maximumRecordAge how old a record may be, negative for no limit
 * @param bisectBatchOnFunctionError whether a failed batch is split
 * @param onFailure where records that still fail go: an ARN, a template reference,
 * {@code none}, or {@code null} for the application's default
 * @param enabled whether the stream is read
 * @param concurrency how many records of a batch the function runs side by side
 */
public record DynamoDbStreamTrigger(String annotation, @Nullable String table, @Nullable String stream,
		Set<OperationType> on, List<String> filters, StartingPosition startingPosition, @Nullable Integer batchSize,
		@Nullable Duration maximumBatchingWindow, @Nullable Integer parallelizationFactor, int maximumRetryAttempts,
		@Nullable Duration maximumRecordAge, boolean bisectBatchOnFunctionError, @Nullable String onFailure,
		boolean enabled, int concurrency) implements Trigger {

	/**
	 * Retries of a failed batch unless said otherwise. AWS's own default has no end and
	 * blocks a shard for a day.
	 */
	public static final int DEFAULT_MAXIMUM_RETRY_ATTEMPTS = 10;

	/**
	 * AWS's batch size where none is said.
	 */
	public static final int DEFAULT_BATCH_SIZE = 100;

	/**
	 * Create a trigger, its collections unmodifiable and in a stable order.
	 */
	public DynamoDbStreamTrigger {
		on = on.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(on));
		filters = List.copyOf(filters);
	}

	/**
	 * Whether the trigger asks for a change.
	 * @param eventName the record's {@code eventName}
	 * @return whether it asks for all changes, or for this one
	 */
	public boolean asksFor(String eventName) {
		return this.on.isEmpty() || this.on.stream().anyMatch((type) -> type.name().equals(eventName));
	}

	/**
	 * Whether the trigger may read a stream. One that names its stream by a template
	 * reference may read any.
	 * @param streamArn the stream's ARN
	 * @return whether it names this stream, its table, or neither
	 */
	public boolean reads(String streamArn) {
		return (this.table != null) ? streamArn.contains(":table/" + this.table + "/stream/")
				: !String.valueOf(this.stream).startsWith("arn:") || streamArn.equals(this.stream);
	}

	/**
	 * The stream in a few words.
	 * @return for instance {@code stream test-table}
	 */
	public String source() {
		return "stream " + ((this.table != null) ? this.table : this.stream);
	}

	@Override
	public String describe() {
		String changes = this.on.isEmpty() ? ""
				: this.on.stream().map(Enum::name).collect(Collectors.joining(", ", " (", ")"));
		return source() + changes + (this.enabled ? "" : ", disabled");
	}

}
