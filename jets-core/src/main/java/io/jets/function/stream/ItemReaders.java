package io.jets.function.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Chooses the reader for an item's type.
 */
public final class ItemReaders {

	private static final boolean ENHANCED_CLIENT = ClassUtils
		.isPresent("software.amazon.awssdk.enhanced.dynamodb.TableSchema", ItemReaders.class.getClassLoader());

	private final JsonMapper mapper;

	ItemReaders(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * Whether the AWS SDK's enhanced client reads items of a type: it is there, and the
	 * type is annotated for it.
	 * @param type the type
	 * @return whether it reads them
	 */
	public static boolean isForEnhancedClient(Class<?> type) {
		return ENHANCED_CLIENT && TableSchemaItemReader.supports(type);
	}

	/**
	 * What keeps the enhanced client from reading items of a type that is
	 * {@linkplain #isForEnhancedClient for it}.
	 * @param type the type
	 * @return the client's own words, {@code null} if it reads them
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

	ItemReader forType(ResolvableType type) {
		Class<?> raw = type.toClass();
		if (!ENHANCED_CLIENT && EnhancedClientAnnotation.isOn(raw)) {
			throw new IllegalStateException(raw.getName()
					+ " is an item of the AWS SDK's enhanced client, and that is not on the class path: declare the "
					+ "dependency software.amazon.awssdk:dynamodb-enhanced, without optional");
		}
		return isForEnhancedClient(raw) ? new TableSchemaItemReader<>(raw) : new JsonItemReader(this.mapper, type);
	}

}
