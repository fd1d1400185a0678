package io.jets.function;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.payload.EventReader;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter of a job's method gets.
 *
 * @param <E> what the event comes as
 */
@FunctionalInterface
interface Argument<E> {

	@Nullable Object resolve(E event, @Nullable Context context);

	/**
	 * Resolve a sample, as far as that creates none of the application's classes.
	 */
	default void prime(E sample) {
	}

	/**
	 * The event itself.
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
	 * Lambda's context.
	 */
	static <E> Argument<E> context(String jobName) {
		return (event, context) -> {
			if (context == null) {
				throw new IllegalStateException(jobName
						+ " takes Lambda's Context, and was called without one: put it into the message's header \""
						+ JobFunction.CONTEXT_HEADER + "\"");
			}
			return context;
		};
	}

}
