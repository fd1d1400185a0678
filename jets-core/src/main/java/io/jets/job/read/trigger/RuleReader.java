package io.jets.job.read.trigger;

import io.jets.job.read.attribute.ResolvedAttributes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.jets.job.EventPatternTrigger;
import io.jets.job.PayloadKind;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.RuleTrigger;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.InvalidScheduleException;
import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ResourceLoader;

import static org.springframework.core.io.ResourceLoader.CLASSPATH_URL_PREFIX;

/**
 * Reads the annotations of rules: {@link io.jets.annotation.EventRule @EventRule},
 * {@link io.jets.annotation.EventPattern @EventPattern},
 * {@link io.jets.annotation.Rate @Rate} and {@link io.jets.annotation.Cron @Cron}. They
 * have the same attributes, though not all of them.
 */
final class RuleReader implements TriggerReader {

	private static final String PATTERN = "pattern";

	private static final String RESOURCE = "resource";

	private final ResourceLoader resourceLoader;

	private final List<String> sources;

	private final Function<String, ScheduleExpression> schedules;

	/**
	 * Creates a reader of one annotation.
	 * @param resourceLoader loads the resources that contain patterns
	 * @param schedules parses the annotation's schedule
	 * @param sources the attributes for a pattern, a resource or a schedule, exactly one
	 * of which must be given
	 */
	RuleReader(ResourceLoader resourceLoader, Function<String, ScheduleExpression> schedules, String... sources) {
		this.resourceLoader = resourceLoader;
		this.schedules = schedules;
		this.sources = List.of(sources);
	}

	@Override
	public RuleTrigger read(ResolvedAttributes attributes, RuleDescriptions descriptions) {
		RuleSettings rule = new RuleSettings(descriptions.describe(attributes.text("description")),
				attributes.text("name"), attributes.oneOf("state", RuleState.class), attributes.text("bus"),
				attributes.text("input"), attributes.text("inputPath"), attributes.integer("maximumRetryAttempts"),
				attributes.duration("maximumEventAge"), attributes.text("deadLetterQueue"));
		ZoneId zone = zone(attributes);
		Map<String, @Nullable String> given = new LinkedHashMap<>();
		for (String source : this.sources) {
			String text = attributes.text(source);
			if (attributes.isGiven(source) || this.sources.size() == 1) {
				given.put(source, text);
			}
		}
		if (given.size() != 1) {
			String all = String.join(", ", this.sources);
			attributes.fault("", "",
					(given.isEmpty() ? "none of %s is given" : "more than one of %s is given").formatted(all),
					"Write exactly one of %s; repeat the annotation for a second rule".formatted(all));
			return new UnreadableRule(attributes.origins(), PayloadKind.BUS_EVENT, rule, attributes.isGiven("zone"));
		}
		String source = given.keySet().iterator().next();
		return isSchedule(source) ? schedule(attributes, source, given.get(source), zone, rule)
				: pattern(attributes, source, given.get(source), rule);
	}

	private static boolean isSchedule(String source) {
		return !source.equals(PATTERN) && !source.equals(RESOURCE);
	}

	private RuleTrigger schedule(ResolvedAttributes attributes, String source, @Nullable String text,
			@Nullable ZoneId zone, RuleSettings rule) {
		try {
			if (text != null || !attributes.isGiven(source)) {
				ScheduleExpression expression = this.schedules.apply((text != null) ? text : "");
				return new ScheduleTrigger(attributes.origins(), expression, zone, rule);
			}
		}
		catch (InvalidScheduleException ex) {
			attributes.fault(source, (text != null) ? text : "", String.valueOf(ex.getMessage()), ex.action());
		}
		return new UnreadableRule(attributes.origins(), PayloadKind.SCHEDULED_EVENT, rule, attributes.isGiven("zone"));
	}

	private RuleTrigger pattern(ResolvedAttributes attributes, String source, @Nullable String text,
			RuleSettings rule) {
		String resource = source.equals(RESOURCE) ? text : null;
		String pattern = (resource != null) ? content(attributes, resource) : text;
		return (pattern != null) ? new EventPatternTrigger(attributes.origins(), pattern, resource, rule)
				: new UnreadableRule(attributes.origins(), PayloadKind.BUS_EVENT, rule, attributes.isGiven("zone"));
	}

	private @Nullable String content(ResolvedAttributes attributes, String path) {
		String name = path.startsWith(CLASSPATH_URL_PREFIX) ? path.substring(CLASSPATH_URL_PREFIX.length()) : path;
		try {
			return attributes.resolve(RESOURCE, this.resourceLoader.getResource(CLASSPATH_URL_PREFIX + name)
				.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			attributes.fault(RESOURCE, path, "the class path does not contain this resource",
					"Put the event pattern into src/main/resources/" + name);
			return null;
		}
	}

	private static @Nullable ZoneId zone(ResolvedAttributes attributes) {
		String text = attributes.text("zone");
		if (text == null) {
			return null;
		}
		if (!ZoneId.getAvailableZoneIds().contains(text)) {
			attributes.fault("zone", text, "this time zone does not exist",
					"Write an IANA name, for instance \"Europe/Berlin\" or \"UTC\"");
			return null;
		}
		return ZoneId.of(text);
	}

}
