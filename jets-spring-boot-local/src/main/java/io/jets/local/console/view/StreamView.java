package io.jets.local.console.view;

import java.time.Duration;
import java.time.Instant;

import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.stream.position.RecordPosition;
import io.jets.local.stream.position.StreamProgress;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come in a stream since the application was started.
 *
 * @param trigger the trigger
 * @param arn the ARN of the stream, {@code null} if none was found yet
 * @param followed whether the stream is read
 * @param read the number of records that were read
 * @param filteredOut the number of those that no filter accepts
 * @param waiting the number of those that are neither processed, discarded nor filtered
 * out yet
 * @param lagMilliseconds the age of the oldest record that is waiting, {@code 0} if none
 * is. It is what Lambda's metric {@code IteratorAge} shows
 * @param position the sequence number up to which all records were consumed, {@code null}
 * if none was
 * @param positionAt when the record at the position was added to the stream, {@code null}
 * without a position
 */
public record StreamView(String trigger, @Nullable String arn, boolean followed, long read, long filteredOut,
		long waiting, long lagMilliseconds, @Nullable String position, @Nullable Instant positionAt) {

	/**
	 * Creates the view of a mapping.
	 * @param mapping the mapping
	 * @param arn the ARN of its stream, {@code null} if none was found yet
	 * @param progress how far it has come, {@code null} if the stream is not read
	 * @param now the current time
	 * @return the view
	 */
	public static StreamView of(StreamMapping mapping, @Nullable String arn, @Nullable StreamProgress progress,
			Instant now) {
		StreamProgress known = (progress != null) ? progress : StreamProgress.NONE;
		RecordPosition oldest = known.oldestWaiting();
		RecordPosition position = known.position();
		return new StreamView(mapping.trigger().describe(), arn, progress != null, known.read(), known.filteredOut(),
				known.waiting(), (oldest != null) ? Duration.between(oldest.arrival(), now).toMillis() : 0,
				(position != null) ? position.sequenceNumber() : null, (position != null) ? position.arrival() : null);
	}

}
