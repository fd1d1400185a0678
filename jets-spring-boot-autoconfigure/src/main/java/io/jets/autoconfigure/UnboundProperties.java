package io.jets.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.jets.job.Idempotency;
import io.jets.job.fault.ClosestMatch;
import io.jets.job.fault.Fault;
import io.jets.job.read.override.RelaxedName;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Finds properties that Spring Boot's binder would ignore or change without an error. A
 * misspelled condition, for instance, would widen a policy.
 */
final class UnboundProperties {

	private static final ConfigurationPropertyName POLICIES = ConfigurationPropertyName.of("jets.iam-policy");

	private static final ConfigurationPropertyName FUNCTION = ConfigurationPropertyName.of("jets.function");

	private static final ConfigurationPropertyName TABLE = ConfigurationPropertyName.of(Idempotency.TABLE_PROPERTY);

	private static final List<String> SETTINGS = Arrays.stream(JetsProperties.Function.class.getRecordComponents())
		.map((component) -> RelaxedName.kebabCase(component.getName()))
		.toList();

	private static final UnboundElementsSourceFilter OF_APPLICATION = new UnboundElementsSourceFilter();

	private static final Pattern TEMPLATE_VARIABLE = Pattern.compile("(?<!\\\\)\\$\\{(AWS:|aws:)[^}]*}");

	private static final int ATTRIBUTE = POLICIES.getNumberOfElements() + 1;

	private static final Set<String> ATTRIBUTES = Arrays.stream(IamPolicyProperties.class.getRecordComponents())
		.map(RecordComponent::getName)
		.map((name) -> name.toLowerCase(Locale.ROOT))
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern MAP_KEY = Pattern
		.compile("(jets\\.(?:jobs.+\\.)?function\\.(?:tags|environment))\\.([^\\[]*[^\\w.\\[-].*)");

	private UnboundProperties() {
	}

	static List<Fault> find(Iterable<ConfigurationPropertySource> sources) {
		return StreamSupport.stream(sources.spliterator(), false)
			.flatMap((source) -> Stream.of(unknownSettings(source), unknownAttributes(source), mangledKeys(source),
					templateVariables(source)))
			.flatMap((faults) -> faults)
			.toList();
	}

	/**
	 * Finds settings of functions that do not exist, except in environment variables and
	 * system properties, which can belong to others.
	 */
	private static Stream<Fault> unknownSettings(ConfigurationPropertySource source) {
		if (!(source instanceof IterableConfigurationPropertySource names) || !OF_APPLICATION.apply(source)) {
			return Stream.empty();
		}
		return names.stream()
			.filter((name) -> FUNCTION.isAncestorOf(name)
					&& SETTINGS.stream().noneMatch((setting) -> isNamed(name, setting)))
			.map((name) -> new Fault(written(name), "", "", "", "functions do not have this setting",
					existing(name.getElement(FUNCTION.getNumberOfElements(), Form.ORIGINAL))));
	}

	private static boolean isNamed(ConfigurationPropertyName name, String setting) {
		return name.getElement(FUNCTION.getNumberOfElements(), Form.UNIFORM).equals(RelaxedName.uniform(setting));
	}

	private static String existing(String setting) {
		String meant = ClosestMatch.to(setting, SETTINGS);
		return "Write " + ((meant != null) ? FUNCTION + "." + meant : "one of " + String.join(", ", SETTINGS));
	}

	private static Stream<Fault> unknownAttributes(ConfigurationPropertySource source) {
		if (!(source instanceof IterableConfigurationPropertySource names)) {
			return Stream.empty();
		}
		return names.stream()
			.filter((name) -> POLICIES.isAncestorOf(name) && !isKnown(name))
			.map((name) -> new Fault(name.toString(), "", "", "", "a policy does not have this attribute",
					"Write one of value, action, resource, condition, document, managed, trigger-rights; "
							+ "a condition is JSON, in quotes or as a block of text"));
	}

	/**
	 * Finds variables of the template that Spring would replace: it reads
	 * <code>${AWS::Region}</code> as a property named AWS with a default value.
	 */
	private static Stream<Fault> templateVariables(ConfigurationPropertySource source) {
		if (!(source instanceof IterableConfigurationPropertySource names)) {
			return Stream.empty();
		}
		return names.stream()
			.filter((name) -> FUNCTION.isAncestorOf(name) || name.equals(TABLE))
			.flatMap((name) -> Stream.ofNullable(source.getConfigurationProperty(name)))
			.flatMap((property) -> {
				String text = String.valueOf(property.getValue());
				return TEMPLATE_VARIABLE.matcher(text)
					.results()
					.map((variable) -> new Fault(written(property.getName()), "", "", text,
							variable.group() + " is read as one of the application's properties",
							"Write \\%s (in .properties files: \\\\$), which is not replaced"
								.formatted(variable.group())));
			});
	}

	/**
	 * Returns a name in the case in which it was written, unlike its {@code toString()}.
	 * @param name the name
	 * @return the name
	 */
	static String written(ConfigurationPropertyName name) {
		return IntStream.range(0, name.getNumberOfElements())
			.mapToObj((i) -> name.getElement(i, Form.ORIGINAL))
			.collect(Collectors.joining("."));
	}

	private static boolean isKnown(ConfigurationPropertyName name) {
		int elements = name.getNumberOfElements();
		return elements <= ATTRIBUTE || (ATTRIBUTES.contains(name.getElement(ATTRIBUTE, Form.UNIFORM))
				&& IntStream.range(ATTRIBUTE + 1, elements).allMatch(name::isNumericIndex));
	}

	private static Stream<Fault> mangledKeys(ConfigurationPropertySource source) {
		if (!(source.getUnderlyingSource() instanceof EnumerablePropertySource<?> properties)) {
			return Stream.empty();
		}
		return Arrays.stream(properties.getPropertyNames())
			.map(MAP_KEY::matcher)
			.filter((matcher) -> matcher.matches())
			.map((matcher) -> new Fault(matcher.group(), "", "", "",
					"only letters, digits, hyphens, underscores and dots of a key are kept",
					"Write %s[%s], in YAML \"[%2$s]\"".formatted(matcher.group(1), matcher.group(2))));
	}

}
