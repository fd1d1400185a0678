package io.jets.packaging.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A file that has the content of the files of this name in several jars, added in the
 * order of the class path. Its readers find what they would find in these files.
 */
sealed interface MergedFile {

	void add(byte[] content) throws IOException;

	byte[] content();

	static MergedFile of(FileKind kind) {
		return switch (kind) {
			case LISTS -> new Lists(new TreeMap<>());
			case PROPERTIES -> new Values(new TreeMap<>());
			case LINES, SERVICES -> new Lines(new StringBuilder());
			default -> throw new IllegalArgumentException(kind + " is not merged");
		};
	}

	/**
	 * Properties with lists of names.
	 *
	 * @param names the names by key
	 */
	record Lists(Map<String, Set<String>> names) implements MergedFile {

		@Override
		public void add(byte[] content) throws IOException {
			Properties properties = new Properties();
			properties.load(new ByteArrayInputStream(content));
			properties.stringPropertyNames()
				.forEach((key) -> Arrays.stream(properties.getProperty(key).split(","))
					.map(String::strip)
					.filter(Predicate.not(String::isEmpty))
					.forEach(this.names.computeIfAbsent(key.strip(), (name) -> new LinkedHashSet<>())::add));
		}

		@Override
		public byte[] content() {
			return this.names.entrySet()
				.stream()
				.map((entry) -> PropertiesLine.of(entry.getKey(), String.join(",", entry.getValue())))
				.collect(Collectors.joining())
				.getBytes(StandardCharsets.ISO_8859_1);
		}

	}

	/**
	 * Properties.
	 *
	 * @param values the values by key
	 */
	record Values(Map<String, String> values) implements MergedFile {

		@Override
		public void add(byte[] content) throws IOException {
			Properties properties = new Properties();
			properties.load(new ByteArrayInputStream(content));
			properties.stringPropertyNames().forEach((key) -> this.values.put(key, properties.getProperty(key)));
		}

		@Override
		public byte[] content() {
			return this.values.entrySet()
				.stream()
				.map((entry) -> PropertiesLine.of(entry.getKey(), entry.getValue()))
				.collect(Collectors.joining())
				.getBytes(StandardCharsets.ISO_8859_1);
		}

	}

	/**
	 * Lines.
	 *
	 * @param text the lines
	 */
	record Lines(StringBuilder text) implements MergedFile {

		private static final String COMMENT = "#.*";

		@Override
		public void add(byte[] content) {
			new String(content, StandardCharsets.UTF_8).lines()
				.map((line) -> line.replaceFirst(COMMENT, "").strip())
				.filter(Predicate.not(String::isEmpty))
				.forEach((line) -> this.text.append(line).append('\n'));
		}

		@Override
		public byte[] content() {
			return this.text.toString().getBytes(StandardCharsets.UTF_8);
		}

	}

}
