package io.jets.local.invoke;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An exception as Lambda's Java runtime reports it.
 *
 * @param errorMessage the exception's message
 * @param errorType the exception's class
 * @param stackTrace the job's own frames
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Lambda function
 * errors in Java</a>
 */
public record FunctionError(@Nullable String errorMessage, String errorType, List<String> stackTrace) {

	/**
	 * Describe an exception.
	 * @param error what a job threw
	 * @return the description, without the frames below the job
	 */
	public static FunctionError of(Throwable error) {
		List<String> frames = Arrays.stream(error.getStackTrace())
			.takeWhile((frame) -> !frame.getClassName().equals(LocalJobInvoker.class.getName()))
			.map(StackTraceElement::toString)
			.toList();
		return new FunctionError(error.getMessage(), error.getClass().getName(), frames);
	}

}
