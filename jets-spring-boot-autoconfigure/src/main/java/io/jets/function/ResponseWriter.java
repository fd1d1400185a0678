package io.jets.function;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
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

	private static final StreamsEventResponse NO_FAILURES = new StreamsEventResponse();

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
		return failures((result instanceof StreamsEventResponse response) ? response : NO_FAILURES);
	}

	byte[] response(@Nullable Object result) {
		if (result == null) {
			return NOTHING.clone();
		}
		if (result instanceof byte[] bytes) {
			return bytes;
		}
		if (result instanceof StreamsEventResponse response) {
			return failures(response);
		}
		return this.mapper.writeValueAsBytes(result);
	}

	/**
	 * Not by the application's mapper, whose naming strategy is the user's.
	 */
	private byte[] failures(StreamsEventResponse response) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = this.json.createGenerator(ObjectWriteContext.empty(), out)) {
			generator.writeStartObject();
			generator.writeArrayPropertyStart("batchItemFailures");
			if (response.getBatchItemFailures() != null) {
				for (BatchItemFailure failure : response.getBatchItemFailures()) {
					generator.writeStartObject();
					generator.writeStringProperty("itemIdentifier", failure.getItemIdentifier());
					generator.writeEndObject();
				}
			}
			generator.writeEndArray();
			generator.writeEndObject();
		}
		return out.toByteArray();
	}

}
