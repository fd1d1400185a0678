package io.jets.job.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origins;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of the properties {@code jets.jobs.<job>.function.*}, which override what
 * annotations say.
 */
class FunctionOverrideTests {

	private static final String SHIP = "jets.jobs.clerkJob-ship.function.";

	private static final String FILE = "jets.jobs.clerkJob-file.function.";

	private final Scanned scanned = new Scanned();

	@Test
	void overridesMethodAndClass() {
		JobMethod job = this.scanned.property(SHIP + "memory", "2048")
			.property(SHIP + "timeout", "${time}")
			.property("time", "5m")
			.job(ClerkJob.class, "ship");
		assertThat(job.function().memory()).isEqualTo(2048);
		assertThat(job.function().timeout()).hasMinutes(5);
		assertThat(job.function().tracing()).isEqualTo("Active");
	}

	@Test
	void overridesOnlyTheNamedJob() {
		this.scanned.property(SHIP + "memory", "2048");
		assertThat(this.scanned.job(ClerkJob.class, "file").function().memory()).isEqualTo(256);
	}

	@Test
	void overridesEachAttribute() {
		String[] properties = { "memory=512", "timeout=5m", "description=Ships", "environment.A_B=1",
				"reserved-concurrency=2", "subnets=subnet-1,subnet-2", "security-groups[0]=sg-1",
				"layers=!Join [\"\", [a, b]]", "tags.k=v", "tracing=PassThrough", "ephemeral-storage=2048",
				"architecture=x86_64", "log-level=INFO", "maximum-retry-attempts=1", "maximum-event-age=1h",
				"on-failure=none", "snap-start=true", "capacity-provider=!Ref Capacity",
				"concurrency-per-environment=16", "memory-per-vcpu=4", "role=!GetAtt Role.Arn" };
		for (String property : properties) {
			this.scanned.property(SHIP + property.split("=", 2)[0], property.split("=", 2)[1]);
		}
		assertThat(this.scanned.job(ClerkJob.class, "ship").function()).usingRecursiveComparison()
			.ignoringFields("subnets", "securityGroups", "layers", "environment", "tags", "origins")
			.isEqualTo(new FunctionSettings(512, Duration.ofMinutes(5), "Ships", Map.of(), 2, List.of(), List.of(),
					List.of(), Map.of(), "PassThrough", 2048, "x86_64", "INFO", 1, Duration.ofHours(1), "none", true,
					"!Ref Capacity", 16, 4, "!GetAtt Role.Arn", Origins.UNKNOWN));
		FunctionSettings function = this.scanned.job(ClerkJob.class, "ship").function();
		assertThat(function.subnets()).containsExactly("subnet-1", "subnet-2");
		assertThat(function.securityGroups()).containsExactly("sg-1");
		assertThat(function.layers()).containsExactly("!Join [\"\", [a, b]]");
	}

	@Test
	void mergesEntriesByKey() {
		FunctionSettings function = this.scanned.property(SHIP + "environment.MODE", "slow")
			.property(SHIP + "environment.NEW", "a=b,c")
			.property(SHIP + "tags[cost:center]", "42")
			.job(ClerkJob.class, "ship")
			.function();
		assertThat(function.environment()).containsOnly(Map.entry("MODE", "slow"), Map.entry("LEVEL", "1"),
				Map.entry("NEW", "a=b,c"));
		assertThat(function.tags()).containsOnly(Map.entry("cost:center", "42"));
	}

	@Test
	void removesWhatAnnotationsSayByEmptyValue() {
		FunctionSettings function = this.scanned.property(SHIP + "tracing", "")
			.property(SHIP + "layers", "")
			.property(SHIP + "memory", "")
			.job(ClerkJob.class, "ship")
			.function();
		assertThat(function.tracing()).isNull();
		assertThat(function.layers()).isEmpty();
		assertThat(function.memory()).isEqualTo(FunctionSettings.DEFAULT_MEMORY);
	}

	@Test
	void acceptsEachRelaxedFormOfName() {
		FunctionSettings function = this.scanned.property("jets.jobs.clerkjobship.function.memory", "2048")
			.property("jets.jobs[clerkJob-ship].function.logLevel", "WARN")
			.property("jets.jobs.clerk-job-ship.function.reserved_concurrency", "3")
			.job(ClerkJob.class, "ship")
			.function();
		assertThat(function.memory()).isEqualTo(2048);
		assertThat(function.logLevel()).isEqualTo("WARN");
		assertThat(function.reservedConcurrency()).isEqualTo(3);
	}

	@Test
	void namesPropertyAsPlaceOfFault() {
		assertThat(this.scanned.property(SHIP + "memory", "much")
			.property(SHIP + "timeout", "${nowhere}")
			.property(SHIP + "snap-start", "yes")
			.faults(ClerkJob.class)).extracting(Fault::location, Fault::annotation, Fault::attribute, Fault::value)
			.containsExactly(tuple(SHIP + "memory", "", "", "much"), tuple(SHIP + "timeout", "", "", "${nowhere}"),
					tuple(SHIP + "snap-start", "", "", "yes"));
	}

	@Test
	void keepsOriginOfEachValue() {
		Origins origins = this.scanned.property(SHIP + "memory", "${size}")
			.property("size", "64")
			.property(SHIP + "environment.DB_PASSWORD", "${size}")
			.job(ClerkJob.class, "ship")
			.function()
			.origins();
		assertThat(origins.get("memory")).hasToString(SHIP + "memory");
		assertThat(origins.get("memory").text()).isEqualTo("${size}");
		assertThat(origins.get("environment", "DB_PASSWORD")).hasToString(SHIP + "environment.DB_PASSWORD");
		assertThat(origins.get("environment", "DB_PASSWORD").text()).isEqualTo("DB_PASSWORD=${size}");
		assertThat(origins.get("tracing")).hasToString("ClerkJob#ship, @FunctionProperties tracing");
	}

	@Test
	void knowsWhetherValueWasWrittenThatEqualsDefault() {
		assertThat(this.scanned.job(ClerkJob.class, "ship").function().origins().isWritten("timeout")).isFalse();
		assertThat(this.scanned.job(ClerkJob.class, "file").function().origins().isWritten("timeout")).isTrue();
		assertThat(this.scanned.property(SHIP + "timeout", "60")
			.property(FILE + "timeout", "")
			.job(ClerkJob.class, "ship")
			.function()
			.origins()
			.isWritten("timeout")).isTrue();
		assertThat(this.scanned.job(ClerkJob.class, "file").function().origins().isWritten("timeout")).isFalse();
	}

	@Job("clerkJob")
	@FunctionProperties(memory = "256", environment = "LEVEL=1")
	static class ClerkJob {

		@Rate("1 hour")
		@FunctionProperties(memory = "512", tracing = "Active", layers = "layer-m", environment = "MODE=fast")
		void ship() {
		}

		@Rate("1 hour")
		@FunctionProperties(timeout = "60")
		void file() {
		}

	}

}
