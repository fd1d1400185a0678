package io.jets.local.bus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the name of an event bus from the forms in which jobs and clients specify it.
 */
final class BusName {

	static final String DEFAULT = "default";

	private static final Pattern ARN = Pattern.compile("arn:[^:]+:events:[^:]*:[^:]*:event-bus/(.+)");

	/** {@code !Ref Orders}, {@code !GetAtt Orders.Arn}, {@code !ImportValue orders}. */
	private static final Pattern REFERENCE = Pattern.compile("!\\w+\\s+[\"']?([^\"'.]+).*");

	private BusName() {
	}

	/**
	 * Returns the name of a bus.
	 * @param bus a name, an ARN, {@code null} for the default bus, or a template
	 * reference, for which the local bus has the name of the referenced resource
	 * @return the name
	 */
	static String of(@Nullable String bus) {
		if (bus == null || bus.isEmpty()) {
			return DEFAULT;
		}
		Matcher arn = ARN.matcher(bus);
		if (arn.matches()) {
			return arn.group(1);
		}
		Matcher reference = REFERENCE.matcher(bus);
		return reference.matches() ? reference.group(1) : bus;
	}

}
