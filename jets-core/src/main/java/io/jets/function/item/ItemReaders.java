package io.jets.function.item;

import java.util.function.Supplier;

import io.jets.function.record.GeneratedReaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Chooses the reader for the type of an item.
 */
public final class ItemReaders {

	private static final boolean ENHANCED_CLIENT = ClassUtils
		.isPresent("software.amazon.awssdk.enhanced.dynamodb.TableSchema", ItemReaders.class.getClassLoader());

	private final Supplier<JsonMapper> mapper;

	private final GeneratedReaders generated;

	/**
	 * Creates the readers.
	 * @param mapper reads items that the enhanced client and generated code do not read,
	 * requested for the first of them
	 * @param generated the generated readers
	 */
	public ItemReaders(Supplier<JsonMapper> mapper, GeneratedReaders generated) {
		this.mapper = mapper;
		this.generated = generated;
	}

	/**
	 * Returns whether the AWS SDK's enhanced client reads items of a type.
	 * @param type the type
	 * @return {@code true} if the enhanced client is present and the type is annotated
	 * for it
	 */
	public static boolean isForEnhancedClient(Class<?> type) {
		return ENHANCED_CLIENT && TableSchemaItemReader.supports(type);
	}

	/**
	 * Checks that the enhanced client can read items of a type that is
	 * {@linkplain #isForEnhancedClient annotated for it}.
	 * @param type the type
	 * @return the client's error message, {@code null} if it can read them
	 */
	public static @Nullable String problem(Class<?> type) {
		try {
			new TableSchemaItemReader<>(type);
			return null;
		}
		catch (RuntimeException ex) {
			return ex.getClass().getSimpleName() + ": " + ex.getMessage();
		}
	}

	/**
	 * Returns the reader for a type.
	 * @param type the type of an item
	 * @return the reader
	 */
	public ItemReader forType(ResolvableType type) {
		Class<?> raw = type.toClass();
		if (!ENHANCED_CLIENT && EnhancedClientAnnotation.isOn(raw)) {
			throw new IllegalStateException(raw.getName()
					+ " is an item of the AWS SDK's enhanced client, which is not on the class path: declare the "
					+ "dependency software.amazon.awssdk:dynamodb-enhanced, without optional");
		}
		if (isForEnhancedClient(raw)) {
			return new TableSchemaItemReader<>(raw);
		}
		return isGenerated(raw) ? new GeneratedItemReader(this.generated, raw, SingletonSupplier.of(() -> json(type)))
				: json(type);
	}

	private ItemReader json(ResolvableType type) {
		return new JsonItemReader(this.mapper.get(), type);
	}

	/**
	 * Returns whether generated code reads items of a type.
	 * @param type the type
	 * @return {@code true} if it reads those whose values have the usual form
	 */
	public boolean isGenerated(Class<?> type) {
		return !isForEnhancedClient(type) && this.generated.create(type) != null;
	}

}
