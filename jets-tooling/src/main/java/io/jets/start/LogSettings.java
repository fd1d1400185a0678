package io.jets.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.jets.lambda.start.FrozenDocument;
import io.jets.lambda.start.FrozenProperty;
import io.jets.lambda.start.StartProperties;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LogLevel;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * The log settings of an application.
 *
 * @param configured whether there are others than constant levels, so that Spring Boot
 * has to set up logging
 * @param groups the names of loggers by group
 * @param levels the levels of loggers and groups, in the order in which they apply
 */
record LogSettings(boolean configured, Map<String, List<String>> groups, List<Map.Entry<String, String>> levels) {

	/** Nothing is set. */
	static final LogSettings NONE = new LogSettings(false, Map.of(), List.of());

	private static final LogSettings CONFIGURED = new LogSettings(true, Map.of(), List.of());

	/**
	 * The locations in which Spring Boot looks for a configuration of Logback.
	 */
	private static final List<String> FILES = List.of("logback-test.groovy", "logback-test.xml", "logback.groovy",
			"logback.xml", "logback-test-spring.groovy", "logback-test-spring.xml", "logback-spring.groovy",
			"logback-spring.xml");

	static LogSettings of(List<FrozenDocument> documents, ClassLoader classLoader) {
		List<FrozenProperty> properties = documents.stream()
			.flatMap((document) -> document.properties().stream())
			.filter((property) -> StartProperties.configuresLogging(property.name()))
			.toList();
		if (FILES.stream().anyMatch((file) -> classLoader.getResource(file) != null)
				|| !properties.stream().allMatch(LogSettings::isConstantLevel)) {
			return CONFIGURED;
		}
		try {
			return (properties.isEmpty()) ? NONE : bind(documents);
		}
		catch (BindException ex) {
			// Reported when the application starts, as without a tuned start
			return CONFIGURED;
		}
	}

	/**
	 * Returns whether a property is a level that no other property can change.
	 */
	private static boolean isConstantLevel(FrozenProperty property) {
		return StartProperties.configuresLevels(property.name()) && !property.value().toString().contains("${");
	}

	/**
	 * Binds the settings as Spring Boot does.
	 */
	private static LogSettings bind(List<FrozenDocument> documents) {
		List<PropertySource<?>> sources = documents.stream().<PropertySource<?>>map(LogSettings::source).toList();
		Binder binder = new Binder(ConfigurationPropertySources.from(sources));
		Map<String, List<String>> groups = binder.bind("logging.group",
				Bindable.<Map<String, List<String>>>of(
						ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(String.class),
								ResolvableType.forClassWithGenerics(List.class, String.class))))
			.orElseGet(Map::of);
		Map<String, LogLevel> levels = binder.bind("logging.level", Bindable.mapOf(String.class, LogLevel.class))
			.orElseGet(Map::of);
		return new LogSettings(false, groups,
				levels.entrySet().stream().map((level) -> Map.entry(level.getKey(), level.getValue().name())).toList());
	}

	private static PropertySource<?> source(FrozenDocument document) {
		return new MapPropertySource(document.file() + document.suffix(),
				document.properties()
					.stream()
					.collect(Collectors.toMap(FrozenProperty::name, FrozenProperty::value, (first, second) -> first,
							LinkedHashMap::new)));
	}

}
