package io.jets.local.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.jets.local.bus.BusRule;
import io.jets.local.bus.EventBus;
import io.jets.local.schedule.JobScheduler;
import io.jets.local.schedule.Schedule;

/**
 * The rules of all buses: those with a pattern, and those with a schedule in UTC, which
 * are on the default bus.
 */
final class Rules {

	private final EventBus bus;

	private final JobScheduler scheduler;

	Rules(EventBus bus, JobScheduler scheduler) {
		this.bus = bus;
		this.scheduler = scheduler;
	}

	List<Rule> all() {
		return Stream.concat(this.bus.rules().stream().map(Rules::rule), schedules().map(Rules::rule)).toList();
	}

	/**
	 * Enables or disables a rule.
	 * @return whether there is such a rule
	 */
	boolean enable(String busName, String name, boolean enabled) {
		Optional<BusRule> pattern = this.bus.rules()
			.stream()
			.filter((rule) -> rule.bus().equals(busName) && rule.name().equals(name))
			.findFirst();
		pattern.ifPresent((rule) -> rule.enable(enabled));
		Optional<Schedule> schedule = schedules()
			.filter((candidate) -> busName.equals(Rule.DEFAULT_BUS) && candidate.name().equals(name))
			.findFirst();
		schedule.ifPresent((found) -> this.scheduler.enable(found, enabled));
		return pattern.isPresent() || schedule.isPresent();
	}

	private Stream<Schedule> schedules() {
		return this.scheduler.schedules().stream().filter((schedule) -> !schedule.trigger().isSchedulerSchedule());
	}

	private static Rule rule(BusRule rule) {
		return new Rule(rule.name(), rule.describe(), rule.bus(), rule.job(), rule.trigger().rule(),
				rule.trigger().pattern(), null, rule.enabled());
	}

	private static Rule rule(Schedule schedule) {
		return new Rule(schedule.name(), schedule.trigger().describe(), Rule.DEFAULT_BUS, schedule.job(),
				schedule.trigger().rule(), null, schedule.trigger().expression().toString(), schedule.enabled());
	}

}
