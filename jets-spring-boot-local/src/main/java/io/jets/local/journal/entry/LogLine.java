package io.jets.local.journal.entry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line that a run wrote to the log.
 *
 * @param at when it was written
 * @param level the level, for instance {@code INFO}
 * @param logger the name of the logger
 * @param message the message, cut if it is too long
 * @param error the exception with its stack trace, cut if it is too long; {@code null} if
 * there is none
 */
public record LogLine(Instant at, String level, String logger, String message, @Nullable String error) {

	private static final int OVERHEAD = 128;

	/**
	 * Creates a line.
	 */
	public LogLine {
		message = LongText.cut(message);
		error = LongText.cutIfAny(error);
	}

	/**
	 * Returns about how much memory the line needs.
	 * @return the size in bytes
	 */
	public int size() {
		return OVERHEAD + EntrySize.of(this.message) + EntrySize.of(this.error);
	}

}
