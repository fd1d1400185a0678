package io.jets.local.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.local.bus.EventBus;
import io.jets.local.bus.InvalidPutEventsException;
import io.jets.local.bus.PutEventsResult;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code PutEvents} API of EventBridge.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>
 */
public final class EventBridgeApi implements LocalApi {

	private static final JsonMapper mapper = new JsonMapper();

	private final EventBus bus;

	private final PutEventsReader reader = new PutEventsReader();

	/**
	 * Creates the API.
	 * @param bus the bus for the events
	 */
	public EventBridgeApi(EventBus bus) {
		this.bus = bus;
	}

	@Override
	public boolean serves(LocalRequest request) {
		return request.operation().equals("AWSEvents.PutEvents");
	}

	@Override
	public LocalResponse handle(LocalRequest request) {
		try {
			List<PutEventsResult> results = this.bus.putEvents(this.reader.read(request.body()));
			return LocalResponse.of(200, "application/x-amz-json-1.1", mapper.writeValueAsBytes(body(results)));
		}
		catch (PutEventsReader.UnreadableException ex) {
			return new AwsError(400, "SerializationException", String.valueOf(ex.getMessage())).toResponse();
		}
		catch (InvalidPutEventsException ex) {
			return new AwsError(400, "ValidationException", String.valueOf(ex.getMessage())).toResponse();
		}
	}

	private static Map<String, Object> body(List<PutEventsResult> results) {
		List<Map<String, String>> entries = new ArrayList<>();
		for (PutEventsResult result : results) {
			Map<String, String> entry = new LinkedHashMap<>();
			put(entry, "EventId", result.eventId());
			put(entry, "ErrorCode", result.errorCode());
			put(entry, "ErrorMessage", result.errorMessage());
			entries.add(entry);
		}
		return Map.of("FailedEntryCount", results.stream().filter(PutEventsResult::failed).count(), "Entries", entries);
	}

	private static void put(Map<String, String> entry, String key, @Nullable String value) {
		if (value != null) {
			entry.put(key, value);
		}
	}

	@Override
	public String usage(String endpoint) {
		return """
				Put an event on the bus.
				  aws --endpoint-url %1$s events put-events --entries '[{"Source": "aws.ec2",
				    "DetailType": "EC2 Instance State-change Notification", "Detail": "{\\"state\\": \\"stopping\\"}"}]'
				  curl -H 'X-Amz-Target: AWSEvents.PutEvents' %1$s -d '{"Entries": [{"Source": "aws.ec2",
				    "DetailType": "EC2 Instance State-change Notification", "Detail": "{\\"state\\": \\"stopping\\"}"}]}'
				"""
			.formatted(endpoint);
	}

}
