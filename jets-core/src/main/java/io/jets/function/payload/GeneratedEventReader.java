package io.jets.function.payload;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Reads an event with generated code. If that fails, another reader reads the event
 * again, and returns it or explains the failure.
 */
final class GeneratedEventReader implements EventReader {

	private final EventReader generated;

	private final Supplier<EventReader> other;

	GeneratedEventReader(EventReader generated, Supplier<EventReader> other) {
		this.generated = generated;
		this.other = other;
	}

	@Override
	public @Nullable Object read(byte[] event) {
		try {
			return this.generated.read(event);
		}
		catch (RuntimeException ex) {
			return this.other.get().read(event);
		}
	}

	@Override
	public void prime(byte[] sample) {
		this.generated.prime(sample);
	}

}
