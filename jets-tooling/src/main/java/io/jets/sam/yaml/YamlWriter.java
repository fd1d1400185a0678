package io.jets.sam.yaml;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, text, numbers, booleans and {@link ShortForm short forms} as YAML:
 * block style, in the order given, without aliases and line wraps. CloudFormation reads
 * no aliases, and YAML 1.1 takes much for a number, a date or a boolean that is none.
 */
public final class YamlWriter {

	private static final String INDENT = "  ";

	private final StringBuilder text = new StringBuilder();

	private YamlWriter() {
	}

	/**
	 * Write a document.
	 * @param document the document
	 * @return YAML, its lines ended by line feeds
	 */
	public static String write(Map<String, ?> document) {
		YamlWriter writer = new YamlWriter();
		writer.map(document, "", "");
		return writer.text.toString();
	}

	private void map(Map<?, ?> map, String indent, String firstIndent) {
		String current = firstIndent;
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			this.text.append(current).append(YamlScalar.of(String.valueOf(entry.getKey()))).append(':');
			value(entry.getValue(), indent);
			current = indent;
		}
	}

	private void list(List<?> list, String indent) {
		for (Object item : list) {
			this.text.append(indent).append('-');
			if (item instanceof Map<?, ?> map && !map.isEmpty()) {
				map(map, indent + INDENT, " ");
			}
			else {
				value(item, indent);
			}
		}
	}

	private void value(@Nullable Object value, String indent) {
		if (value instanceof ShortForm shortForm) {
			this.text.append(" !").append(shortForm.function());
			value(shortForm.argument(), indent);
		}
		else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
			this.text.append('\n');
			map(map, indent + INDENT, indent + INDENT);
		}
		else if (value instanceof List<?> list && !list.isEmpty()) {
			this.text.append('\n');
			list(list, indent + INDENT);
		}
		else {
			this.text.append(' ').append(scalar(value)).append('\n');
		}
	}

	private static String scalar(@Nullable Object value) {
		if (value instanceof String string) {
			return YamlScalar.of(string);
		}
		if (value instanceof PlainNumber number) {
			return number.text();
		}
		if (value instanceof Map) {
			return "{}";
		}
		return (value instanceof List) ? "[]" : String.valueOf(value);
	}

}
