package io.jets.benchmark.variant;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One implementation of the functions that are compared: a directory with a {@code
 * variant.properties} and, usually, a Maven project.
 * <p>
 * The properties are {@code label}; {@code project}, the directory of another variant
 * whose Maven project is used; {@code package}, the archive or directory that the project
 * builds; {@code launch}, {@code zip} by default; {@code handler}; and {@code env.<name>}
 * for environment variables. With the prefix {@code stream.} or {@code bus.},
 * {@code handler} and {@code env} apply to that kind of event only.
 *
 * @param name the name of the directory
 * @param directory the directory
 * @param properties the properties
 */
public record Variant(String name, Path directory, Map<String, String> properties) {

	private static final String FILE = "variant.properties";

	/**
	 * Returns whether a directory contains a variant, rather than leftovers of a removed
	 * one.
	 * @param directory the directory
	 * @return {@code true} if it contains a variant
	 */
	public static boolean isAt(Path directory) {
		return Files.exists(directory.resolve(FILE));
	}

	/**
	 * Reads a variant.
	 * @param directory the variant's directory
	 * @return the variant
	 * @throws IOException if the directory does not contain a variant
	 */
	public static Variant read(Path directory) throws IOException {
		Properties file = new Properties();
		try (Reader reader = Files.newBufferedReader(directory.resolve(FILE))) {
			file.load(reader);
		}
		Map<String, String> properties = new TreeMap<>();
		file.stringPropertyNames().forEach((name) -> properties.put(name, file.getProperty(name).strip()));
		return new Variant(directory.getFileName().toString(), directory, properties);
	}

	/**
	 * Returns the label in tables.
	 * @return a short label
	 */
	public String label() {
		return required("label");
	}

	/**
	 * Returns how the variant is started.
	 * @return the launch
	 */
	public Launch launch() {
		return Launch.of(this.properties.getOrDefault("launch", Launch.ZIP.label()));
	}

	/**
	 * Returns the Maven project that builds the variant.
	 * @return the name of the project's directory
	 */
	public String project() {
		return this.properties.getOrDefault("project", this.name);
	}

	/**
	 * Returns the output of the build.
	 * @return an archive or a directory
	 */
	public Path built() {
		return this.directory.resolveSibling(project()).resolve(required("package"));
	}

	/**
	 * Returns the handler for a kind of event.
	 * @param event the kind of event
	 * @return the handler
	 */
	public String handler(EventKind event) {
		String own = this.properties.get(event.key() + ".handler");
		return (own != null) ? own : required("handler");
	}

	/**
	 * Returns the environment variables for a kind of event, in addition to Lambda's.
	 * @param event the kind of event
	 * @return the values by name
	 */
	public Map<String, String> environment(EventKind event) {
		Map<String, String> environment = new TreeMap<>();
		for (String prefix : new String[] { "env.", event.key() + ".env." }) {
			this.properties.forEach((name, value) -> {
				if (name.startsWith(prefix)) {
					environment.put(name.substring(prefix.length()), value);
				}
			});
		}
		return environment;
	}

	/**
	 * Returns the main class of a Spring Boot application.
	 * @return the name of the class
	 */
	public String mainClass() {
		return required("env.MAIN_CLASS");
	}

	private String required(String property) {
		String value = this.properties.get(property);
		if (value == null) {
			throw new IllegalStateException(this.directory.resolve(FILE) + " has no " + property + ". Add it");
		}
		return value;
	}

}
