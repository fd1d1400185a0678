package io.jets.function;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;

/**
 * Hands an event on to a job that is not the first to see it: as the second function of a
 * composition {@code a|b}, or behind Spring Cloud Function's router. Bytes stay as they
 * are; what Spring Cloud Function has already parsed becomes JSON again.
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
		return new ByteArrayInputStream((message.getPayload() instanceof byte[] bytes) ? bytes
				: this.mapper.writeValueAsBytes(message.getPayload()));
	}

	@Override
	public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
		return null;
	}

}
