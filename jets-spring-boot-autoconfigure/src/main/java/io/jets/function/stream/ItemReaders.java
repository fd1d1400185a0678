package io.jets.function.stream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Chooses the reader for an item's type.
 */
final class ItemReaders {

	private static final boolean ENHANCED_CLIENT = ClassUtils
		.isPresent("software.amazon.awssdk.enhanced.dynamodb.TableSchema", ItemReaders.class.getClassLoader());

	private final JsonMapper mapper;

	ItemReaders(JsonMapper mapper) {
		this.mapper = mapper;
	}

	ItemReader forType(ResolvableType type) {
		Class<?> raw = type.toClass();
		return (ENHANCED_CLIENT && TableSchemaItemReader.supports(raw)) ? new TableSchemaItemReader<>(raw)
				: new JsonItemReader(this.mapper, type);
	}

}
