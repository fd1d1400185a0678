package io.jets.benchmark.variant;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One way to write the functions that are compared: a Maven project with a
 * {@code variant.properties}.
 * <p>
 * Its properties: {@code label}; {@code package}, the archive or directory that is
 * deployed, relative to the project; {@code handler}; {@code env.<name>}, environment
 * variables. {@code handler} and {@code env} may stand after {@code stream.} or
 * {@code bus.} and are that event's own then.
 *
 * @param name the project's directory
 * @param directory where the project is
 * @param properties its properties
 */
public record Variant(String name, Path directory, Map<String, String> properties) {

	private static final String FILE = "variant.properties";

	/**
	 * Whether there is a variant in a directory, rather than what an earlier one has
	 * left.
	 * @param directory the directory
	 * @return true if it is there
	 */
	public static boolean isAt(Path directory) {
		return Files.exists(directory.resolve(FILE));
	}

	/**
	 * Read a variant.
	 * @param directory the project
	 * @return the variant
	 * @throws IOException if there is none
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
	 * What tables call it.
	 * @return a few words
	 */
	public String label() {
		return required("label");
	}

	/**
	 * What its build makes.
	 * @return an archive or a directory
	 */
	public Path built() {
		return this.directory.resolve(required("package"));
	}

	/**
	 * The handler for an event.
	 * @param event the event
	 * @return the handler
	 */
	public String handler(EventKind event) {
		String own = this.properties.get(event.key() + ".handler");
		return (own != null) ? own : required("handler");
	}

	/**
	 * The environment variables for an event, beside Lambda's.
	 * @param event the event
	 * @return values by names
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

	private String required(String property) {
		String value = this.properties.get(property);
		if (value == null) {
			throw new IllegalStateException(this.directory.resolve(FILE) + " has no " + property + ". Add it");
		}
		return value;
	}

}
