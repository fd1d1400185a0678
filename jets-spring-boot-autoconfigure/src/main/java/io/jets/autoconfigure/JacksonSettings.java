package io.jets.autoconfigure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * The properties {@code spring.jackson.*} of an environment. The output of Spring's
 * ahead-of-time processing may rely on their absence during the build.
 */
final class JacksonSettings {

	private static final String PREFIX = "spring.jackson.";

	/** Sources that do not list their names, and have no such property of their own. */
	private static final Set<String> OTHERS = Set.of("configurationProperties", "random");

	private JacksonSettings() {
	}

	/**
	 * Returns whether an environment has such a property.
	 */
	static boolean isIn(ConfigurableEnvironment environment) {
		for (PropertySource<?> source : environment.getPropertySources()) {
			if ((source instanceof EnumerablePropertySource<?> names) ? isIn(names) : mayBeIn(source)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isIn(EnumerablePropertySource<?> source) {
		return Arrays.stream(source.getPropertyNames())
			.anyMatch((name) -> name.toLowerCase(Locale.ROOT).replace('_', '.').startsWith(PREFIX));
	}

	private static boolean mayBeIn(PropertySource<?> source) {
		return !OTHERS.contains(source.getName()) && !(source instanceof PropertySource.StubPropertySource);
	}

}
