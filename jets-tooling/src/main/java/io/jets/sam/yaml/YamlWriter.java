package io.jets.sam.yaml;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, text, numbers, booleans and {@link IntrinsicFunction intrinsic
 * functions} as YAML in block style, without aliases, which CloudFormation does not
 * support, and without line folding.
 * <p>
 * SnakeYAML reads templates, but does not write them: its emitter quotes each scalar that
 * has a tag ({@code Role: !GetAtt 'JobsRole.Arn'} instead of
 * {@code Role: !GetAtt JobsRole.Arn}), and no option changes that. In the sample's
 * template it would quote 54 references.
 */
public final class YamlWriter {

	private static final String INDENT = "  ";

	private final StringBuilder text = new StringBuilder();

	private YamlWriter() {
	}

	/**
	 * Writes a document.
	 * @param document the document
	 * @return YAML with line feeds as line ends
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
		if (value instanceof IntrinsicFunction function) {
			this.text.append(" !").append(function.name());
			value(function.argument(), indent);
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
