package io.jets.function.json;

import java.util.List;

import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;

/**
 * Finds the subtypes that a type with type information declares.
 */
final class Subtypes {

	private Subtypes() {
	}

	/**
	 * Returns the subtypes of which instances can be created.
	 */
	static List<JavaType> of(DeserializationContext context, JavaType base) {
		DeserializationConfig config = context.getConfig();
		return config.getSubtypeResolver()
			.collectAndResolveSubtypesByTypeId(config, context.introspectClassAnnotations(base))
			.stream()
			.map((subtype) -> context.constructSpecializedType(base, subtype.getType()))
			.filter(JavaType::isConcrete)
			.distinct()
			.toList();
	}

}
