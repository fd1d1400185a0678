package io.jets.function.item;

import java.util.Objects;
import java.util.function.Supplier;

import io.jets.function.json.JsonLimits;
import io.jets.function.record.GeneratedReaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads an item with generated code. If that fails, another reader reads the item again,
 * and returns the item or explains the failure.
 */
final class GeneratedItemReader implements ItemReader {

	private final GeneratedReaders generated;

	private final Class<?> type;

	private final Supplier<ItemReader> other;

	GeneratedItemReader(GeneratedReaders generated, Class<?> type, Supplier<ItemReader> other) {
		this.generated = generated;
		this.type = type;
		this.other = other;
	}

	@Override
	public ItemImage read(JsonParser batch, byte[] event) {
		int start = (int) batch.currentTokenLocation().getByteOffset();
		PlainItemParser parser = new PlainItemParser(ObjectReadContext.empty(), batch);
		Object item = read(parser);
		parser.finish();
		return (item != null) ? () -> item : readAgain(event, start, (int) batch.currentLocation().getByteOffset());
	}

	private @Nullable Object read(PlainItemParser parser) {
		try {
			parser.nextToken();
			return Objects.requireNonNull(this.generated.create(this.type)).read(parser);
		}
		catch (Throwable ex) {
			if (!RecordFailure.is(ex)) {
				throw ex;
			}
			return null;
		}
	}

	private ItemImage readAgain(byte[] event, int start, int end) {
		try (JsonParser parser = JsonLimits.factory()
			.createParser(ObjectReadContext.empty(), event, start, end - start)) {
			parser.nextToken();
			return this.other.get().read(parser, event);
		}
	}

}
