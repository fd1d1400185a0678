package io.jets.check;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The words that AWS takes, in its spelling.
 *
 * @param words the words
 */
record Words(List<String> words) {

	Words(String... words) {
		this(List.of(words));
	}

	void check(SettingFaults faults, String attribute, @Nullable String text) {
		if (text == null || this.words.contains(text)) {
			return;
		}
		// Not what is merely similar: amd64 is not arm64
		String meant = this.words.stream()
			.filter((word) -> normalize(word).equals(normalize(text)))
			.findFirst()
			.orElse(null);
		faults.on(attribute, text)
			.add("AWS takes %s".formatted(String.join(", ", this.words)),
					(meant != null) ? "Write %s = \"%s\"".formatted(attribute, meant)
							: "Write one of " + String.join(", ", this.words));
	}

	private static String normalize(String word) {
		return word.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
	}

}
