package io.jets.sample;

import java.io.IOException;
import java.io.UncheckedIOException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * Events as AWS sends them, in {@code src/test/resources/events}.
 */
final class Events {

	private Events() {
	}

	static JsonNode read(String file) {
		try {
			return JsonMapper.shared().readTree(new ClassPathResource("events/" + file).getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
