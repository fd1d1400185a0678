package io.jets.function;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.config.RoutingFunction;

/**
 * The name of the function that an application runs,
 * {@code spring.cloud.function.definition}.
 */
public final class FunctionDefinition {

	/**
	 * The property with the definition.
	 */
	public static final String PROPERTY = "spring.cloud.function.definition";

	private final @Nullable String definition;

	private final FunctionCatalog catalog;

	private final BeanFactory beanFactory;

	FunctionDefinition(@Nullable String definition, FunctionCatalog catalog, BeanFactory beanFactory) {
		this.definition = definition;
		this.catalog = catalog;
		this.beanFactory = beanFactory;
	}

	/**
	 * Returns whether a definition names a single function, not a composition or the
	 * router.
	 */
	static boolean isSingle(String definition) {
		return names(definition).count() == 1 && !definition.strip().equals(RoutingFunction.FUNCTION_NAME);
	}

	/**
	 * Splits a definition into the names of functions.
	 * @param definition a name, or the names of a composition
	 * @return the names in order
	 */
	public static Stream<String> names(String definition) {
		return Arrays.stream(definition.split("[|,;]")).map(String::strip);
	}

	/**
	 * Fails if the definition names an unknown function. Otherwise Spring Cloud Function
	 * would run the only known function instead, or fail at each event.
	 */
	void verify() {
		if (this.definition == null || this.definition.isBlank()) {
			return;
		}
		Set<String> known = new TreeSet<>(this.catalog.getNames(null));
		List<String> unknown = names(this.definition)
			.filter((name) -> !known.contains(name) && !this.beanFactory.containsBean(name))
			.toList();
		if (!unknown.isEmpty()) {
			throw new UnknownFunctionException(this.definition, unknown, known);
		}
	}

}
