package io.jets.job.read;

import java.time.ZoneId;
import java.util.function.Function;

import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.InvalidScheduleException;
import io.jets.job.schedule.RateExpression;
import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link io.jets.annotation.Rate @Rate} and {@link io.jets.annotation.Cron @Cron}.
 */
final class ScheduleReader implements TriggerReader {

	/**
	 * For an expression that cannot be read, so that the rest of its trigger is still
	 * checked. There is a fault, so it is never used.
	 */
	private static final ScheduleExpression STAND_IN = RateExpression.parse("1 day");

	private final Function<String, ScheduleExpression> parser;

	ScheduleReader(Function<String, ScheduleExpression> parser) {
		this.parser = parser;
	}

	@Override
	public ScheduleTrigger read(Attributes attributes, RuleDescriptions descriptions) {
		RuleSettings rule = new RuleSettings(descriptions.describe(attributes.text("description")),
				attributes.text("name"), attributes.oneOf("state", RuleState.class), null, attributes.text("input"),
				null, null, null, null);
		ZoneId zone = zone(attributes);
		String text = attributes.text("value");
		ScheduleExpression expression = (text != null) ? expression(attributes, "value", text, this.parser) : STAND_IN;
		return new ScheduleTrigger(attributes.annotation(), expression, zone, rule);
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

	static ScheduleExpression expression(Attributes attributes, String attribute, String text,
			Function<String, ScheduleExpression> parser) {
		try {
			return parser.apply(text);
		}
		catch (InvalidScheduleException ex) {
			attributes.fault(attribute, text, String.valueOf(ex.getMessage()), ex.action());
			return STAND_IN;
		}
	}

}
