package io.jets.job.read;

import java.time.ZoneId;
import java.util.function.Function;

import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.InvalidScheduleException;
import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link io.jets.annotation.Rate @Rate} and {@link io.jets.annotation.Cron @Cron}.
 */
final class ScheduleReader implements TriggerReader {

	private final Function<String, ScheduleExpression> parser;

	ScheduleReader(Function<String, ScheduleExpression> parser) {
		this.parser = parser;
	}

	@Override
	public @Nullable ScheduleTrigger read(Attributes attributes, RuleDescriptions descriptions) {
		RuleSettings rule = new RuleSettings(descriptions.describe(attributes.text("description")),
				attributes.text("name"), attributes.oneOf("state", RuleState.class), null, attributes.text("input"),
				null, null, null, null);
		ZoneId zone = zone(attributes);
		String text = attributes.text("value");
		ScheduleExpression expression = expression(attributes, "value", (text != null) ? text : "", this.parser);
		return (expression != null) ? new ScheduleTrigger(attributes.annotation(), expression, zone, rule) : null;
	}

	private static @Nullable ZoneId zone(Attributes attributes) {
		String text = attributes.text("zone");
		if (text == null) {
			return null;
		}
		if (!ZoneId.getAvailableZoneIds().contains(text)) {
			attributes.fault("zone", text, "there is no such time zone",
					"Write an IANA name, for instance \"Europe/Berlin\" or \"UTC\"");
			return null;
		}
		return ZoneId.of(text);
	}

	static @Nullable ScheduleExpression expression(Attributes attributes, String attribute, String text,
			Function<String, ScheduleExpression> parser) {
		try {
			return parser.apply(text);
		}
		catch (InvalidScheduleException ex) {
			attributes.fault(attribute, text, String.valueOf(ex.getMessage()), ex.action());
			return null;
		}
	}

}
