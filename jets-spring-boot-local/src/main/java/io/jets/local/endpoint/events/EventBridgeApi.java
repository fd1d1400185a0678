package io.jets.local.endpoint.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.jets.local.bus.InvalidPutEventsException;
import io.jets.local.bus.PutEventsResult;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.endpoint.api.ResponseFields;
import io.jets.local.engine.JobEngine;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.journal.entry.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of EventBridge: events, patterns and the rules of jobs.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Operations.html">EventBridge
 * operations</a>
 */
public final class EventBridgeApi implements LocalApi {

	private static final String TARGET = "AWSEvents.";

	private static final JsonMapper mapper = new JsonMapper();

	private final JobEngine engine;

	private final Map<String, Function<EventsRequest, Map<String, Object>>> operations = new LinkedHashMap<>();

	/**
	 * Creates the API.
	 * @param engine gets the events and has the rules
	 * @param account the region and account of the rules
	 */
	public EventBridgeApi(JobEngine engine, LocalAccount account) {
		this.engine = engine;
		RuleOperations rules = new RuleOperations(engine, account);
		this.operations.put("PutEvents", this::putEvents);
		this.operations.put("TestEventPattern", this::testEventPattern);
		this.operations.put("ListRules", rules::list);
		this.operations.put("DescribeRule", rules::describe);
		this.operations.put("ListTargetsByRule", rules::listTargets);
		this.operations.put("EnableRule", (request) -> rules.enable(request, true));
		this.operations.put("DisableRule", (request) -> rules.enable(request, false));
	}

	@Override
	public boolean serves(LocalRequest request) {
		return operation(request) != null;
	}

	@Override
	public LocalResponse handle(LocalRequest request) {
		Function<EventsRequest, Map<String, Object>> operation = operation(request);
		if (operation == null) {
			throw new IllegalArgumentException(request.operation());
		}
		return LocalResponse.of(200, "application/x-amz-json-1.1",
				mapper.writeValueAsBytes(operation.apply(EventsRequest.read(request.body()))));
	}

	private @Nullable Function<EventsRequest, Map<String, Object>> operation(LocalRequest request) {
		String operation = request.operation();
		return operation.startsWith(TARGET) ? this.operations.get(operation.substring(TARGET.length())) : null;
	}

	private Map<String, Object> putEvents(EventsRequest request) {
		try {
			return body(this.engine.putEvents(PutEventsReader.read(request), Origin.CLIENT));
		}
		catch (InvalidPutEventsException ex) {
			throw EventsRequest.invalid(String.valueOf(ex.getMessage()));
		}
	}

	private static Map<String, Object> body(List<PutEventsResult> results) {
		List<Map<String, Object>> entries = results.stream()
			.map((result) -> new ResponseFields().with("EventId", result.eventId())
				.with("ErrorCode", result.errorCode())
				.with("ErrorMessage", result.errorMessage())
				.toMap())
			.toList();
		return Map.of("FailedEntryCount", results.stream().filter(PutEventsResult::failed).count(), "Entries", entries);
	}

	/**
	 * Unlike on AWS, the event needs no other fields than those of the pattern.
	 */
	private Map<String, Object> testEventPattern(EventsRequest request) {
		String pattern = request.required("EventPattern");
		String event = request.required("Event");
		Function<String, Boolean> matcher;
		try {
			matcher = this.engine.matcher(pattern);
		}
		catch (IllegalArgumentException ex) {
			throw new AwsErrorException(400, "InvalidEventPatternException",
					"Event pattern is not valid. Reason: " + ex.getMessage());
		}
		try {
			return Map.of("Result", matcher.apply(event));
		}
		catch (IllegalArgumentException ex) {
			throw EventsRequest.invalid("Parameter Event is not valid. Reason: " + ex.getMessage());
		}
	}

	@Override
	public String operations() {
		return "EventBridge: " + String.join(", ", this.operations.keySet());
	}

	@Override
	public String usage(String endpoint) {
		return """
				Put an event on the bus, list the rules of jobs, and test a pattern.
				  aws --endpoint-url %1$s events put-events --entries '[{"Source": "aws.ec2",
				    "DetailType": "EC2 Instance State-change Notification", "Detail": "{\\"state\\": \\"stopping\\"}"}]'
				  curl -H 'X-Amz-Target: AWSEvents.PutEvents' %1$s -d '{"Entries": [{"Source": "aws.ec2",
				    "DetailType": "EC2 Instance State-change Notification", "Detail": "{\\"state\\": \\"stopping\\"}"}]}'
				  aws --endpoint-url %1$s events list-rules
				  aws --endpoint-url %1$s events test-event-pattern --event-pattern '{"source": ["aws.ec2"]}' \
				--event '{"source": "aws.ec2"}'
				"""
			.formatted(endpoint);
	}

}
