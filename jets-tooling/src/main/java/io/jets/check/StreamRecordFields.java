package io.jets.check;

import java.util.List;
import java.util.function.BiConsumer;

import io.jets.check.JsonValue.JsonArray;
import io.jets.check.JsonValue.JsonObject;
import io.jets.check.JsonValue.Member;

/**
 * Checks that a filter speaks of what stream records have: a field that no record has is
 * accepted by AWS and matches nothing. Lambda's guide names {@code dynamodb} alone as a
 * key to filter on, DynamoDB's guide {@code eventName} and {@code userIdentity} too;
 * these three are taken, no guide names another.
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
				faults.add("Lambda filters on %s, not on \"%s\" (%s)".formatted(String.join(", ", KEYS), member.key(),
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
		String similar = Similar.to(member.key(), KEYS);
		return (similar != null) ? "Write \"%s\": %s".formatted(similar, value)
				: "Write \"dynamodb\": {\"NewImage\": {\"%s\": ...}} if it is an attribute of the item"
					.formatted(member.key());
	}

	private void checkChange(JsonObject change, AttributeFaults faults) {
		eachField(change, (member, object) -> {
			if (!CHANGE.contains(member.key())) {
				String similar = Similar.to(member.key(), CHANGE);
				faults.add("no record has \"dynamodb.%s\" (%s)".formatted(member.key(), member.position()),
						(similar != null) ? "Write \"%s\": %s".formatted(similar, member.value().text())
								: "Write one of " + String.join(", ", CHANGE));
			}
			else if (IMAGES.contains(member.key()) && member.value() instanceof JsonObject image) {
				this.values.checkItem(image, faults);
			}
		});
	}

	/**
	 * Visit an object's fields, those of its alternatives included.
	 * @param object the object
	 * @param visitor gets each field and the object that it stands in
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
