package io.jets.local.console.stream;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The id of a server-sent event, {@code <start>-<sequence>}.
 *
 * @param start the id of the journal's start, empty if the client knows nothing
 * @param sequence the sequence number up to which the client knows the journal
 */
record EventId(String start, long sequence) {

	private static final Pattern FORM = Pattern.compile("(\\w{1,64})-(\\d{1,18})");

	static EventId parse(@Nullable String id) {
		Matcher matcher = FORM.matcher((id != null) ? id : "");
		return matcher.matches() ? new EventId(matcher.group(1), Long.parseLong(matcher.group(2))) : new EventId("", 0);
	}

	@Override
	public String toString() {
		return this.start + "-" + this.sequence;
	}

}
