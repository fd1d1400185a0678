package io.jets.function.payload;

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.annotation.JsonDeserialize;

import org.springframework.beans.BeanUtils;

/**
 * Classifies the type of a parameter without reading an event.
 */
public final class EventType {

	private EventType() {
	}

	/**
	 * Returns whether a type is an event class of AWS, which AWS's serializer reads.
	 * @param type the type
	 * @return {@code true} if the type is in AWS's package of events
	 */
	public static boolean isAwsEvent(Class<?> type) {
		return type.getName().startsWith("com.amazonaws.services.lambda.runtime.events.");
	}

	/**
	 * Returns whether an event is read into a type without the application's mapper.
	 * @param type the type
	 * @return {@code true} for the unparsed event and for event classes of AWS
	 */
	public static boolean isReadWithoutMapper(Class<?> type) {
		return type == String.class || type == byte[].class || type == InputStream.class || isAwsEvent(type);
	}

	/**
	 * Returns whether a type belongs to Jackson 2.
	 * @param type the type
	 * @return {@code true} if the type is in a package that Jackson 3 no longer uses
	 */
	public static boolean isJackson2(Class<?> type) {
		return type.getName().startsWith("com.fasterxml.jackson.databind.");
	}

	/**
	 * Returns whether a type holds the event as Lambda sent it.
	 * @param type the type
	 * @return {@code true} if nothing parses the event
	 */
	public static boolean isUnparsed(Class<?> type) {
		return type == String.class || type == byte[].class || type == InputStream.class;
	}

	/**
	 * Returns whether an event can be read into a type.
	 * @param type the type
	 * @return {@code true} if the type accepts a JSON object or the unparsed event
	 */
	public static boolean readsJsonObject(Class<?> type) {
		return isUnparsed(type) || readsItem(type);
	}

	/**
	 * Returns whether an item can be read into a type.
	 * @param type the type
	 * @return {@code true} if Jackson can create the type from a JSON object
	 */
	public static boolean readsItem(Class<?> type) {
		boolean scalarOrArray = BeanUtils.isSimpleValueType(type) || type.isArray()
				|| Collection.class.isAssignableFrom(type);
		return !scalarOrArray && isInstantiable(type);
	}

	private static boolean isInstantiable(Class<?> type) {
		return !Modifier.isAbstract(type.getModifiers()) || Map.class.isAssignableFrom(type)
				|| type.getName().startsWith("tools.jackson.databind.") || type.isAnnotationPresent(JsonTypeInfo.class)
				|| type.isAnnotationPresent(JsonDeserialize.class);
	}

}
