package io.jets.packaging.jar;

/**
 * Writes a line of a properties file as {@link java.util.Properties} does, which also
 * writes the time.
 */
final class PropertiesLine {

	private static final String ESCAPED_IN_KEY = "\\:=#! ";

	private PropertiesLine() {
	}

	static String of(String key, String value) {
		StringBuilder line = new StringBuilder();
		key.chars().forEach((character) -> append(line, (char) character, ESCAPED_IN_KEY.indexOf(character) >= 0));
		line.append('=');
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			append(line, character, character == '\\' || (i == 0 && character == ' '));
		}
		return line.append('\n').toString();
	}

	private static void append(StringBuilder line, char character, boolean escaped) {
		if (character < ' ' || character > '~') {
			line.append(String.format("\\u%04x", (int) character));
		}
		else {
			line.append(escaped ? "\\" : "").append(character);
		}
	}

}
