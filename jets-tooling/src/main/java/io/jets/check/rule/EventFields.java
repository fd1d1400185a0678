package io.jets.check.rule;

import java.util.List;

import io.jets.check.pattern.JsonValue;
import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.JsonScalar;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.pattern.PatternGrammar;
import io.jets.check.value.AttributeFaults;
import io.jets.job.fault.ClosestMatch;

/**
 * Warns of fields and values that events do not have. AWS accepts them in patterns
 * although they match nothing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html">Event
 * structure</a>
 */
final class EventFields {

	private static final String DETAIL = "detail";

	private static final List<String> KNOWN = List.of("version", "id", "detail-type", "source", "account", "time",
			"region", "resources", DETAIL, "replay-name");

	private static final String SERVICE_HOST = ".amazonaws.com";

	void check(JsonObject pattern, AttributeFaults faults) {
		for (Member member : pattern.members()) {
			if (member.key().equals(PatternGrammar.OR)) {
				checkAlternatives(member.value(), faults);
			}
			else if (!KNOWN.contains(member.key())) {
				faults.warn("no event has the field \"%s\" (%s)".formatted(member.key(), member.position()),
						action(member));
			}
			else if (!member.key().equals(DETAIL) && member.value() instanceof JsonArray values) {
				values.items().forEach((value) -> checkValue(member.key(), value, faults));
			}
		}
	}

	private void checkAlternatives(JsonValue alternatives, AttributeFaults faults) {
		if (alternatives instanceof JsonArray array) {
			array.items().forEach((item) -> {
				if (item instanceof JsonObject alternative) {
					check(alternative, faults);
				}
			});
		}
	}

	private static String action(Member member) {
		String value = member.value().text();
		String path = member.key();
		if (path.startsWith("detail.") && path.length() > "detail.".length()) {
			return "Write \"detail\": {\"%s\": %s}".formatted(
					path.substring("detail.".length()).replace(".", "\": {\""),
					value + "}".repeat((int) path.chars().filter((next) -> next == '.').count() - 1));
		}
		String similar = ClosestMatch.to(path, KNOWN);
		return (similar != null) ? "Write \"%s\": %s".formatted(similar, value)
				: "Write \"detail\": {\"%s\": %s} if it is part of the event's detail; the other fields are %s"
					.formatted(path, value, String.join(", ", KNOWN));
	}

	private static void checkValue(String key, JsonValue value, AttributeFaults faults) {
		if (!(value instanceof JsonScalar scalar)) {
			return;
		}
		if (scalar.string() == null) {
			faults.warn("\"%s\" is text in every event, so %s at %s never matches".formatted(key, scalar.text(),
					scalar.position()), "Write \"%s\": [\"%s\"]".formatted(key, scalar.text()));
		}
		else if (key.equals("source") && scalar.string().endsWith(SERVICE_HOST)) {
			String service = scalar.string().substring(0, scalar.string().length() - SERVICE_HOST.length());
			faults.warn("no event has the source %s (%s)".formatted(scalar.text(), scalar.position()),
					"Write \"source\": [\"aws.%s\"]; %s belongs under \"detail\": {\"eventSource\": [...]}"
						.formatted(service, scalar.text()));
		}
	}

}
