package io.jets.local.console.view;

import java.util.Map;
import java.util.stream.Collectors;

import io.jets.local.journal.entry.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a row shows of a change.
 *
 * @param keys the key attributes, {@code null} if the event is not a change
 * @param expired whether DynamoDB deleted the item because its time to live had passed
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">Time
 * to live and streams</a>
 */
record ChangeSummary(@Nullable String keys, boolean expired) {

	private static final ChangeSummary NONE = new ChangeSummary(null, false);

	private static final JsonMapper mapper = new JsonMapper();

	static ChangeSummary of(ReceivedEvent event) {
		if (event.kind() != ReceivedEvent.Kind.CHANGE || event.payload().cut()) {
			return NONE;
		}
		try {
			JsonNode stream = mapper.readTree(event.payload().bytes());
			String keys = stream.path("dynamodb")
				.path("Keys")
				.properties()
				.stream()
				.map(ChangeSummary::text)
				.collect(Collectors.joining(", "));
			return new ChangeSummary(keys,
					stream.path("userIdentity").path("principalId").asString("").equals("dynamodb.amazonaws.com"));
		}
		catch (JacksonException ex) {
			return NONE;
		}
	}

	private static String text(Map.Entry<String, JsonNode> key) {
		String value = key.getValue()
			.properties()
			.stream()
			.map((typed) -> typed.getValue().asString(""))
			.findFirst()
			.orElse("");
		return key.getKey() + "=" + value;
	}

}
