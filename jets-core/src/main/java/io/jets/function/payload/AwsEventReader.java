package io.jets.function.payload;

import java.io.ByteArrayInputStream;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.JsonParseException;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.JsonMappingException;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.exc.MismatchedInputException;
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

	private final DetailAsText detailAsText = new DetailAsText();

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
			throw new UnreadableEventException(
					"The event cannot be read as " + this.type.getName() + ": " + describe(ex, event));
		}
	}

	/**
	 * Describes the fault without the message, which contains values of the event.
	 */
	private String describe(Exception ex, byte[] event) {
		Throwable cause = ex;
		while (cause != null && !(cause instanceof JsonMappingException)) {
			cause = cause.getCause();
		}
		boolean malformed = NestedExceptionUtils.getMostSpecificCause(ex) instanceof JsonParseException;
		return (malformed || cause == null) ? "it is not well-formed JSON"
				: describe((JsonMappingException) cause, event);
	}

	private String describe(JsonMappingException ex, byte[] event) {
		StringBuilder path = new StringBuilder();
		for (Reference step : ex.getPath()) {
			path.append((step.getFieldName() == null) ? "[" + step.getIndex() + "]"
					: (path.isEmpty() ? "" : ".") + step.getFieldName());
		}
		String subject = path.isEmpty() ? "it" : "the property \"" + path + "\"";
		Class<?> target = (ex instanceof MismatchedInputException mismatch) ? mismatch.getTargetType() : null;
		return subject + " cannot be read" + ((target != null) ? " as " + target.getTypeName() : "")
				+ this.detailAsText.explain(path.toString(), event);
	}

}
