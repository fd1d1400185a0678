package io.jets.function;

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
final class EventType {

	private EventType() {
	}

	static boolean isJackson2(Class<?> type) {
		return type.getName().startsWith("com.fasterxml.jackson.databind.");
	}

	static boolean readsJsonObject(Class<?> type) {
		if (type == String.class || type == byte[].class || type == InputStream.class) {
			return true;
		}
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
