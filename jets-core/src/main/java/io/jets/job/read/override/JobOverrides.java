package io.jets.job.read.override;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The properties of an application that override attributes of its jobs' annotations.
 *
 * @param properties the properties, without those that others have priority over
 * @param hidden the properties that others have priority over
 * @param allJobs whether the application has all of its jobs, and not only some as in a
 * test slice, so that a property of any other job is a fault
 */
public record JobOverrides(List<OverridingProperty> properties, List<OverridingProperty> hidden, boolean allJobs) {

	/**
	 * No properties.
	 */
	public static final JobOverrides NONE = new JobOverrides(List.of(), List.of(), true);

	private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("jets.jobs");

	private static final Set<String> ENTRIES = Set.of("environment", "tags");

	/**
	 * The property with which test slices switch auto-configuration off.
	 */
	private static final String AUTO_CONFIGURATION = "spring.boot.enableautoconfiguration";

	/**
	 * Creates overrides.
	 */
	public JobOverrides {
		properties = List.copyOf(properties);
		hidden = List.copyOf(hidden);
	}

	/**
	 * Reads the properties. As everywhere in Spring Boot, a list comes from one property
	 * source, and entries from all.
	 * @param environment the environment
	 * @return the overrides
	 */
	public static JobOverrides read(Environment environment) {
		if (!OverridingTexts.areIn(environment)) {
			return NONE;
		}
		List<OverridingProperty> properties = new ArrayList<>();
		List<OverridingProperty> hidden = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			List<OverridingProperty> nearer = List.copyOf(properties);
			properties(source).forEach(
					(property) -> (nearer.stream().anyMatch(property::isHiddenBy) ? hidden : properties).add(property));
		}
		return new JobOverrides(properties, hidden, environment.getProperty(AUTO_CONFIGURATION, Boolean.class, true));
	}

	private static Stream<OverridingProperty> properties(ConfigurationPropertySource source) {
		return (source instanceof IterableConfigurationPropertySource names) ? names.stream()
			.filter(ROOT::isAncestorOf)
			.distinct()
			.sorted()
			.flatMap((name) -> Stream.ofNullable(source.getConfigurationProperty(name)))
			.map((property) -> new OverridingProperty(property.getName(), String.valueOf(property.getValue()),
					variable(property, source)))
				: Stream.empty();
	}

	private static @Nullable String variable(ConfigurationProperty property, ConfigurationPropertySource source) {
		if (!(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
			return null;
		}
		return (property.getOrigin() instanceof PropertySourceOrigin origin) ? origin.getPropertyName()
				: property.getName().toString();
	}

	/**
	 * Returns whether an attribute has entries, which have a property for each key.
	 * @param attribute the attribute
	 * @return {@code true} for {@code environment} and {@code tags}
	 */
	public static boolean hasEntries(String attribute) {
		return ENTRIES.contains(attribute);
	}

	/**
	 * Returns whether an environment variable overrides an entry that another property
	 * has with exactly the same key.
	 * @param variable the environment variable
	 * @return {@code true} if a configuration file, for instance, has this entry
	 */
	public boolean hasOtherEntry(OverridingProperty variable) {
		return this.hidden.stream()
			.anyMatch((property) -> property.variable() == null && property.isEntry() && property.isHiddenBy(variable));
	}

	/**
	 * Returns what overrides the settings of a job's function.
	 * @param job the job's name
	 * @return the overrides by the uniform names of the attributes
	 */
	public Map<String, AttributeOverride> function(String job) {
		return attributes((property) -> property.isFunction() && property.isOf(job));
	}

	/**
	 * Returns what overrides the attributes of a trigger.
	 * @param job the job's name
	 * @param trigger the trigger's name, for instance {@code rate[0]}
	 * @return the overrides by the uniform names of the attributes
	 */
	public Map<String, AttributeOverride> trigger(String job, String trigger) {
		return attributes((property) -> property.isOfTrigger(trigger) && property.isOf(job));
	}

	private Map<String, AttributeOverride> attributes(Predicate<OverridingProperty> selected) {
		Map<String, AttributeOverride> attributes = new LinkedHashMap<>();
		this.properties.stream()
			.filter(selected)
			.forEach((property) -> attributes.merge(property.attribute(), property.toOverride(),
					AttributeOverride::with));
		return attributes;
	}

}
