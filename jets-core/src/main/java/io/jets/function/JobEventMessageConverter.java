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
 * Hands an event on to a job that is not the first to see it: as the second function of a
 * composition {@code a|b}, or behind Spring Cloud Function's router. Bytes and text stay
 * as they are; what Spring Cloud Function has already parsed becomes JSON again.
 */
public final class JobEventMessageConverter implements MessageConverter {

	private final JsonMapper mapper;

	/**
	 * Create a converter.
	 * @param mapper writes what was parsed
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
