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
 * Which function an application runs, {@code spring.cloud.function.definition}.
 */
public final class FunctionDefinition {

	/**
	 * The property that says so.
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
	 * Whether a definition names one function, and neither a composition nor the router.
	 */
	static boolean isSingle(String definition) {
		return names(definition).count() == 1 && !definition.strip().equals(RoutingFunction.FUNCTION_NAME);
	}

	/**
	 * The functions that a definition names.
	 * @param definition one name, or several of a composition
	 * @return the names, in their order
	 */
	public static Stream<String> names(String definition) {
		return Arrays.stream(definition.split("[|,;]")).map(String::strip);
	}

	/**
	 * Fail if it names nothing known. Spring Cloud Function itself runs the only function
	 * there is instead, or fails at each event.
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
