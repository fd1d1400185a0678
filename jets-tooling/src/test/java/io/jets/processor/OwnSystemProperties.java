package io.jets.processor;

import java.util.Map;
import java.util.TreeMap;

/**
 * The system properties of this library and of Spring, without those that Spring Boot
 * sets under other names at each start.
 */
final class OwnSystemProperties {

	private OwnSystemProperties() {
	}

	static Map<String, String> get() {
		Map<String, String> properties = new TreeMap<>();
		System.getProperties()
			.stringPropertyNames()
			.stream()
			.filter((name) -> name.startsWith("jets.") || name.startsWith("spring."))
			.forEach((name) -> properties.put(name, System.getProperty(name)));
		return properties;
	}

}
