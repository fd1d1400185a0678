package io.jets.job.read;

import java.util.List;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.Fault;
import io.jets.job.JobRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of {@link JobScanner}: the faults of triggers that cannot be read.
 */
class UnreadableTriggerTests {

	@Test
	void reportsUnresolvablePlaceholder() {
		assertThat(faults(Placeholder.class)).containsExactly(new Fault("Placeholder#run", "@DynamoDbStream", "table",
				"${orders.table}",
				"a placeholder cannot be resolved: Could not resolve placeholder 'orders.table' in value \"${orders.table}\"",
				"Define the property, for instance in application.properties; or give a default, ${name:default}; "
						+ "or write \\${ for a literal ${"));
	}

	@Test
	void reportsUnresolvablePatternOnce() {
		assertThat(faults(Patterns.class)).extracting(Fault::attribute, Fault::value)
			.containsExactlyInAnyOrder(tuple("pattern", "${orders.pattern}"), tuple("resource", "${orders.resource}"),
					tuple("pattern", "${rule.pattern}"), tuple("resource", "${rule.resource}"),
					tuple("schedule", "${rule.schedule}"), tuple("pattern", "${both.pattern}"), tuple("", ""));
	}

	@Test
	void reportsAllAttributesOfWrongType() {
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
	void reportsUnknownState() {
		assertThat(faults(State.class)).containsExactly(new Fault("State#run", "@Rate", "state", "OFF",
				"is not one of ENABLED, DISABLED, ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS",
				"Write one of ENABLED, DISABLED, ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"));
	}

	@Test
	void reportsRuleWithoutOrWithSeveralSources() {
		String rule = "Write exactly one of pattern, resource, schedule; repeat the annotation for a second rule";
		String pattern = "Write exactly one of pattern, resource; repeat the annotation for a second rule";
		assertThat(faults(Rules.class)).containsExactly(
				new Fault("Rules#neither", "@EventRule", "", "", "none of pattern, resource, schedule is given", rule),
				new Fault("Rules#both", "@EventRule", "", "", "more than one of pattern, resource, schedule is given",
						rule),
				new Fault("Rules#empty", "@EventPattern", "", "", "none of pattern, resource is given", pattern),
				new Fault("Rules#twice", "@EventPattern", "", "", "more than one of pattern, resource is given",
						pattern));
	}

	@Test
	void reportsEmptySchedules() {
		assertThat(faults(EmptySchedules.class)).extracting(Fault::location, Fault::attribute, Fault::value)
			.containsExactly(tuple("EmptySchedules#rate", "value", ""), tuple("EmptySchedules#cron", "value", ""));
	}

	@Test
	void reportsStreamTriggerWithoutTableAndStream() {
		assertThat(faults(NoTable.class)).containsExactly(new Fault("NoTable#run", "@DynamoDbStream", "table", "",
				"neither a table nor a stream is named", "Write @DynamoDbStream(\"<table>\")"));
	}

	@Test
	void reportsMissingResource() {
		assertThat(faults(Resource.class)).containsExactly(new Fault("Resource#run", "@EventPattern", "resource",
				"patterns/none.json", "the class path does not contain this resource",
				"Put the event pattern into src/main/resources/patterns/none.json"));
	}

	@Test
	void reportsInvalidSchedules() {
		assertThat(faults(Schedules.class)).extracting(
				(fault) -> fault.location() + " " + fault.annotation() + " " + fault.attribute() + " " + fault.value())
			.containsExactly("Schedules#rate @Rate value 1 minutes", "Schedules#cron @Cron value 0 12 * * *",
					"Schedules#rule @EventRule schedule every day", "Schedules#zone @Rate zone Mars/Olympus");
	}

	@Test
	void reportsTriggerOutsideOfJob() {
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

	@Job
	static class EmptySchedules {

		@Rate("${none:}")
		void rate() {
		}

		@Cron("")
		void cron() {
		}

	}

	@Job
	static class NoTable {

		@DynamoDbStream("${none:}")
		void run() {
		}

	}

	static class NoJob {

		@Rate("1 hour")
		void run() {
		}

	}

}
