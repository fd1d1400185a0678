package io.jets.local.endpoint.events;

import java.util.List;
import java.util.stream.Stream;

import io.jets.function.json.JsonLimits;
import io.jets.local.endpoint.api.AwsErrorException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters of a request to EventBridge, or the members of a structure in it.
 */
final class EventsRequest {

	private static final JsonMapper mapper = new JsonMapper(JsonLimits.factory());

	private final JsonNode parameters;

	private EventsRequest(JsonNode parameters) {
		this.parameters = parameters;
	}

	/**
	 * Reads a request.
	 * @param body the body of the request
	 * @return its parameters
	 * @throws AwsErrorException if it is not a JSON object
	 */
	static EventsRequest read(byte[] body) {
		try {
			JsonNode tree = mapper.readTree(body);
			if (tree.isObject()) {
				return new EventsRequest(tree);
			}
		}
		catch (JacksonException ex) {
			throw unreadable("The request is not JSON: " + ex.getOriginalMessage());
		}
		throw unreadable("The request must be a structure");
	}

	static AwsErrorException unreadable(String problem) {
		return new AwsErrorException(400, "SerializationException", problem);
	}

	/**
	 * Returns a parameter.
	 * @param name the name
	 * @return the value, {@code null} if it is missing
	 * @throws AwsErrorException if it is not a string
	 */
	@Nullable String text(String name) {
		JsonNode value = value(name);
		return (value != null) ? string(value, name + " must be a string") : null;
	}

	/**
	 * Returns a parameter that is a list of strings.
	 * @param name the name
	 * @return the strings, none if the parameter is missing
	 * @throws AwsErrorException if it is something else
	 */
	List<String> texts(String name) {
		return items(name).map((item) -> string(item, name + " must be a list of strings")).toList();
	}

	/**
	 * Returns a parameter that is a list of structures.
	 * @param name the name
	 * @return the structures, none if the parameter is missing
	 * @throws AwsErrorException if it is something else
	 */
	List<EventsRequest> structures(String name) {
		return items(name).map((item) -> {
			if (!item.isObject()) {
				throw unreadable(name + " must be a list of structures");
			}
			return new EventsRequest(item);
		}).toList();
	}

	private Stream<JsonNode> items(String name) {
		JsonNode value = value(name);
		if (value == null) {
			return Stream.empty();
		}
		if (!value.isArray()) {
			throw unreadable(name + " must be a list");
		}
		return value.valueStream();
	}

	/**
	 * Returns a parameter of any type.
	 * @param name the name
	 * @return the value, {@code null} if it is missing
	 */
	@Nullable JsonNode value(String name) {
		JsonNode value = this.parameters.path(name);
		return (value.isMissingNode() || value.isNull()) ? null : value;
	}

	static String string(JsonNode value, String problem) {
		if (!value.isString()) {
			throw unreadable(problem);
		}
		return value.stringValue();
	}

	/**
	 * Returns a parameter that a client must specify.
	 * @param name the name
	 * @return the value
	 * @throws AwsErrorException if it is missing or not a string
	 */
	String required(String name) {
		String text = text(name);
		if (text == null || text.isEmpty()) {
			throw invalid("1 validation error detected: Value at '" + Character.toLowerCase(name.charAt(0))
					+ name.substring(1) + "' failed to satisfy constraint: Member must not be null");
		}
		return text;
	}

	/**
	 * Returns how many results the client wants.
	 * @return the number, 1 to 100
	 * @throws AwsErrorException if it is out of this range
	 */
	int limit() {
		JsonNode value = value("Limit");
		if (value == null) {
			return 100;
		}
		if (!value.isInt() || value.intValue() < 1 || value.intValue() > 100) {
			throw invalid("1 validation error detected: Value at 'limit' failed to satisfy constraint: Member must be "
					+ "between 1 and 100");
		}
		return value.intValue();
	}

	static AwsErrorException invalid(String problem) {
		return new AwsErrorException(400, "ValidationException", problem);
	}

}
