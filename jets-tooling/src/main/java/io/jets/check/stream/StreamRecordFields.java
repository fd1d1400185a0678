package io.jets.check.stream;

import java.util.List;
import java.util.function.BiConsumer;

import io.jets.check.pattern.JsonValue;
import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.pattern.PatternGrammar;
import io.jets.check.value.AttributeFaults;
import io.jets.job.fault.ClosestMatch;

/**
 * Warns of fields in a filter that stream records do not have. AWS accepts them although
 * they match nothing. Lambda's guide names only {@code dynamodb} as a key to filter on,
 * DynamoDB's guide also {@code eventName} and {@code userIdentity}; no guide names
 * another.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">DynamoDB
 * Streams and Time to Live</a>
 */
final class StreamRecordFields {

	private static final String DYNAMODB = "dynamodb";

	private static final List<String> KEYS = List.of(DYNAMODB, "eventName", "userIdentity");

	private static final List<String> IMAGES = List.of("Keys", "NewImage", "OldImage");

	private static final List<String> CHANGE = List.of("ApproximateCreationDateTime", "Keys", "NewImage", "OldImage",
			"SequenceNumber", "SizeBytes", "StreamViewType");

	private final AttributeValueFields values = new AttributeValueFields();

	void check(JsonObject filter, AttributeFaults faults) {
		eachField(filter, (member, object) -> {
			if (!KEYS.contains(member.key())) {
				faults.warn("Lambda filters on %s, not on \"%s\" (%s)".formatted(String.join(", ", KEYS), member.key(),
						member.position()), action(member));
			}
			else if (member.key().equals(DYNAMODB) && member.value() instanceof JsonObject change) {
				checkChange(change, faults);
			}
		});
	}

	private static String action(Member member) {
		String value = member.value().text();
		if (CHANGE.contains(member.key())) {
			return "Write \"dynamodb\": {\"%s\": %s}".formatted(member.key(), value);
		}
		String similar = ClosestMatch.to(member.key(), KEYS);
		return (similar != null) ? "Write \"%s\": %s".formatted(similar, value)
				: "Write \"dynamodb\": {\"NewImage\": {\"%s\": ...}} if it is an attribute of the item"
					.formatted(member.key());
	}

	private void checkChange(JsonObject change, AttributeFaults faults) {
		eachField(change, (member, object) -> {
			if (!CHANGE.contains(member.key())) {
				String similar = ClosestMatch.to(member.key(), CHANGE);
				faults.warn("no record has \"dynamodb.%s\" (%s)".formatted(member.key(), member.position()),
						(similar != null) ? "Write \"%s\": %s".formatted(similar, member.value().text())
								: "Write one of " + String.join(", ", CHANGE));
			}
			else if (IMAGES.contains(member.key()) && member.value() instanceof JsonObject image) {
				this.values.checkItem(image, faults);
			}
		});
	}

	/**
	 * Visits the fields of an object, including those of its alternatives.
	 * @param object the object
	 * @param visitor receives each field and the object that contains it
	 */
	static void eachField(JsonObject object, BiConsumer<Member, JsonObject> visitor) {
		for (Member member : object.members()) {
			if (!member.key().equals(PatternGrammar.OR)) {
				visitor.accept(member, object);
			}
			else if (member.value() instanceof JsonArray alternatives) {
				for (JsonValue item : alternatives.items()) {
					if (item instanceof JsonObject alternative) {
						eachField(alternative, visitor);
					}
				}
			}
		}
	}

}
