package io.jets.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.JsonScalar;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.pattern.JsonValue;
import io.jets.check.value.AttributeFaults;

/**
 * Warns of patterns that no event of CloudTrail matches. The fields of these events are
 * in lower camel case; the documentation of Ruby on Jets writes them with underscores.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html">Events
 * delivered via CloudTrail</a>
 */
final class CloudTrailFields {

	private static final Pattern UNDERSCORE = Pattern.compile("_+(\\w)");

	void check(JsonObject pattern, AttributeFaults faults) {
		if (!isCloudTrail(pattern)) {
			return;
		}
		for (Member member : pattern.members()) {
			if (member.key().equals("detail") && member.value() instanceof JsonObject detail) {
				detail.members().forEach((field) -> checkField(field, faults));
			}
		}
	}

	private static boolean isCloudTrail(JsonObject pattern) {
		return pattern.members()
			.stream()
			.anyMatch((member) -> member.key().equals("detail-type") && member.value() instanceof JsonArray types
					&& !types.items().isEmpty() && types.items().stream().allMatch(CloudTrailFields::isCloudTrailType));
	}

	private static boolean isCloudTrailType(JsonValue type) {
		return type instanceof JsonScalar scalar && scalar.string() != null
				&& scalar.string().endsWith("via CloudTrail");
	}

	private static void checkField(Member field, AttributeFaults faults) {
		if (UNDERSCORE.matcher(field.key()).find()) {
			faults.warn("no CloudTrail event has the field \"detail.%s\" (%s)".formatted(field.key(), field.position()),
					"Write \"%s\": %s".formatted(camelCase(field.key()), field.value().text()));
		}
		List<JsonValue> values = (field.value() instanceof JsonArray array) ? array.items() : List.of();
		for (JsonValue value : values) {
			if (field.key().equals("eventSource") && value instanceof JsonScalar scalar && scalar.string() != null
					&& scalar.string().startsWith("aws.")) {
				faults.warn(
						"no CloudTrail event has the eventSource %s (%s)".formatted(scalar.text(), scalar.position()),
						"Write \"eventSource\": [\"%s.amazonaws.com\"]"
							.formatted(scalar.string().substring("aws.".length())));
			}
		}
	}

	private static String camelCase(String name) {
		Matcher matcher = UNDERSCORE.matcher(name);
		return matcher.replaceAll((match) -> match.group(1).toUpperCase(Locale.ROOT));
	}

}
