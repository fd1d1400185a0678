package io.jets.start;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.jets.lambda.start.ConfigurationFiles;
import io.jets.lambda.start.FrozenDocument;
import io.jets.lambda.start.FrozenProperty;
import io.jets.lambda.start.StartProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/**
 * The documents of the configuration files in the root of the class path. They are read
 * without importing others.
 */
final class ConfigurationDocuments {

	/**
	 * A method of a class file cannot contain many more.
	 */
	private static final int MAXIMUM_PROPERTIES = 1000;

	private static final int MAXIMUM_LENGTH = 10_000;

	private static final List<String> FILES = List.of("application.properties", "application.yml", "application.yaml");

	private static final Set<Class<?>> TYPES = Set.of(String.class, Integer.class, Long.class, Double.class,
			Boolean.class);

	private final ConfigurationFiles files;

	ConfigurationDocuments(ClassLoader classLoader) {
		this.files = new ConfigurationFiles(classLoader, new File(""));
	}

	/**
	 * Returns why the documents are not the only properties of the application.
	 */
	@Nullable String reasonAgainst() throws IOException {
		for (String file : this.files.inClassPath()) {
			if (!FILES.contains(file)) {
				return "of the configuration files in the class path, only " + String.join(", ", FILES)
						+ " are covered, and there is " + file;
			}
		}
		for (FrozenDocument document : read()) {
			String reason = reasonAgainst(document);
			if (reason != null) {
				return document.file() + " " + reason;
			}
		}
		return null;
	}

	private static @Nullable String reasonAgainst(FrozenDocument document) {
		if (document.properties().size() > MAXIMUM_PROPERTIES) {
			return "has more than " + MAXIMUM_PROPERTIES + " properties";
		}
		for (FrozenProperty property : document.properties()) {
			if (StartProperties.requiresFullStart(property.name())) {
				return "contains " + property.name();
			}
			if (!TYPES.contains(property.value().getClass())) {
				return "contains a " + property.value().getClass().getName() + ", " + property.name();
			}
			if (property.value().toString().length() > MAXIMUM_LENGTH) {
				return "contains more than " + MAXIMUM_LENGTH + " characters for " + property.name();
			}
		}
		return null;
	}

	/**
	 * Reads the documents.
	 * @return the documents in the order of their precedence: the last of a file first
	 */
	List<FrozenDocument> read() throws IOException {
		List<FrozenDocument> documents = new ArrayList<>();
		for (String file : this.files.inClassPath()) {
			PropertySourceLoader loader = (file.endsWith(".properties")) ? new PropertiesPropertySourceLoader()
					: new YamlPropertySourceLoader();
			List<FrozenDocument> read = new ArrayList<>();
			for (PropertySource<?> source : loader.load("'", this.files.resource(file))) {
				read.add(document(file, this.files.checksum(file), (OriginTrackedMapPropertySource) source));
			}
			Collections.reverse(read);
			documents.addAll(read);
		}
		return documents;
	}

	private static FrozenDocument document(String file, long checksum, OriginTrackedMapPropertySource source) {
		List<FrozenProperty> properties = new ArrayList<>();
		source.getSource().forEach((name, value) -> properties.add(property(name, value)));
		return new FrozenDocument(file, checksum, StringUtils.trimLeadingCharacter(source.getName(), '\''), properties);
	}

	/**
	 * Returns a property. An empty map of YAML has no origin.
	 */
	private static FrozenProperty property(String name, Object value) {
		if (!(value instanceof OriginTrackedValue tracked)) {
			return new FrozenProperty(name, value, -1, -1);
		}
		Location location = (tracked.getOrigin() instanceof TextResourceOrigin origin) ? origin.getLocation() : null;
		if (location == null) {
			throw new IllegalStateException(name + " has no location");
		}
		return new FrozenProperty(name, tracked.getValue(), location.getLine(), location.getColumn());
	}

}
