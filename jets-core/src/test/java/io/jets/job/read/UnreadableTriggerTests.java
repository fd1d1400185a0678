package io.jets.job.read;

import java.util.List;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.Fault;
import io.jets.job.JobRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of {@link JobScanner}: what cannot be read is a fault that says what to write.
 */
class UnreadableTriggerTests {

	@Test
	void reportsAPlaceholderThatCannotBeResolved() {
		assertThat(faults(Placeholder.class)).containsExactly(new Fault("Placeholder#run", "@DynamoDbStream", "table",
				"${orders.table}",
				"a placeholder cannot be resolved: Could not resolve placeholder 'orders.table' in value \"${orders.table}\"",
				"Define the property, for instance in application.properties; or give a default, ${name:default}; "
						+ "or write \\${ if the text itself is meant"));
	}

	@Test
	void reportsAPatternThatCannotBeResolvedOnce() {
		assertThat(faults(Patterns.class)).extracting(Fault::attribute, Fault::value)
			.containsExactlyInAnyOrder(tuple("pattern", "${orders.pattern}"), tuple("resource", "${orders.resource}"),
					tuple("pattern", "${rule.pattern}"), tuple("resource", "${rule.resource}"),
					tuple("schedule", "${rule.schedule}"), tuple("pattern", "${both.pattern}"), tuple("pattern", ""));
	}

	@Test
	void reportsAllAttributesThatAreOfAnotherType() {
		assertThat(faults(Types.class)).containsExactly(
				new Fault("Types#run", "@DynamoDbStream", "batchSize", "many", "is not a whole number",
						"Write a whole number, for instance \"10\""),
				new Fault("Types#run", "@DynamoDbStream", "maximumBatchingWindow", "soon", "is not a duration",
						"Write seconds, for instance \"60\", or a number with a unit, for instance \"60s\" or \"5m\""),
				new Fault("Types#run", "@DynamoDbStream", "maximumRetryAttempts", "1.5", "is not a whole number",
						"Write a whole number, for instance \"10\""),
				new Fault("Types#run", "@DynamoDbStream", "enabled", "yes", "is neither true nor false",
						"Write \"true\" or \"false\""));
	}

	@Test
	void reportsAStateThatDoesNotExist() {
		assertThat(faults(State.class)).containsExactly(new Fault("State#run", "@Rate", "state", "OFF",
				"is none of ENABLED, DISABLED, ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS",
				"Write one of ENABLED, DISABLED, ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"));
	}

	@Test
	void reportsARuleWithNeitherOrBoth() {
		String action = "Give exactly one of pattern, resource and schedule; repeat @EventRule for a second rule";
		assertThat(faults(Rules.class)).containsExactly(
				new Fault("Rules#neither", "@EventRule", "", "",
						"a rule needs a pattern or a schedule, and has neither", action),
				new Fault("Rules#both", "@EventRule", "", "",
						"a rule has a pattern or a schedule, and this one has more than one of them", action),
				new Fault("Rules#empty", "@EventPattern", "pattern", "", "neither a pattern nor a resource is given",
						"Give the event pattern, or the resource that holds it"),
				new Fault("Rules#twice", "@EventPattern", "pattern", "{}", "both a pattern and a resource are given",
						"Give the event pattern, or the resource that holds it"));
	}

	@Test
	void reportsAResourceThatIsNotThere() {
		assertThat(faults(Resource.class)).containsExactly(new Fault("Resource#run", "@EventPattern", "resource",
				"patterns/none.json", "there is no such resource on the class path",
				"Put the event pattern into src/main/resources/patterns/none.json"));
	}

	@Test
	void reportsSchedulesThatAwsRefuses() {
		assertThat(faults(Schedules.class)).extracting(
				(fault) -> fault.location() + " " + fault.annotation() + " " + fault.attribute() + " " + fault.value())
			.containsExactly("Schedules#rate @Rate value 1 minutes", "Schedules#cron @Cron value 0 12 * * *",
					"Schedules#rule @EventRule schedule every day", "Schedules#zone @Rate zone Mars/Olympus");
	}

	@Test
	void reportsATriggerOutsideAJob() {
		assertThat(faults(NoJob.class)).containsExactly(new Fault("NoJob#run", "@Rate", "", "",
				"a trigger works only in a class with @Job", "Annotate NoJob with @io.jets.annotation.Job"));
	}

	private static List<Fault> faults(Class<?> type) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.register(type);
		context.refreshForAotProcessing(new RuntimeHints());
		JobRegistry registry = new JobScanner(context.getBeanFactory(), context.getEnvironment(), context).scan();
		return registry.faults();
	}

	@Job
	static class Placeholder {

		@DynamoDbStream("${orders.table}")
		void run() {
		}

	}

	@Job
	static class Types {

		@DynamoDbStream(table = "orders", batchSize = "many", maximumBatchingWindow = "soon",
				maximumRetryAttempts = "1.5", enabled = "yes")
		void run() {
		}

	}

	@Job
	static class State {

		@Rate(value = "1 hour", state = "OFF")
		void run() {
		}

	}

	@Job
	static class Patterns {

		@EventPattern("${orders.pattern}")
		void pattern() {
		}

		@EventPattern(resource = "${orders.resource}")
		void resource() {
		}

		@EventPattern(pattern = "${both.pattern}", resource = "patterns/root.json")
		void both() {
		}

		@EventRule(pattern = "${rule.pattern}")
		void rulePattern() {
		}

		@EventRule(resource = "${rule.resource}")
		void ruleResource() {
		}

		@EventRule(schedule = "${rule.schedule}")
		void ruleSchedule() {
		}

	}

	@Job
	static class Rules {

		@EventRule
		void neither() {
		}

		@EventRule(pattern = "{\"source\":[\"a\"]}", schedule = "rate(1 hour)")
		void both() {
		}

		@EventPattern
		void empty() {
		}

		@EventPattern(pattern = "{}", resource = "patterns/root.json")
		void twice() {
		}

	}

	@Job
	static class Resource {

		@EventPattern(resource = "patterns/none.json")
		void run() {
		}

	}

	@Job
	static class Schedules {

		@Rate("1 minutes")
		void rate() {
		}

		@Cron("0 12 * * *")
		void cron() {
		}

		@EventRule(schedule = "every day")
		void rule() {
		}

		@Rate(value = "1 hour", zone = "Mars/Olympus")
		void zone() {
		}

	}

	static class NoJob {

		@Rate("1 hour")
		void run() {
		}

	}

}
