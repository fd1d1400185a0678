package io.jets.check.idempotency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import io.jets.job.PayloadKind;
import io.jets.job.Trigger;
import io.jets.job.fault.ClosestMatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the path of the field that identifies an event.
 */
final class KeyPathCheck {

	private static final Pattern JSON_PATH = Pattern.compile("\\$\\.?(.*)");

	private static final Pattern IMAGE = Pattern.compile("dynamodb\\.(NewImage|OldImage)(\\..*)?");

	private static final String RECORDS = "Records";

	private static final String DYNAMODB = "dynamodb";

	private final ItemImageCheck images = new ItemImageCheck();

	void check(JobMethod job, Idempotency idempotency, SettingFaults faults) {
		String path = idempotency.key();
		if (path == null) {
			return;
		}
		AttributeFaults key = faults.on("key", path);
		int before = faults.found().size();
		checkSyntax(path, key);
		if (!key.hasErrors(before)) {
			job.triggers()
				.stream()
				.filter((trigger) -> !trigger.hasCustomPayload())
				.map(Trigger::payload)
				.distinct()
				.forEach((payload) -> checkFields(path, payload, key));
			Matcher image = IMAGE.matcher(path);
			if (image.matches()) {
				job.triggers(DynamoDbStreamTrigger.class)
					.forEach((trigger) -> this.images.check(image.group(1), trigger, key));
			}
		}
	}

	private static void checkSyntax(String path, AttributeFaults key) {
		Matcher jsonPath = JSON_PATH.matcher(path);
		if (jsonPath.matches()) {
			key.add("it begins with $, as a JSON path does", "Write names with dots between them, for instance key = \""
					+ (jsonPath.group(1).isEmpty() ? "detail.id" : jsonPath.group(1)) + "\"");
		}
		else if (path.contains("[")) {
			key.add("it selects an element of an array, and a key can only select members of objects",
					"Write the path of the whole array, or of another field");
		}
		else if (Arrays.stream(path.split("\\.", -1)).anyMatch(String::isBlank)) {
			key.add("a name is missing before or after a dot",
					"Write names with dots between them, for instance key = \"detail.id\"");
		}
	}

	/**
	 * Checks the names that all events of a kind have in common.
	 */
	private static void checkFields(String path, PayloadKind payload, AttributeFaults key) {
		JsonNode sample = JsonMapper.shared().readTree(payload.sample());
		JsonNode event = payload.isBatch() ? sample.path(RECORDS).path(0) : sample;
		String[] names = path.split("\\.");
		if (!event.has(names[0])) {
			key.add("%s has no field %s".formatted(payload.isBatch() ? "a record" : "an event", names[0]),
					action(names[0], event, elsewhere(path, names[0], payload, event)));
		}
		else if (payload.isBatch() && names[0].equals(DYNAMODB) && names.length > 1
				&& !event.path(DYNAMODB).has(names[1])) {
			key.add("a record has no field dynamodb.%s".formatted(names[1]), action(names[1], event.path(DYNAMODB),
					"Write one of " + String.join(", ", event.path(DYNAMODB).propertyNames())));
		}
	}

	private static String elsewhere(String path, String name, PayloadKind payload, JsonNode event) {
		if (event.path(DYNAMODB).has(name)) {
			return "Write key = \"dynamodb.%s\"".formatted(path);
		}
		return (payload.isBatch() ? "Write key = \"dynamodb.NewImage.%s\" if it is part of the item"
				: "Write key = \"detail.%s\" if it is part of the detail")
			.formatted(path);
	}

	private static String action(String name, JsonNode object, String otherwise) {
		List<String> known = new ArrayList<>(object.propertyNames());
		String similar = ClosestMatch.to(name, known);
		return (similar != null) ? "Write " + similar : otherwise;
	}

}
