package io.jets.check.value;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The values that AWS accepts, in its spelling.
 *
 * @param values the values
 */
public record AllowedValues(List<String> values) {

	/**
	 * Creates a rule.
	 * @param values the values
	 */
	public AllowedValues(String... values) {
		this(List.of(values));
	}

	/**
	 * Checks a text.
	 * @param faults the attribute's faults
	 * @param attribute the attribute
	 * @param text the text, {@code null} if none was written
	 */
	public void check(SettingFaults faults, String attribute, @Nullable String text) {
		if (text == null || this.values.contains(text)) {
			return;
		}
		// Not the closest match: amd64 is not arm64
		String meant = this.values.stream()
			.filter((value) -> normalize(value).equals(normalize(text)))
			.findFirst()
			.orElse(null);
		faults.on(attribute, text)
			.add("AWS accepts %s".formatted(String.join(", ", this.values)),
					(meant != null) ? "Write %s = \"%s\"".formatted(attribute, meant)
							: "Write one of " + String.join(", ", this.values));
	}

	private static String normalize(String value) {
		return value.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
	}

}
