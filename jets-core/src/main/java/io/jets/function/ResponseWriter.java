package io.jets.function;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a method returned as Lambda's response.
 */
final class ResponseWriter {

	private static final byte[] NOTHING = "null".getBytes(StandardCharsets.UTF_8);

	private final JsonMapper mapper;

	private final JsonFactory json = new JsonFactory();

	ResponseWriter(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * A response for a batch of stream records: which of them failed. Anything but
	 * {@link StreamsEventResponse} means none; that no such method exists is checked when
	 * the application starts.
	 * @param result what the method returned
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
		return this.mapper.writeValueAsBytes(result);
	}

	/**
	 * Write a response that is not sent.
	 * @param stream whether to a batch of stream records
	 * @return JSON
	 */
	byte[] prime(boolean stream) {
		return stream ? failures(List.of("0")) : response(Map.of("a", List.of(1, "b")));
	}

	/**
	 * The sequence numbers of the records that failed, as a method returned them; none if
	 * it returned anything else.
	 */
	static List<@Nullable String> sequenceNumbers(@Nullable Object result) {
		List<@Nullable String> numbers = new ArrayList<>();
		if (result instanceof StreamsEventResponse response && response.getBatchItemFailures() != null) {
			response.getBatchItemFailures().forEach((failure) -> numbers.add(failure.getItemIdentifier()));
		}
		return numbers;
	}

	/**
	 * A response that names records that failed. Not by the application's mapper, whose
	 * naming strategy is the user's.
	 * @param sequenceNumbers their sequence numbers
	 * @return JSON
	 */
	byte[] failures(List<@Nullable String> sequenceNumbers) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = this.json.createGenerator(ObjectWriteContext.empty(), out)) {
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
