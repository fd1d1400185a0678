package io.jets.function.payload;

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.annotation.JsonDeserialize;

import org.springframework.beans.BeanUtils;

/**
 * What can be said of a parameter's type without reading an event.
 */
public final class EventType {

	private EventType() {
	}

	/**
	 * Whether it is one of AWS's event classes, which AWS's serializer reads.
	 * @param type the type
	 * @return whether it is in AWS's package of events
	 */
	public static boolean isAwsEvent(Class<?> type) {
		return type.getName().startsWith("com.amazonaws.services.lambda.runtime.events.");
	}

	/**
	 * Whether it belongs to Jackson 2.
	 * @param type the type
	 * @return whether it is in the package that Jackson 3 has left
	 */
	public static boolean isJackson2(Class<?> type) {
		return type.getName().startsWith("com.fasterxml.jackson.databind.");
	}

	/**
	 * Whether an event can become it.
	 * @param type the type
	 * @return whether it takes a JSON object, read or unread
	 */
	public static boolean readsJsonObject(Class<?> type) {
		if (type == String.class || type == byte[].class || type == InputStream.class) {
			return true;
		}
		return readsItem(type);
	}

	/**
	 * Whether an item can become it.
	 * @param type the type
	 * @return whether Jackson makes it from an object
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
