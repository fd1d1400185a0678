package io.jets.job.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.jets.job.EventPatternTrigger;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ResourceLoader;

import static org.springframework.core.io.ResourceLoader.CLASSPATH_URL_PREFIX;

/**
 * Reads {@link io.jets.annotation.EventPattern @EventPattern}, and for its full form the
 * pattern.
 */
final class EventPatternReader implements TriggerReader {

	/**
	 * Stands in for a text of which there is a fault already.
	 */
	static final String UNREADABLE = "\0";

	private final ResourceLoader resourceLoader;

	EventPatternReader(ResourceLoader resourceLoader) {
		this.resourceLoader = resourceLoader;
	}

	@Override
	public @Nullable EventPatternTrigger read(Attributes attributes, RuleDescriptions descriptions) {
		RuleSettings rule = new RuleSettings(descriptions.describe(attributes.text("description")),
				attributes.text("name"), attributes.oneOf("state", RuleState.class), attributes.text("bus"),
				attributes.text("input"), null, null, null, null);
		String pattern = attributes.textOr("pattern", UNREADABLE);
		String resource = attributes.textOr("resource", UNREADABLE);
		if ((pattern == null) == (resource == null)) {
			attributes.fault("pattern", (pattern == null || pattern.equals(UNREADABLE)) ? "" : pattern,
					(pattern == null) ? "neither a pattern nor a resource is given"
							: "both a pattern and a resource are given",
					"Give the event pattern, or the resource that holds it");
			return null;
		}
		if (UNREADABLE.equals(pattern) || UNREADABLE.equals(resource)) {
			return null;
		}
		String text = (pattern != null) ? pattern : resourceText(attributes, resource);
		return (text != null) ? new EventPatternTrigger(attributes.annotation(), text, resource, rule) : null;
	}

	@Nullable String resourceText(Attributes attributes, @Nullable String path) {
		if (path == null) {
			return null;
		}
		String name = path.startsWith(CLASSPATH_URL_PREFIX) ? path.substring(CLASSPATH_URL_PREFIX.length()) : path;
		try {
			return attributes.resolve("resource", this.resourceLoader.getResource(CLASSPATH_URL_PREFIX + name)
				.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			attributes.fault("resource", path, "there is no such resource on the class path",
					"Put the event pattern into src/main/resources/" + name);
			return null;
		}
	}

}
