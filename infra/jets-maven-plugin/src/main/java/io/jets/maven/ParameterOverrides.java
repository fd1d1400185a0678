package io.jets.maven;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The value of {@code parameter_overrides} as it is written in {@code samconfig.toml}: a
 * string of {@code Name=value} or {@code ParameterKey=Name,ParameterValue=value} with
 * spaces between, or an array of such strings.
 *
 * @param toml the value with its quotes or brackets
 */
record ParameterOverrides(String toml) {

	private static final Pattern STRING = Pattern.compile("\"{3}.*?\"{3}|'{3}.*?'{3}|\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'",
			Pattern.DOTALL);

	private static final String QUOTED = "\\\\\".*?\\\\\"|\"[^\"]*\"|'[^']*'";

	private static final String BARE = "(?:[^\\s\"'\\\\,]|,(?=\\S))*";

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
		Matcher string = STRING.matcher(toml);
		while (string.find()) {
			String replaced = replace(string.group(), name, value);
			if (replaced != null) {
				return toml.substring(0, string.start()) + replaced + toml.substring(string.end());
			}
		}
		return toml.startsWith("[") ? appendToArray(toml, name + "=" + value)
				: appendToString(toml, name + "=" + value);
	}

	/**
	 * Set a parameter that a TOML string has. Other values in quotes are passed over as a
	 * whole: a name within one is none.
	 */
	private static @Nullable String replace(String string, String name, String value) {
		int quote = delimiter(string);
		Matcher matcher = Pattern
			.compile("(?<=[\\s\"'])(" + name + "=|ParameterKey=" + name + ",ParameterValue=)(?:" + QUOTED + "|" + BARE
					+ ")|(?<==)(?:" + QUOTED + ")", Pattern.DOTALL)
			.matcher(string)
			.region(quote, string.length() - quote)
			.useTransparentBounds(true);
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				return string.substring(0, matcher.end(1)) + value + string.substring(matcher.end());
			}
		}
		return null;
	}

	private static int delimiter(String string) {
		return (string.length() >= 6 && string.startsWith(string.substring(0, 1).repeat(3))) ? 3 : 1;
	}

	private static String appendToString(String toml, String parameter) {
		int length = delimiter(toml);
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
