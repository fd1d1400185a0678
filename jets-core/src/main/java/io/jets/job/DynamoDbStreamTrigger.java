package io.jets.job;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.annotation.OperationType;
import io.jets.annotation.StartingPosition;
import io.jets.job.fault.Origins;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import org.jspecify.annotations.Nullable;

/**
 * A trigger for the stream of a DynamoDB table. A component that is {@code null} was not
 * specified, and AWS's default applies.
 *
 * @param origins where its attributes were written
 * @param table the table's name, {@code null} if only a template reference is known
 * @param stream the stream's ARN or a template reference
 * @param on the kinds of changes, all if empty
 * @param filters filter patterns, JSON
 * @param startingPosition where the event source mapping starts to read
 * @param batchSize the most records per invocation
 * @param maximumBatchingWindow how long records are gathered for a batch
 * @param parallelizationFactor the number of concurrent batches per shard
 * @param maximumRetryAttempts the retries of a failed batch, {@code -1} for no limit
 * @param maximumRecordAge the maximum age of a record, negative for no limit
 * @param bisectBatchOnFunctionError whether a failed batch is split
 * @param onFailure the destination of discarded records: an ARN, a template reference,
 * {@code none}, or {@code null} for the application's default
 * @param enabled whether the stream is read
 * @param concurrency the number of records of a batch that the function handles
 * concurrently
 * @param metrics whether Lambda publishes the mapping's event counts
 */
public record DynamoDbStreamTrigger(Origins origins, @Nullable String table, @Nullable String stream,
		Set<OperationType> on, List<String> filters, StartingPosition startingPosition, @Nullable Integer batchSize,
		@Nullable Duration maximumBatchingWindow, @Nullable Integer parallelizationFactor, int maximumRetryAttempts,
		@Nullable Duration maximumRecordAge, boolean bisectBatchOnFunctionError, @Nullable String onFailure,
		boolean enabled, int concurrency, boolean metrics) implements Trigger {

	private static final Pattern STREAM_ARN = Pattern.compile("arn:.*:table/([^/]+)/stream/.*");

	/**
	 * The default number of retries of a failed batch. AWS's own default has no limit and
	 * can block a shard for a day.
	 */
	public static final int DEFAULT_MAXIMUM_RETRY_ATTEMPTS = 10;

	/**
	 * AWS's default batch size.
	 */
	public static final int DEFAULT_BATCH_SIZE = 100;

	/**
	 * Creates a trigger whose collections are unmodifiable and in a stable order.
	 */
	public DynamoDbStreamTrigger {
		on = on.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(on));
		filters = List.copyOf(filters);
	}

	@Override
	public PayloadKind payload() {
		return PayloadKind.STREAM_BATCH;
	}

	@Override
	public boolean isAsynchronous() {
		return false;
	}

	@Override
	public List<WrittenText> texts() {
		return Stream
			.of(WrittenText.of(this.origins, "stream", this.stream, Form.TEXT),
					WrittenText.of(this.origins, "filter", this.filters, Form.JSON),
					WrittenText.of(this.origins, "onFailure", this.onFailure, Form.TEXT))
			.flatMap((texts) -> texts)
			.toList();
	}

	@Override
	public DynamoDbStreamTrigger withTexts(UnaryOperator<String> change) {
		return new DynamoDbStreamTrigger(this.origins, this.table,
				(this.stream != null) ? change.apply(this.stream) : null, this.on,
				this.filters.stream().map(change).toList(), this.startingPosition, this.batchSize,
				this.maximumBatchingWindow, this.parallelizationFactor, this.maximumRetryAttempts,
				this.maximumRecordAge, this.bisectBatchOnFunctionError, this.onFailure, this.enabled, this.concurrency,
				this.metrics);
	}

	/**
	 * Returns whether the trigger selects a kind of change.
	 * @param eventName the record's {@code eventName}
	 * @return {@code true} if it selects all changes or this kind
	 */
	public boolean asksFor(String eventName) {
		return this.on.isEmpty() || this.on.stream().anyMatch((type) -> type.name().equals(eventName));
	}

	/**
	 * Returns whether the trigger may read a stream. A trigger that names its stream by a
	 * template reference may read any.
	 * @param streamArn the stream's ARN
	 * @return {@code true} if it names this stream, its table, or neither
	 */
	public boolean reads(String streamArn) {
		return (this.table != null) ? streamArn.contains(":table/" + this.table + "/stream/")
				: !String.valueOf(this.stream).startsWith("arn:") || streamArn.equals(this.stream);
	}

	/**
	 * Returns the name of the table whose stream the trigger reads.
	 * @return the table's name, as written or from the stream's ARN, or {@code null} if
	 * only a template reference is known
	 */
	public @Nullable String tableName() {
		Matcher arn = STREAM_ARN.matcher((this.stream != null) ? this.stream : "");
		return arn.matches() ? arn.group(1) : this.table;
	}

	/**
	 * Returns the text that identifies the stream. A function has one event source
	 * mapping for each stream.
	 * @return the stream's ARN or the template reference, or else the table's name
	 */
	public String streamKey() {
		return (this.stream != null) ? this.stream : String.valueOf(this.table);
	}

	/**
	 * Returns the stream in a few words.
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
