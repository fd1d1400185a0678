package io.jets.check.rule;

import java.util.regex.Pattern;

import io.jets.check.value.Arn;
import io.jets.check.value.SettingFaults;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * Checks the name of an event bus.
 */
final class EventBusCheck {

	private static final String PREFIX = "event-bus/";

	private static final Pattern NAME = Pattern.compile("[/.\\-_A-Za-z0-9]{1,256}");

	void check(@Nullable String bus, SettingFaults faults) {
		if (bus == null || TemplateReference.isOpaque(bus)) {
			return;
		}
		Arn arn = Arn.parse(TemplateVariables.sample(bus));
		if (arn != null) {
			if (!arn.service().equals("events") || !arn.resource().startsWith(PREFIX)) {
				faults.on("bus", bus)
					.add("it is not an event bus's ARN",
							"Write arn:aws:events:<region>:<account>:event-bus/<name>, or the bus's name");
			}
		}
		else if (bus.startsWith(PREFIX)) {
			faults.on("bus", bus)
				.add("it is neither the bus's name nor its ARN",
						"Write bus = \"%s\"".formatted(bus.substring(PREFIX.length())));
		}
		else if (!NAME.matcher(TemplateVariables.sample(bus)).matches()) {
			faults.on("bus", bus)
				.add("a bus's name may have at most 256 characters of / . - _ A-Z a-z 0-9",
						"Write the bus's name, its ARN, or a template reference (!Ref Bus)");
		}
	}

	boolean isDefault(@Nullable String bus) {
		if (bus == null || bus.equals("default")) {
			return true;
		}
		Arn arn = Arn.parse(TemplateVariables.sample(bus));
		return arn != null && arn.resource().equals(PREFIX + "default");
	}

}
