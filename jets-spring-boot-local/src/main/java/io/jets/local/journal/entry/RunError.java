package io.jets.local.journal.entry;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A failure as text.
 *
 * @param record what failed if it is not the whole invocation: the job and the record,
 * {@code null} otherwise
 * @param text the exception with its stack trace and causes down to the method of the
 * job, or the problem with an event or a response that cannot be read; cut if it is too
 * long
 * @param types the class of the exception and its superclasses; empty if it is not known
 * @param causes the classes of its causes and their superclasses
 * @param frames the stack trace down to the method of the job
 * @param unreadable whether the event cannot be read, so that no retry helps
 * @param repeated whether an earlier attempt failed in the same way
 */
public record RunError(@Nullable String record, String text, List<String> types, List<String> causes,
		List<String> frames, boolean unreadable, boolean repeated) {

	private static final int OVERHEAD = 128;

	private static final int LINE_OVERHEAD = 48;

	/**
	 * Creates a failure.
	 */
	public RunError {
		text = LongText.cut(text);
		types = List.copyOf(types);
		causes = List.copyOf(causes);
		frames = List.copyOf(frames);
	}

	/**
	 * Creates the failure of an invocation without an exception.
	 * @param problem the problem
	 * @param repeated whether an earlier attempt failed in the same way
	 * @return the failure
	 */
	public static RunError of(String problem, boolean repeated) {
		return new RunError(null, problem, List.of(), List.of(), List.of(), false, repeated);
	}

	int size() {
		return OVERHEAD + EntrySize.of(this.record) + EntrySize.of(this.text)
				+ Stream.of(this.types, this.causes, this.frames)
					.flatMap(List::stream)
					.mapToInt((line) -> LINE_OVERHEAD + EntrySize.of(line))
					.sum();
	}

}
