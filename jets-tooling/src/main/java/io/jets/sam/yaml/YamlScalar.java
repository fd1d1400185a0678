package io.jets.sam.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes text as a YAML scalar. The scalar is plain if every parser reads it as text, and
 * quoted otherwise.
 */
final class YamlScalar {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./:-]*[A-Za-z0-9_/]|[A-Za-z]");

	/** Words that YAML 1.1, which AWS's tools read, does not treat as text. */
	private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

	private YamlScalar() {
	}

	static String of(String text) {
		if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
			return text;
		}
		return text.codePoints().allMatch(YamlScalar::isPrintable) ? "'" + text.replace("'", "''") + "'"
				: doubleQuoted(text);
	}

	private static boolean isPrintable(int character) {
		return character >= 0x20 && character < 0x7F
				|| character >= 0xA0 && character != 0x2028 && character != 0x2029 && character != 0xFEFF
						&& (character < 0xD800 || character > 0xDFFF) && character != 0xFFFE && character != 0xFFFF;
	}

	private static String doubleQuoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.codePoints().forEach((character) -> {
			switch (character) {
				case '\n' -> quoted.append("\\n");
				case '\t' -> quoted.append("\\t");
				case '"' -> quoted.append("\\\"");
				case '\\' -> quoted.append("\\\\");
				default -> {
					if (isPrintable(character)) {
						quoted.appendCodePoint(character);
					}
					else {
						quoted.append("\\u%04X".formatted(character));
					}
				}
			}
		});
		return quoted.append('"').toString();
	}

}
