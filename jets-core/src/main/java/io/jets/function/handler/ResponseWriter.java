package io.jets.function.handler;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the result of a method as Lambda's response.
 */
final class ResponseWriter {

	private static final byte[] NOTHING = "null".getBytes(StandardCharsets.UTF_8);

	private static final byte[] NO_FAILURE = "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);

	private final Supplier<JsonMapper> mapper;

	ResponseWriter(Supplier<JsonMapper> mapper) {
		this.mapper = mapper;
	}

	/**
	 * Writes a response to a batch of stream records, which lists the failed records. A
	 * result of another type than {@link StreamsEventResponse} means that no record
	 * failed. Other return types are rejected before deployment.
	 * @param result the result of the method
	 * @return JSON
	 */
	byte[] streamResponse(@Nullable Object result) {
		return failures(sequenceNumbers(result));
	}

	byte[] response(@Nullable Object result) {
		if (result == null) {
			return NOTHING.clone();
		}
		if (result instanceof byte[] bytes) {
			return bytes;
		}
		if (result instanceof StreamsEventResponse) {
			return failures(sequenceNumbers(result));
		}
		return this.mapper.get().writeValueAsBytes(result);
	}

	/**
	 * Writes a sample response.
	 * @param stream whether the response is to a batch of stream records
	 * @param withMapper whether the application's mapper writes other responses
	 * @return JSON
	 */
	byte[] prime(boolean stream, boolean withMapper) {
		if (stream) {
			return failures(List.of("0"));
		}
		return response(withMapper ? Map.of("a", List.of(1, "b")) : null);
	}

	/**
	 * Returns the sequence numbers of the failed records in the result of a method. They
	 * can be {@code null}.
	 */
	static List<@Nullable String> sequenceNumbers(@Nullable Object result) {
		List<@Nullable String> numbers = new ArrayList<>();
		if (result instanceof StreamsEventResponse response && response.getBatchItemFailures() != null) {
			response.getBatchItemFailures().forEach((failure) -> numbers.add(failure.getItemIdentifier()));
		}
		return numbers;
	}

	/**
	 * Writes a response that lists failed records. The application's mapper is not used,
	 * because it may have another naming strategy.
	 * @param sequenceNumbers the sequence numbers of the records
	 * @return JSON
	 */
	byte[] failures(List<@Nullable String> sequenceNumbers) {
		if (sequenceNumbers.isEmpty()) {
			return NO_FAILURE.clone();
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
			generator.writeStartObject();
			generator.writeArrayPropertyStart("batchItemFailures");
			for (String sequenceNumber : sequenceNumbers) {
				generator.writeStartObject();
				generator.writeStringProperty("itemIdentifier", sequenceNumber);
				generator.writeEndObject();
			}
			generator.writeEndArray();
			generator.writeEndObject();
		}
		return out.toByteArray();
	}

}
