package io.jets.check.idempotency;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import io.jets.annotation.OperationType;
import io.jets.check.value.AttributeFaults;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.pattern.PatternMatcher;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that each record that a trigger can receive has the image of the item that the
 * key is part of: a new item has no old image, and a deleted one no new image.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html">StreamRecord</a>
 */
final class ItemImageCheck {

	private static final String OTHER_KEY = "key out, so that the id of the record is the key";

	private static final String EVENT_NAME = "eventName";

	private static final String DYNAMODB = "dynamodb";

	/**
	 * What only removals of expired items have.
	 */
	private static final String USER_IDENTITY = "userIdentity";

	private static final String OR = "$or";

	void check(String image, DynamoDbStreamTrigger trigger, AttributeFaults key) {
		OperationType lacking = image.equals("NewImage") ? OperationType.REMOVE : OperationType.INSERT;
		if (!canReceive(trigger, lacking, image)) {
			return;
		}
		String record = (lacking == OperationType.INSERT) ? "an INSERT record" : "a REMOVE record";
		List<String> others = Arrays.stream(OperationType.values())
			.filter(Predicate.not(lacking::equals))
			.map(Enum::name)
			.filter(trigger::asksFor)
			.toList();
		key.add("%s has no dynamodb.%s, so that it would fail".formatted(record, image),
				others.isEmpty() ? "Leave " + OTHER_KEY
						: "Write %s in %s, or leave %s".formatted(on(others), trigger.annotation(), OTHER_KEY));
	}

	private static String on(List<String> types) {
		return (types.size() == 1) ? "on = " + types.get(0) : "on = { %s }".formatted(String.join(", ", types));
	}

	/**
	 * Returns whether a trigger can receive a record of a type without an image. If this
	 * is not certain, because a filter has alternatives or is not valid, the answer is
	 * no.
	 */
	private static boolean canReceive(DynamoDbStreamTrigger trigger, OperationType type, String image) {
		return trigger.asksFor(type.name()) && (trigger.filters().isEmpty()
				|| trigger.filters().stream().anyMatch((filter) -> accepts(filter, type, image)));
	}

	private static boolean accepts(String filter, OperationType type, String image) {
		try {
			if (!(JsonMapper.shared().readTree(filter) instanceof ObjectNode pattern)
					|| !pattern.findValues(OR).isEmpty()) {
				return false;
			}
			pattern.retain((type == OperationType.INSERT) ? List.of(EVENT_NAME, DYNAMODB, USER_IDENTITY)
					: List.of(EVENT_NAME, DYNAMODB));
			if (pattern.get(DYNAMODB) instanceof ObjectNode change) {
				change.retain(image);
				if (change.isEmpty()) {
					pattern.remove(DYNAMODB);
				}
			}
			return pattern.isEmpty()
					|| new PatternMatcher(pattern.toString()).matches("{\"%s\":\"%s\"}".formatted(EVENT_NAME, type));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return false;
		}
	}

}
