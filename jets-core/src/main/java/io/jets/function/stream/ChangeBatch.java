package io.jets.function.stream;

import java.util.List;

import io.jets.event.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a job's method gets of a batch.
 *
 * @param streamArn the stream that it comes from, {@code ""} if it is empty
 * @param changes the records that were asked for and could be read, up to the first that
 * could not, by sequence number
 * @param unreadable the first that could not be read, {@code null} if there is none
 */
public record ChangeBatch(String streamArn, List<Change<?>> changes, @Nullable UnreadableRecord unreadable) {

	/**
	 * A record that cannot be read.
	 *
	 * @param sequenceNumber its place in its shard
	 * @param problem what is wrong, without content
	 */
	public record UnreadableRecord(String sequenceNumber, String problem) {

	}

}
