package io.jets.local.engine;

import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.local.bus.EventBus;
import org.jspecify.annotations.Nullable;

/**
 * A rule on an event bus.
 *
 * @param name the name of the rule: that of the trigger, otherwise its logical id in the
 * template
 * @param trigger how decisions name the rule, for instance {@code rule "Paid orders"}
 * @param bus the name of the event bus
 * @param job the job that it invokes
 * @param settings the settings as written
 * @param pattern the event pattern, {@code null} for a schedule
 * @param schedule the expression of the schedule, {@code null} for a pattern
 * @param enabled whether it is enabled now
 */
public record Rule(String name, String trigger, String bus, JobMethod job, RuleSettings settings,
		@Nullable String pattern, @Nullable String schedule, boolean enabled) {

	/**
	 * The name of the event bus on which AWS's services put their events.
	 */
	public static final String DEFAULT_BUS = EventBus.DEFAULT_BUS;

}
