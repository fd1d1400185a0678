package io.jets.local.invoke;

import java.util.Arrays;
import java.util.List;

import io.jets.local.run.FunctionRun;
import io.jets.local.run.FunctionTimedOutException;
import org.jspecify.annotations.Nullable;

/**
 * An exception as Lambda's Java runtime reports it.
 *
 * @param errorMessage the message of the exception
 * @param errorType the class of the exception, or {@code Sandbox.Timedout}
 * @param stackTrace the frames of the function, from the innermost
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Lambda function
 * errors in Java</a>
 */
public record FunctionError(@Nullable String errorMessage, String errorType, List<String> stackTrace) {

	private static final String TIMED_OUT = "Sandbox.Timedout";

	/**
	 * Describes an exception.
	 * @param error the exception that a function threw
	 * @return the description, without the frames of the invoker
	 */
	public static FunctionError of(Throwable error) {
		if (error instanceof FunctionTimedOutException) {
			return new FunctionError(error.getMessage(), TIMED_OUT, List.of());
		}
		List<String> frames = Arrays.stream(error.getStackTrace())
			.takeWhile((frame) -> !frame.getClassName().equals(LocalJobInvoker.class.getName())
					&& !frame.getClassName().equals(FunctionRun.class.getName()))
			.map(StackTraceElement::toString)
			.toList();
		return new FunctionError(error.getMessage(), error.getClass().getName(), frames);
	}

}
