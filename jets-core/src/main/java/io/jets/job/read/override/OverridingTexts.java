package io.jets.job.read.override;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The overriding properties of an environment as plain texts. With them, a function that
 * starts finds out that it has none, or the same as the build, without Spring Boot's
 * binding.
 */
public final class OverridingTexts {

	private static final String ROOT = "jetsjobs";

	private OverridingTexts() {
	}

	/**
	 * Returns whether an environment may have properties below {@code jets.jobs}.
	 */
	static boolean areIn(Environment environment) {
		return !of(environment, ROOT).isEmpty();
	}

	/**
	 * Returns all properties that may override an attribute of a job's triggers, the only
	 * ones that a function reads.
	 * @param environment the environment
	 * @param job the job's name
	 * @return the names in their uniform form with their values, in the order of their
	 * priority; empty if there are none
	 */
	public static String ofTriggers(Environment environment, String job) {
		return of(environment, ROOT + RelaxedName.uniform(job) + "triggers");
	}

	/**
	 * Returns the properties whose uniform names have a prefix. An empty line separates
	 * property sources, because a list comes from one of them.
	 */
	private static String of(Environment environment, String prefix) {
		StringBuilder all = new StringBuilder();
		if (environment instanceof ConfigurableEnvironment configurable) {
			for (PropertySource<?> source : configurable.getPropertySources()) {
				Set<String> texts = (source instanceof EnumerablePropertySource<?> names) ? of(names, prefix)
						: Set.of();
				if (!texts.isEmpty()) {
					all.append((all.length() > 0) ? "\n" : "").append(String.join("\n", texts)).append('\n');
				}
			}
		}
		return all.toString();
	}

	private static Set<String> of(EnumerablePropertySource<?> source, String prefix) {
		Set<String> texts = new TreeSet<>();
		for (String name : source.getPropertyNames()) {
			if (RelaxedName.startsWith(name, prefix)) {
				texts.add(RelaxedName.uniform(name) + "=" + source.getProperty(name));
			}
		}
		return texts;
	}

}
