package io.jets.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as AWS sends it, as JSON whose numbers are compared digit by digit.
 *
 * @param text the event
 */
public record SampleEvent(String text) {

	private static final Path EVENTS = Path.of("..", "sample-app", "src", "test", "resources", "events");

	public static final SampleEvent DYNAMODB = read("dynamodb-modify");

	public static final SampleEvent CLOUDTRAIL = read("cloudtrail-authorize-security-group-ingress");

	public static final SampleEvent EC2 = read("ec2-stopping");

	public static final SampleEvent SCHEDULED = read("scheduled");

	private static final String PREFIX = " event {";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private static SampleEvent read(String name) {
		try {
			return new SampleEvent(Files.readString(EVENTS.resolve(name + ".json")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the event as a tree.
	 * @return the root
	 */
	public JsonNode json() {
		return MAPPER.readTree(this.text);
	}

	/**
	 * Returns the events that jobs have logged, each on a separate line.
	 * @param log the log
	 * @return the events, in order
	 */
	public static List<JsonNode> logged(String log) {
		return log.lines()
			.filter((line) -> line.contains(PREFIX))
			.map((line) -> MAPPER.readTree(line.substring(line.indexOf(PREFIX) + PREFIX.length() - 1)))
			.toList();
	}

}
