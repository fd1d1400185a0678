package io.jets.job.read;

import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.settings.ApplicationSettings;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.fault.Origins;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AliasFor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link FunctionSettingsReader}: a method overrides its class, which overrides
 * the application.
 */
class FunctionSettingsReaderTests {

	private static final FunctionSettings APPLICATION = new FunctionSettings(2048, Duration.ofSeconds(30), null,
			Map.of("LEVEL", "application", "APPLICATION", "1"), 7, List.of("subnet-a"), List.of("sg-a"),
			List.of("layer-a"), Map.of("team", "application"), "PassThrough", null, null, null, null, null, null, false,
			null, null, null, "arn:aws:iam::111122223333:role/jobs", Origins.UNKNOWN);

	private final Scanned scanned = new Scanned(
			new ApplicationSettings(APPLICATION, List.of(), null, JobOverrides.NONE));

	@Test
	void usesDefaultsWhenNothingIsSpecified() {
		JobMethod job = new Scanned().job(Plain.class, "run");
		assertThat(job.function()).isEqualTo(FunctionSettings.DEFAULT);
		assertThat(job.policy()).isEqualTo(JobPolicy.NONE);
	}

	@Test
	void usesSettingsOfApplicationWhenNothingElseIsSpecified() {
		assertThat(this.scanned.job(Plain.class, "run").function()).isEqualTo(APPLICATION);
	}

	@Test
	void readsTimeoutFromNearestLevel() {
		assertThat(this.scanned.job(Levelled.class, "own").function().timeout()).hasSeconds(18);
		assertThat(this.scanned.job(Levelled.class, "sibling").function().timeout()).hasSeconds(22);
		assertThat(this.scanned.job(Plain.class, "run").function().timeout()).hasSeconds(30);
	}

	@Test
	void mergesLevelsByAttribute() {
		FunctionSettings function = this.scanned.job(Levelled.class, "own").function();
		assertThat(function.memory()).isEqualTo(512);
		assertThat(function.tracing()).isEqualTo("Active");
		assertThat(function.reservedConcurrency()).isEqualTo(7);
		assertThat(function.layers()).containsExactly("layer-m");
		assertThat(function.subnets()).containsExactly("subnet-a");
	}

	@Test
	void clearsSettingsOfApplicationByEmptyProperty() {
		String plain = "jets.jobs[functionSettingsReaderTests.Plain-run].function.";
		FunctionSettings function = this.scanned.property(plain + "memory", "")
			.property(plain + "timeout", "")
			.property(plain + "reserved-concurrency", "")
			.property(plain + "subnets", "")
			.property(plain + "security-groups", "")
			.property(plain + "layers", "")
			.property(plain + "tracing", "")
			.property(plain + "role", "")
			.job(Plain.class, "run")
			.function();
		assertThat(function)
			.isEqualTo(new FunctionSettings(FunctionSettings.DEFAULT_MEMORY, FunctionSettings.DEFAULT_TIMEOUT, null,
					APPLICATION.environment(), null, List.of(), List.of(), List.of(), APPLICATION.tags(), null, null,
					null, null, null, null, null, false, null, null, null, null, Origins.UNKNOWN));
		assertThat(function.origins().get("memory")).hasToString(plain + "memory");
	}

	@Test
	void overridesEntryOfApplicationByEnvironmentVariable() {
		FunctionSettings function = this.scanned
			.variable("JETS_JOBS_FUNCTIONSETTINGSREADERTESTSPLAINRUN_FUNCTION_TAGS_TEAM", "job")
			.job(Plain.class, "run")
			.function();
		assertThat(function.tags()).containsOnly(Map.entry("team", "job"));
	}

	@Test
	void mergesEnvironmentAndTagsByKey() {
		FunctionSettings function = this.scanned.job(Sub.class, "run").function();
		assertThat(function.environment()).containsOnly(Map.entry("LEVEL", "method"), Map.entry("APPLICATION", "1"),
				Map.entry("BASE", "a=b"), Map.entry("SUB", "1"), Map.entry("EMPTY", ""));
		assertThat(function.tags()).containsOnly(Map.entry("team", "sub"), Map.entry("cost:center", "42"));
	}

	@Test
	void readsSuperclassesAndInterfaces() {
		FunctionSettings function = this.scanned.job(Sub.class, "run").function();
		assertThat(function.memory()).isEqualTo(256);
		assertThat(function.ephemeralStorage()).isEqualTo(1024);
	}

	@Test
	void readsSettingsOfOverriddenMethod() {
		assertThat(this.scanned.job(Sub.class, "overridden").function().logLevel()).isEqualTo("WARN");
	}

	@Test
	void readsComposedAnnotation() {
		FunctionSettings function = this.scanned.job(Composed.class, "run").function();
		assertThat(function.memory()).isEqualTo(4096);
		assertThat(function.timeout()).hasMinutes(15);
	}

	@Test
	void resolvesPlaceholdersInAllAttributes() {
		FunctionSettings function = this.scanned.property("memory", "300")
			.property("mode", "fast")
			.property("group", "sg-1")
			.job(Placeholders.class, "run")
			.function();
		assertThat(function.memory()).isEqualTo(300);
		assertThat(function.environment()).containsEntry("MODE", "fast").containsEntry("REGION", "${AWS::Region}");
		assertThat(function.securityGroups()).containsExactly("sg-1");
		assertThat(function.timeout()).hasSeconds(30);
		assertThat(function.layers()).containsExactly("layer-a");
	}

	@Test
	void readsEachAttribute() {
		FunctionSettings function = new Scanned().job(Everything.class, "run").function();
		assertThat(function).isEqualTo(new FunctionSettings(512, Duration.ofMinutes(5), "Ships", Map.of("A_B", "1"), 2,
				List.of("subnet-1", "subnet-2"), List.of("sg-1"), List.of("!Ref Layer"), Map.of("k", "v"), "Active",
				2048, "x86_64", "INFO", 1, Duration.ofHours(1), "none", true, "!GetAtt Capacity.Arn", 64, 4,
				"!GetAtt Role.Arn", Origins.UNKNOWN));
	}

	private static final Set<String> NAMES = Set.of("functionSettingsReaderTests.Levelled-own",
			"functionSettingsReaderTests.Broken-run");

	@Test
	void readsNoSettingsWhenOnlySomeJobsAreRequested() {
		JobMethod job = this.scanned.scanner(Levelled.class, Broken.class).scanOnly(NAMES).jobs().get(0);
		assertThat(job.function()).isEqualTo(FunctionSettings.DEFAULT);
		assertThat(this.scanned.scanner(Broken.class).scanOnly(NAMES).faults()).isEmpty();
	}

	@Job
	static class Plain {

		@Rate("1 hour")
		void run() {
		}

	}

	@Job
	@FunctionProperties(timeout = "22", memory = "512")
	static class Levelled {

		@Rate("1 hour")
		@FunctionProperties(timeout = "18s", tracing = "Active", layers = "layer-m")
		void own() {
		}

		@Rate("1 hour")
		void sibling() {
		}

	}

	@FunctionProperties(ephemeralStorage = "1024", tags = "team=stored")
	interface Stored {

	}

	@FunctionProperties(environment = { "BASE=a=b", "LEVEL=base" }, tags = "cost:center=42", memory = "256")
	static class Base {

		@FunctionProperties(logLevel = "WARN")
		void overridden() {
		}

	}

	@Job
	@FunctionProperties(environment = { "SUB=1", "LEVEL=sub" }, tags = "team=sub")
	static class Sub extends Middle {

		@Rate("1 hour")
		@FunctionProperties(environment = { "LEVEL=method", "EMPTY=" })
		void run() {
		}

		@Override
		@Rate("1 hour")
		void overridden() {
		}

	}

	static class Middle extends Base implements Stored {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@FunctionProperties(timeout = "15m")
	@interface Heavy {

		@AliasFor(annotation = FunctionProperties.class)
		String memory();

	}

	@Job
	static class Composed {

		@Rate("1 hour")
		@Heavy(memory = "4096")
		void run() {
		}

	}

	@Job
	static class Placeholders {

		@Rate("1 hour")
		@FunctionProperties(memory = "${memory}", timeout = "${none:}", layers = "${none:}",
				environment = { "MODE=${mode}", "REGION=\\${AWS::Region}" }, securityGroups = "${group}")
		void run() {
		}

	}

	@Job
	static class Everything {

		@Rate("1 hour")
		@FunctionProperties(memory = "512", timeout = "5m", description = "Ships", environment = "A_B=1",
				reservedConcurrency = "2", subnets = { "subnet-1", "subnet-2" }, securityGroups = "sg-1",
				layers = "!Ref Layer", tags = "k=v", tracing = "Active", ephemeralStorage = "2048",
				architecture = "x86_64", logLevel = "INFO", maximumRetryAttempts = "1", maximumEventAge = "1h",
				onFailure = "none", snapStart = "true", capacityProvider = "!GetAtt Capacity.Arn",
				concurrencyPerEnvironment = "64", memoryPerVcpu = "4", role = "!GetAtt Role.Arn")
		void run() {
		}

	}

	@Job
	@FunctionProperties(memory = "much")
	static class Broken {

		@Rate("1 hour")
		void run() {
		}

	}

}
