package io.jets.job.read.override;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JobOverrides} and {@link OverridingTexts}: which property counts if
 * there are several.
 */
class JobOverridesTests {

	private static final String JOB = "clerkJob-ship";

	private static final String STREAM = "jets.jobs.clerkJob-ship.triggers.dynamo-db-stream[0].";

	@Test
	void readsNothingWithoutProperties() {
		assertThat(JobOverrides.read(environment(Map.of("jets.function.memory", "512")))).isSameAs(JobOverrides.NONE);
	}

	@Test
	void prefersSourceWithPriority() {
		JobOverrides overrides = JobOverrides.read(environment(Map.of("jets.jobs.clerkjobship.function.memory", "512"),
				Map.of("jets.jobs.clerkJob-ship.function.memory", "256", "jets.jobs.clerkJob-ship.function.timeout",
						"5")));
		assertThat(texts(overrides.function(JOB).get("memory"))).containsExactly("512");
		assertThat(texts(overrides.function(JOB).get("timeout"))).containsExactly("5");
	}

	@Test
	void takesListFromOneSource() {
		JobOverrides overrides = JobOverrides.read(environment(Map.of(STREAM + "filter[0]", "a"),
				Map.of(STREAM + "filter[0]", "b", STREAM + "filter[1]", "c")));
		assertThat(texts(overrides.trigger(JOB, "dynamo-db-stream[0]").get("filter"))).containsExactly("a");
	}

	@Test
	void keepsOrderOfList() {
		JobOverrides overrides = JobOverrides.read(
				environment(Map.of(STREAM + "filter[10]", "c", STREAM + "filter[2]", "b", STREAM + "filter[0]", "a")));
		assertThat(texts(overrides.trigger(JOB, "dynamo-db-stream[0]").get("filter"))).containsExactly("a", "b", "c");
	}

	@Test
	void takesEntriesFromAllSources() {
		String tags = "jets.jobs.clerkJob-ship.function.tags.";
		JobOverrides overrides = JobOverrides
			.read(environment(Map.of(tags + "a", "1"), Map.of(tags + "a", "2", tags + "b", "3")));
		assertThat(texts(overrides.function(JOB).get("tags"))).containsExactly("a=1", "b=3");
	}

	@Test
	void readsEnvironmentVariables() {
		StandardEnvironment environment = environment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
					Map.of("JETS_JOBS_CLERKJOBSHIP_TRIGGERS_DYNAMODBSTREAM_0_BATCHSIZE", "7")));
		assertThat(texts(JobOverrides.read(environment).trigger(JOB, "dynamo-db-stream[0]").get("batchsize")))
			.containsExactly("7");
		assertThat(OverridingTexts.ofTriggers(environment, JOB))
			.isEqualTo("jetsjobsclerkjobshiptriggersdynamodbstream0batchsize=7\n");
	}

	@Test
	void findsOutWhetherTriggersOfJobAreOverriddenInTheSameWay() {
		String build = OverridingTexts.ofTriggers(environment(Map.of(STREAM + "batch-size", "7", "a", "b")), JOB);
		assertThat(build).isNotEmpty();
		assertThat(OverridingTexts.ofTriggers(
				environment(Map.of("jets.jobs.clerkJob-ship.function.memory", "1"), Map.of(STREAM + "batchSize", 7)),
				JOB))
			.isEqualTo(build);
		assertThat(OverridingTexts.ofTriggers(environment(Map.of(STREAM + "batch-size", "8")), JOB))
			.isNotEqualTo(build);
		assertThat(OverridingTexts.ofTriggers(environment(Map.of(STREAM + "batch-size", "7")), "clerkJob-file"))
			.isEmpty();
	}

	@Test
	void distinguishesOneListFromTwo() {
		assertThat(OverridingTexts
			.ofTriggers(environment(Map.of(STREAM + "filter[0]", "a"), Map.of(STREAM + "filter[1]", "b")), JOB))
			.isNotEqualTo(OverridingTexts
				.ofTriggers(environment(Map.of(STREAM + "filter[0]", "a", STREAM + "filter[1]", "b")), JOB));
	}

	private static List<String> texts(AttributeOverride override) {
		return override.elements().stream().map(AttributeOverride.Element::text).toList();
	}

	@SafeVarargs
	private static StandardEnvironment environment(Map<String, Object>... sources) {
		StandardEnvironment environment = new StandardEnvironment();
		MutablePropertySources all = environment.getPropertySources();
		all.forEach((source) -> all.remove(source.getName()));
		for (int i = 0; i < sources.length; i++) {
			all.addLast(new MapPropertySource("source " + i, sources[i]));
		}
		return environment;
	}

}
