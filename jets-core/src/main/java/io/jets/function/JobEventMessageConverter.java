package io.jets.function;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;

/**
 * Converts the input of a job that does not get the event directly: the second function
 * of a composition {@code a|b}, or a job behind Spring Cloud Function's router. Bytes and
 * text are passed on unchanged. Objects that Spring Cloud Function has already parsed are
 * written as JSON.
 */
public final class JobEventMessageConverter implements MessageConverter {

	private final JsonMapper mapper;

	/**
	 * Creates a converter.
	 * @param mapper writes parsed objects
	 */
	public JobEventMessageConverter(JsonMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public @Nullable Object fromMessage(Message<?> message, Class<?> targetClass) {
		if (targetClass != InputStream.class || message.getPayload() instanceof InputStream) {
			return null;
		}
		return new ByteArrayInputStream(bytes(message.getPayload()));
	}

	private byte[] bytes(Object payload) {
		if (payload instanceof byte[] bytes) {
			return bytes;
		}
		return (payload instanceof String text) ? text.getBytes(StandardCharsets.UTF_8)
				: this.mapper.writeValueAsBytes(payload);
	}

	@Override
	public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
		return null;
	}

}
