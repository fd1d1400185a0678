package io.jets.local.endpoint;

import java.util.List;
import java.util.Random;

/**
 * Turns a JSON text into many similar texts, most of which are not what an API expects.
 */
final class JsonMutations {

	private static final List<String> VALUES = List.of("1e999999999", "-1e999999999", "1e-999999999", "9".repeat(900),
			"9".repeat(2000), "0.".concat("1".repeat(900)), "NaN", "-0", "1E400", "null", "true", "\"\"", "\"\\ud800\"",
			"\"\\u0000\"", "\"" + "x".repeat(5000) + "\"", "[]", "{}", "[[]]", "{\"\":{}}", "[null]",
			"[".repeat(600) + "]".repeat(600), "{\"a\":".repeat(1200) + "1" + "}".repeat(1200), "\"1e999999999\"",
			"\"+999999999-12-31T23:59:59Z\"", "\"\uD83D\uDE00\"", "00", "+1", "'x'", "\u00e9");

	private static final String CHARACTERS = "{}[]\",:0123456789eE+-.\\ \t\n\u0000\u00fftruefalsn";

	private final Random random;

	JsonMutations(long seed) {
		this.random = new Random(seed);
	}

	String mutate(String json) {
		String mutated = json;
		int changes = 1 + this.random.nextInt(3);
		for (int i = 0; i < changes; i++) {
			mutated = (this.random.nextInt(3) > 0) ? replaceValue(mutated) : change(mutated);
		}
		return mutated;
	}

	/**
	 * Replaces what is between two structural characters.
	 */
	private String replaceValue(String json) {
		int start = next(json, this.random.nextInt(json.length() + 1), ":[,{");
		int end = next(json, start, ",]}");
		return json.substring(0, start) + VALUES.get(this.random.nextInt(VALUES.size())) + json.substring(end);
	}

	private static int next(String json, int from, String characters) {
		for (int i = from; i < json.length(); i++) {
			if (characters.indexOf(json.charAt(i)) >= 0) {
				return ",]}".equals(characters) ? i : i + 1;
			}
		}
		return json.length();
	}

	private String change(String json) {
		int at = this.random.nextInt(json.length() + 1);
		String character = String.valueOf(CHARACTERS.charAt(this.random.nextInt(CHARACTERS.length())));
		return switch (this.random.nextInt(3)) {
			case 0 -> json.substring(0, at) + character + json.substring(at);
			case 1 -> json.substring(0, at) + json.substring(Math.min(json.length(), at + 1));
			default -> json.substring(0, at);
		};
	}

}
