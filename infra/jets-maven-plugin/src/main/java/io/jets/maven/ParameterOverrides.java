package io.jets.maven;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code parameter_overrides} as it is written in {@code samconfig.toml}: a
 * string of {@code Name=value} or {@code ParameterKey=Name,ParameterValue=value} with
 * spaces between, or an array of such strings.
 *
 * @param toml the value with its quotes or brackets
 */
record ParameterOverrides(String toml) {

	private static final String BARE = "(?:[^\\s\"'\\\\,\\]]|,(?=\\S))*";

	/**
	 * Set parameters; all others stay.
	 * @param parameters values, none with a space or a quote, by their names
	 * @return the new value
	 */
	String with(Map<String, String> parameters) {
		String changed = this.toml;
		for (Map.Entry<String, String> parameter : parameters.entrySet()) {
			changed = with(changed, parameter.getKey(), parameter.getValue());
		}
		return changed;
	}

	private static String with(String toml, String name, String value) {
		Matcher matcher = Pattern
			.compile("(?<=[\\s\"'\\[])(" + name + "=|ParameterKey=" + name + ",ParameterValue=)(?:" + quoted(toml) + "|"
					+ BARE + ")")
			.matcher(toml);
		if (matcher.find()) {
			return toml.substring(0, matcher.end(1)) + value + toml.substring(matcher.end());
		}
		return toml.startsWith("[") ? appendToArray(toml, name + "=" + value)
				: appendToString(toml, name + "=" + value);
	}

	/**
	 * A value in quotes, which are not those of the TOML string around it.
	 */
	private static String quoted(String toml) {
		boolean array = toml.startsWith("[");
		if (!array && (toml.startsWith("\"\"\"") || toml.startsWith("'"))) {
			return "\"[^\"]*\"";
		}
		return (array && toml.indexOf('\'') >= 0 && toml.indexOf('"') < 0) ? "\"[^\"]*\"" : "\\\\\".*?\\\\\"|'[^'\"]*'";
	}

	private static String appendToString(String toml, String parameter) {
		String quote = toml.substring(0, 1);
		int length = (toml.length() >= 6 && toml.startsWith(quote.repeat(3))) ? 3 : 1;
		String content = toml.substring(length, toml.length() - length);
		String gap = (content.isBlank() || Character.isWhitespace(content.charAt(content.length() - 1))) ? "" : " ";
		return toml.substring(0, toml.length() - length) + gap + parameter + toml.substring(toml.length() - length);
	}

	/**
	 * At the front, as the last element may or may not be followed by a comma.
	 */
	private static String appendToArray(String toml, String parameter) {
		boolean empty = toml.substring(1, toml.length() - 1).isBlank();
		return "[\"" + parameter + "\"" + (empty ? "]" : ", " + toml.substring(1).stripLeading());
	}

}
