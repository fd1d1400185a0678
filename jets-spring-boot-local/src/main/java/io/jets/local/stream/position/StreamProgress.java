package io.jets.local.stream.position;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How far a mapping has come in its stream since it was started.
 *
 * @param read the number of records that were read
 * @param filteredOut the number of those that no filter accepts
 * @param waiting the number of those that are neither processed, discarded nor filtered
 * out yet
 * @param oldestWaiting the oldest record that is waiting, {@code null} if none is
 * @param position the record up to which all were consumed, the latest of all shards;
 * {@code null} if none was consumed
 */
public record StreamProgress(long read, long filteredOut, long waiting, @Nullable RecordPosition oldestWaiting,
		@Nullable RecordPosition position) {

	/**
	 * The progress before the first record.
	 */
	public static final StreamProgress NONE = new StreamProgress(0, 0, 0, null, null);

	private static final Comparator<RecordPosition> BY_ARRIVAL = Comparator.comparing(RecordPosition::arrival);

	/**
	 * Returns the progress in this and other shards.
	 * @param other the progress in the other shards
	 * @return the progress in all of them
	 */
	public StreamProgress plus(StreamProgress other) {
		return new StreamProgress(this.read + other.read, this.filteredOut + other.filteredOut,
				this.waiting + other.waiting,
				records(this.oldestWaiting, other.oldestWaiting).min(BY_ARRIVAL).orElse(null),
				records(this.position, other.position).max(BY_ARRIVAL).orElse(null));
	}

	private static Stream<RecordPosition> records(@Nullable RecordPosition first, @Nullable RecordPosition second) {
		return Stream.of(first, second).filter(Objects::nonNull).map(Objects::requireNonNull);
	}

}
