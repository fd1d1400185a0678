package io.jets.job.check;

import org.jspecify.annotations.Nullable;

/**
 * AWS's compiler of patterns, which stops at the first fault.
 */
@FunctionalInterface
interface PatternCompiler {

	/**
	 * Compile a pattern.
	 * @param pattern the pattern, JSON
	 * @return what is wrong with it, {@code null} for nothing
	 */
	@Nullable String check(String pattern);

	/**
	 * Compile a pattern that is not as the user wrote it, so that the position in the
	 * message's second line would mislead.
	 * @param pattern the pattern, JSON
	 * @return what is wrong with it, {@code null} for nothing
	 */
	default @Nullable String refusal(String pattern) {
		String message = check(pattern);
		return (message != null) ? message.lines().findFirst().orElse(message).strip() : null;
	}

}
