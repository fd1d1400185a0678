package io.jets.function.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.payload.EventReader;
import org.jspecify.annotations.Nullable;

/**
 * Provides the argument for a parameter of a job's method.
 *
 * @param <E> the form in which the event is passed
 */
@FunctionalInterface
interface Argument<E> {

	@Nullable Object resolve(E event, @Nullable Context context);

	/**
	 * Resolves a sample without creating instances of the application's classes.
	 */
	default void prime(E sample) {
	}

	/**
	 * Returns an argument that reads the event.
	 */
	static Argument<byte[]> event(EventReader reader) {
		return new Argument<>() {

			@Override
			public @Nullable Object resolve(byte[] event, @Nullable Context context) {
				return reader.read(event);
			}

			@Override
			public void prime(byte[] sample) {
				reader.prime(sample);
			}

		};
	}

	/**
	 * Returns an argument that is Lambda's context.
	 */
	static <E> Argument<E> context(String jobName) {
		return (event, context) -> {
			if (context == null) {
				throw new IllegalStateException(jobName
						+ " has a parameter of type Context but was called without one: add the message header \""
						+ EventHandler.CONTEXT_HEADER + "\"");
			}
			return context;
		};
	}

}
