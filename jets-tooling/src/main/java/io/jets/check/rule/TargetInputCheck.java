package io.jets.check.rule;

import java.util.regex.Pattern;

import io.jets.check.pattern.JsonReader;
import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.job.RuleSettings;

/**
 * Checks the input that a rule passes to the function instead of the event.
 */
final class TargetInputCheck {

	private static final int MAXIMUM_INPUT = 8192;

	private static final int MAXIMUM_PATH = 256;

	private static final Pattern PATH = Pattern.compile("\\$(\\.[\\w-]+|\\[\\d+]|\\['[^']+'])*");

	private static final Pattern FIELDS = Pattern.compile("\\.?([\\w-]+(\\.[\\w-]+)*)");

	void check(RuleSettings rule, SettingFaults faults) {
		String input = rule.input();
		if (input != null) {
			AttributeFaults inputFaults = faults.on("input", input);
			JsonReader.read(input, inputFaults);
			if (input.length() > MAXIMUM_INPUT) {
				inputFaults.add("it has %d characters, AWS accepts %d".formatted(input.length(), MAXIMUM_INPUT),
						"Shorten it, or let the method read what it needs");
			}
		}
		String path = rule.inputPath();
		if (path != null) {
			checkPath(path, faults.on("inputPath", path));
			if (input != null) {
				faults.on("inputPath", path)
					.add("a function receives either a fixed input or a part of the event",
							"Leave input or inputPath out");
			}
		}
	}

	private static void checkPath(String path, AttributeFaults faults) {
		if (!PATH.matcher(path).matches()) {
			faults.add("it is not a JSON path, which begins with $",
					FIELDS.matcher(path).matches()
							? "Write inputPath = \"%s\"".formatted(FIELDS.matcher(path).replaceFirst("\\$.$1"))
							: "Write for instance $.detail or $.resources[0]");
		}
		if (path.length() > MAXIMUM_PATH) {
			faults.add("it has %d characters, AWS accepts %d".formatted(path.length(), MAXIMUM_PATH),
					"Select a larger part of the event");
		}
	}

}
