package io.jets.job.read.override;

/**
 * Names as relaxed binding compares them: without regard to case and punctuation, which
 * the names of environment variables lack.
 */
public final class RelaxedName {

	private static final char NONE = 0;

	private RelaxedName() {
	}

	/**
	 * Returns the letters and digits of a name in lower case.
	 * @param name the name
	 * @return for instance {@code batchsize} for {@code batch-size} and {@code batchSize}
	 */
	public static String uniform(String name) {
		StringBuilder uniform = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			char character = uniform(name.charAt(i));
			if (character != NONE) {
				uniform.append(character);
			}
		}
		return uniform.toString();
	}

	/**
	 * Returns whether the uniform form of a name has a prefix. Most names differ in the
	 * first character.
	 */
	static boolean startsWith(String name, String prefix) {
		int matched = 0;
		for (int i = 0; i < name.length() && matched < prefix.length(); i++) {
			char character = uniform(name.charAt(i));
			if (character != NONE && character != prefix.charAt(matched++)) {
				return false;
			}
		}
		return matched == prefix.length();
	}

	private static char uniform(char character) {
		if (character >= 'A' && character <= 'Z') {
			return (char) (character - 'A' + 'a');
		}
		return (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') ? character : NONE;
	}

	/**
	 * Returns a name in the form in which properties are documented.
	 * @param name the name in camel case
	 * @return for instance {@code batch-size} for {@code batchSize}
	 */
	public static String kebabCase(String name) {
		StringBuilder kebab = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			char character = name.charAt(i);
			if (Character.isUpperCase(character) && i > 0) {
				kebab.append('-');
			}
			kebab.append(Character.toLowerCase(character));
		}
		return kebab.toString();
	}

}
