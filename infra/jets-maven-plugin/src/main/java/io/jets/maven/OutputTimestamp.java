package io.jets.maven;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * The time of all files in an archive, in UTC.
 *
 * @param time the time
 */
record OutputTimestamp(LocalDateTime time) {

	/**
	 * The second day that an archive can contain. The first one could be invalid in other
	 * time zones.
	 */
	private static final LocalDateTime DEFAULT = LocalDateTime.of(1980, 1, 2, 0, 0);

	/**
	 * Parses Maven's {@code project.build.outputTimestamp}.
	 * @param text an ISO 8601 time with its offset, or seconds since 1970; no text or a
	 * single letter for a constant time
	 */
	static OutputTimestamp parse(@Nullable String text) throws MojoFailureException {
		if (text == null || text.isBlank() || (text.length() == 1 && !Character.isDigit(text.charAt(0)))) {
			return new OutputTimestamp(DEFAULT);
		}
		try {
			LocalDateTime time = text.chars().allMatch(Character::isDigit)
					? LocalDateTime.ofEpochSecond(Long.parseLong(text), 0, ZoneOffset.UTC)
					: OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
			return new OutputTimestamp(time.isBefore(DEFAULT) ? DEFAULT : time);
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw new MojoFailureException("project.build.outputTimestamp is \"" + text
					+ "\". Write a time such as 2026-11-21T00:00:00Z, or seconds since 1970", ex);
		}
	}

}
