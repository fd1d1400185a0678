package io.jets.function.payload;

import java.io.ByteArrayInputStream;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.JsonMappingException;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;

/**
 * Reads an event class of AWS with AWS's serializer.
 *
 * @param <T> the event class
 */
final class AwsEventReader<T> implements EventReader {

	private final Class<T> type;

	private final PojoSerializer<T> serializer;

	AwsEventReader(Class<T> type) {
		this.type = type;
		this.serializer = LambdaEventSerializers.serializerFor(type, type.getClassLoader());
	}

	@Override
	public Object read(byte[] event) {
		T value = parse(event);
		if (value == null) {
			throw new UnreadableEventException("The event is empty, and cannot be read as " + this.type.getName());
		}
		if (value instanceof DynamodbEvent stream && stream.getRecords() == null) {
			throw new UnreadableEventException(
					"The event has no Records, and cannot be read as " + this.type.getName());
		}
		return value;
	}

	private @Nullable T parse(byte[] event) {
		try {
			return (event.length > 0) ? this.serializer.fromJson(new ByteArrayInputStream(event)) : null;
		}
		catch (RuntimeException ex) {
			throw new UnreadableEventException("The event cannot be read as " + this.type.getName() + where(ex));
		}
	}

	private static String where(Exception ex) {
		return (NestedExceptionUtils.getMostSpecificCause(ex) instanceof JsonMappingException mapping)
				? ": " + mapping.getPathReference() : "";
	}

}
