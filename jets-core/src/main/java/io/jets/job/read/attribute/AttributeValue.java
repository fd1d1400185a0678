package io.jets.job.read.attribute;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.boot.convert.DurationStyle;

/**
 * Converts texts of attributes.
 */
final class AttributeValue {

	private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");

	private AttributeValue() {
	}

	static boolean toBoolean(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

	static Duration toDuration(String text) {
		return SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text))
				: DurationStyle.detectAndParse(text);
	}

}
