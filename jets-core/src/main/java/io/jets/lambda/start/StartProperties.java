package io.jets.lambda.start;

import java.util.List;
import java.util.Locale;

/**
 * The properties that change how an application starts. Their names are compared without
 * regard to case and punctuation, so that all forms of a name count, among them the names
 * of environment variables.
 */
public final class StartProperties {

	/**
	 * Selects the start: {@code tuned} or {@code full}.
	 */
	public static final String START = "jets.start";

	private static final List<String> PREFIXES = List.of("springmain", "springconfig", "springprofiles",
			"springapplicationjson", "springoutputansi", "springmandatoryfileencoding", "springfunctional", "vcap");

	private StartProperties() {
	}

	/**
	 * Returns whether a property can have an effect on the start that only Spring Boot's
	 * own start has.
	 * @param name the name of a property or an environment variable
	 * @return whether it requires the full start
	 */
	public static boolean requiresFullStart(String name) {
		String uniform = uniform(name);
		return PREFIXES.stream().anyMatch(uniform::startsWith);
	}

	/**
	 * Returns whether a property configures logging, so that Spring Boot has to set it
	 * up.
	 * @param name the name of a property or an environment variable
	 * @return whether it configures logging
	 */
	public static boolean configuresLogging(String name) {
		String uniform = uniform(name);
		return uniform.startsWith("logging") || uniform.startsWith("logback") || uniform.equals("debug")
				|| uniform.equals("trace") || uniform.equals("orgspringframeworkbootloggingloggingsystem");
	}

	/**
	 * Returns whether a property sets the level of a logger or the members of a group.
	 * @param name the name of a property
	 * @return whether it configures nothing else
	 */
	public static boolean configuresLevels(String name) {
		String uniform = uniform(name);
		return uniform.startsWith("logginglevel") || uniform.startsWith("logginggroup");
	}

	/**
	 * Returns whether a value of {@link #START} selects the full start.
	 * @param value the value
	 * @return {@code true} for {@code full}, {@code false} for {@code tuned}
	 * @throws IllegalArgumentException if it is neither
	 */
	public static boolean isFull(String value) {
		String start = value.strip();
		if (!start.equalsIgnoreCase("full") && !start.equalsIgnoreCase("tuned")) {
			throw new IllegalArgumentException(START + " = \"" + value + "\": write tuned or full");
		}
		return start.equalsIgnoreCase("full");
	}

	static boolean isStart(String name) {
		return uniform(name).equals("jetsstart");
	}

	private static String uniform(String name) {
		StringBuilder uniform = new StringBuilder(name.length());
		for (char character : name.toLowerCase(Locale.ROOT).toCharArray()) {
			if (Character.isLetterOrDigit(character)) {
				uniform.append(character);
			}
		}
		return uniform.toString();
	}

}
