package io.jets.local.failure;

import java.util.ArrayList;
import java.util.List;

import io.jets.function.payload.UnreadableEventException;
import io.jets.local.journal.entry.RunError;
import org.jspecify.annotations.Nullable;

/**
 * Converts exceptions to values of the journal, which must not refer to objects and
 * classes of the application.
 */
public final class FailureEntry {

	private FailureEntry() {
	}

	/**
	 * Converts an exception.
	 * @param record the job and the record that failed, {@code null} for the invocation
	 * @param error the exception
	 * @param repeated whether an earlier attempt failed in the same way
	 * @return the failure
	 */
	public static RunError of(@Nullable String record, Throwable error, boolean repeated) {
		boolean unreadable = error instanceof UnreadableEventException;
		List<Throwable> chain = Causes.of(error);
		return new RunError(record, unreadable ? String.valueOf(error.getMessage()) : FailureText.of(error),
				types(chain.subList(0, 1)), types(chain.subList(1, chain.size())),
				JobFrames.of(error).stream().map(StackTraceElement::toString).toList(), unreadable, repeated);
	}

	private static List<String> types(List<Throwable> errors) {
		List<String> types = new ArrayList<>();
		for (Throwable error : errors) {
			for (Class<?> type = error.getClass(); type != Object.class; type = type.getSuperclass()) {
				types.add(type.getName());
			}
		}
		return types;
	}

}
