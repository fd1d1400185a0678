package io.jets.check.function;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;

/**
 * Checks tags.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html">Tags on Lambda
 * functions</a>
 */
final class TagCheck {

	private static final int MAXIMUM_TAGS = 50;

	private static final int MAXIMUM_KEY = 128;

	private static final int MAXIMUM_VALUE = 256;

	private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

	void check(Map<String, String> tags, SettingFaults faults) {
		if (tags.size() > MAXIMUM_TAGS) {
			faults.on("tags", "")
				.add("the function has %d tags, AWS accepts %d".formatted(tags.size(), MAXIMUM_TAGS),
						"Leave some of them out");
		}
		tags.forEach((key, value) -> check(key, value, faults.onElement("tags", key)));
	}

	private static void check(String key, String value, AttributeFaults faults) {
		if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
			faults.add("keys that begin with aws: are reserved", "Write another key");
		}
		if (key.length() > MAXIMUM_KEY) {
			faults.add("its key has %d characters, AWS accepts %d".formatted(key.length(), MAXIMUM_KEY),
					"Shorten the key");
		}
		String known = TemplateReference.isOpaque(value) ? "" : TemplateVariables.sample(value);
		if (known.length() > MAXIMUM_VALUE) {
			faults.add("its value has %d characters, AWS accepts %d".formatted(known.length(), MAXIMUM_VALUE),
					"Shorten the value");
		}
		if (!TEXT.matcher(key + known).matches()) {
			faults.add("a tag may contain only letters, digits, spaces and the characters _ . : / = + - @",
					"Remove the other characters");
		}
	}

}
