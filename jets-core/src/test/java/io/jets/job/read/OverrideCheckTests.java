package io.jets.job.read;

import java.util.List;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link OverrideCheck}: a property that overrides nothing is a fault.
 */
class OverrideCheckTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			"clerkJob-shop.function.memory | clerkJob-shop | no job has this name | Write clerkJob-ship",
			"hardJob-dig.function.memory | hardJob-dig | no job has this name "
					+ "| Write one of clerkJob-ship, clerkJob-file, [a.B-run]",
			"clerkJob-ship.functon.memory | clerkJob-ship.functon.memory "
					+ "| only the function of a job and its triggers have attributes "
					+ "| Write jets.jobs.clerkJob-ship.function.<attribute> or "
					+ "jets.jobs.clerkJob-ship.triggers.<annotation>[<index>].<attribute>",
			"clerkJob-ship.function.memroy | clerkJob-ship.function.memroy "
					+ "| @FunctionProperties has no such attribute | Write memory",
			"clerkJob-ship.triggers.rate[1].value | clerkJob-ship.triggers.rate[1] "
					+ "| the method has no such trigger | Write rate[0]",
			"clerkJob-ship.triggers.rate.value | clerkJob-ship.triggers.rate.value "
					+ "| the method has no such trigger | Write one of dynamo-db-stream[0], dynamo-db-stream[1], rate[0]",
			"clerkJob-ship.triggers.cron[0].value | clerkJob-ship.triggers.cron[0] "
					+ "| the method has no such trigger | Write one of dynamo-db-stream[0], dynamo-db-stream[1], rate[0]",
			"clerkJob-file.triggers.cron[0].value | clerkJob-file.triggers.cron[0] "
					+ "| the method has no such trigger | Write rate[0]",
			"clerkJob-ship.triggers.rate[0].sate | clerkJob-ship.triggers.rate[0].sate | @Rate has no such attribute "
					+ "| Write state",
			"clerkJob-ship.triggers.rate[0].bus | clerkJob-ship.triggers.rate[0].bus | @Rate has no such attribute "
					+ "| Write one of description, input, name, state, value, zone",
			"clerkJob-ship.function.memory[0] | clerkJob-ship.function.memory[0] | the attribute is one text "
					+ "| Write jets.jobs.clerkJob-ship.function.memory=<value>",
			"clerkJob-ship.function.subnets.a | clerkJob-ship.function.subnets.a | the attribute is a list "
					+ "| Write jets.jobs.clerkJob-ship.function.subnets[0]=<value>",
			"clerkJob-ship.function.environment | clerkJob-ship.function.environment "
					+ "| it has no key, and the attribute has entries "
					+ "| Write jets.jobs.clerkJob-ship.function.environment.<key>=<value>",
			"clerkJob-ship.function.tags[0] | clerkJob-ship.function.tags[0] "
					+ "| it has no key, and the attribute has entries "
					+ "| Write jets.jobs.clerkJob-ship.function.tags.<key>=<value>" })
	void reportsPropertyThatOverridesNothing(String name, String location, String problem, String action) {
		assertThat(faults(name)).contains(new Fault("jets.jobs." + location, "", "", "", problem, action));
	}

	@Test
	void knowsAliasedAttributeByOneName() {
		assertThat(faults("clerkJob-ship.triggers.dynamo-db-stream[0].value")).singleElement()
			.satisfies((fault) -> assertThat(fault.action()).contains(" table").doesNotContain("value"));
	}

	@Test
	void reportsAllFaultsAndUnknownJobOnce() {
		assertThat(faults("none-a.function.memory", "none-a.function.timeout", "none-b.function.memory",
				"clerkJob-ship.function.memroy", "clerkJob-ship.triggers.rate[0].sate"))
			.extracting(Fault::location)
			.containsExactly("jets.jobs.clerkJob-ship.function.memroy", "jets.jobs.clerkJob-ship.triggers.rate[0].sate",
					"jets.jobs.none-a", "jets.jobs.none-b");
	}

	@ParameterizedTest
	@CsvSource({ "JETS_JOBS_CLERKJOBSHIP_FUNCTION_ENVIRONMENT_MODE, environment, mode",
			"JETS_JOBS_CLERKJOBSHIP_FUNCTION_TAGS_COST_CENTER, tags, cost.center" })
	void reportsEnvironmentVariableThatCannotSpellKey(String variable, String attribute, String key) {
		assertThat(new Scanned().variable(variable, "1").faults(ClerkJob.class))
			.containsExactly(new Fault(variable, "", "", "",
					("%s has no entry %s to override; its keys are case-sensitive, and Spring Boot reads the names of "
							+ "environment variables in lower case")
						.formatted(attribute, key),
					("Write jets.jobs.clerkJob-ship.function.%s.<key>=<value> in a configuration file or in "
							+ "SPRING_APPLICATION_JSON")
						.formatted(attribute)));
	}

	@ParameterizedTest
	@CsvSource({ "TEAM, team", "COST_CENTER, cost.center", "STAGE, stage" })
	void acceptsEnvironmentVariableForExistingEntry(String variable, String key) {
		JobMethod job = new Scanned().property("jets.jobs.tagJob-run.function.tags.stage", "test")
			.property("team", "team")
			.variable("JETS_JOBS_TAGJOBRUN_FUNCTION_TAGS_" + variable, "b")
			.job(TagJob.class, "run");
		assertThat(job.function().tags()).hasSize(3).containsEntry(key, "b");
	}

	@Test
	void reportsEnvironmentVariableForEntryWithOtherCase() {
		assertThat(new Scanned().property("jets.jobs.clerkJob-ship.function.tags.Team", "a")
			.variable("JETS_JOBS_CLERKJOBSHIP_FUNCTION_TAGS_TEAM", "b")
			.faults(ClerkJob.class)).extracting(Fault::problem)
			.singleElement()
			.asString()
			.startsWith("tags has no entry team to override");
	}

	@Test
	void acceptsEnvironmentVariableForAttributeWithoutKeys() {
		assertThat(new Scanned().variable("JETS_JOBS_CLERKJOBSHIP_FUNCTION_MEMORY", "512")
			.variable("JETS_JOBS_CLERKJOBSHIP_FUNCTION_LAYERS_0", "layer")
			.variable("JETS_JOBS_CLERKJOBSHIP_TRIGGERS_RATE_0_VALUE", "2 hours")
			.faults(ClerkJob.class)).isEmpty();
	}

	@Test
	void reportsPropertyThatNamesTwoJobs() {
		assertThat(new Scanned().property("jets.jobs.twinJob-runOnce.function.memory", "512")
			.property("jets.jobs.twinJob-runOnce.triggers.rate[0].value", "2 hours")
			.property("jets.jobs.twinJob-stop.function.memory", "512")
			.faults(TwinJob.class))
			.containsExactly(new Fault("jets.jobs.twinJob-runOnce", "", "", "",
					"it names the jobs twinJob-runOnce, twinJob-runonce, because names of properties are "
							+ "compared without regard to case, - and _",
					"Rename a method or a bean, so that the names of these jobs differ in other characters"));
	}

	@Test
	void acceptsNamesThatDifferOnlyInCaseWithoutProperty() {
		assertThat(new Scanned().property("jets.jobs.twinJob-stop.function.memory", "512").faults(TwinJob.class))
			.isEmpty();
	}

	@Test
	void acceptsUnknownJobInTestSlice() {
		assertThat(new Scanned().property("jets.jobs.hardJob-dig.function.memory", "512")
			.property("spring.boot.enableautoconfiguration", "false")
			.faults(ClerkJob.class)).isEmpty();
	}

	@Test
	void namesOnlyAttributesThatExist() {
		assertThat(faults("clerkJob-ship.function.xyzzy")).singleElement().satisfies((fault) -> {
			for (String attribute : List.of("memory", "timeout", "reserved-concurrency", "snap-start", "role")) {
				assertThat(fault.action()).contains(attribute);
			}
			assertThat(fault.action().split(", ")).hasSameSizeAs(FunctionProperties.class.getDeclaredMethods());
		});
	}

	private static List<Fault> faults(String... names) {
		Scanned scanned = new Scanned();
		for (String name : names) {
			scanned.property("jets.jobs." + name, "1");
		}
		return scanned.faults(ClerkJob.class, DottedJob.class);
	}

	@Job("clerkJob")
	static class ClerkJob {

		@DynamoDbStream("orders")
		@DynamoDbStream("people")
		@Rate("1 hour")
		void ship() {
		}

		@Rate("1 hour")
		void file() {
		}

	}

	@Job("tagJob")
	@FunctionProperties(tags = "${team}=a")
	static class TagJob {

		@Rate("1 hour")
		@FunctionProperties(tags = "cost.center=1")
		void run() {
		}

	}

	@Job("twinJob")
	static class TwinJob {

		@Rate("1 hour")
		void runOnce() {
		}

		@Rate("1 hour")
		void runonce() {
		}

		@Rate("1 hour")
		void stop() {
		}

	}

	@Job("a.B")
	static class DottedJob {

		@Rate("1 hour")
		void run() {
		}

	}

}
