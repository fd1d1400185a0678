package io.jets.job.read;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.jets.annotation.EventPattern;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.FunctionSettings;
import io.jets.job.Idempotency;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origins;
import io.jets.job.fault.WrittenText;
import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.settings.ApplicationSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how {@link Idempotent @Idempotent} is read.
 */
class IdempotencyReadingTests {

	private static final Idempotency DEFAULT = new Idempotency(null, Duration.ofHours(24), null, Origins.UNKNOWN);

	@Test
	void readsDefaults() {
		assertThat(new Scanned().job(OrderJob.class, "defaults").idempotency()).isEqualTo(DEFAULT);
		assertThat(new Scanned().job(OrderJob.class, "plain").idempotency()).isNull();
	}

	@Test
	void resolvesPlaceholders() {
		assertThat(new Scanned().property("days", "2")
			.property("field", "order")
			.job(PlaceholderJob.class, "run")
			.idempotency()).isEqualTo(new Idempotency("detail.order", Duration.ofDays(2), null, Origins.UNKNOWN));
	}

	@Test
	void readsComposedAnnotation() {
		assertThat(new Scanned().job(OrderJob.class, "composed").idempotency())
			.isEqualTo(new Idempotency("detail.id", Duration.ofHours(24), null, Origins.UNKNOWN));
	}

	@Test
	void readsItForFunctionThatReadsOnlyItsOwnJob() {
		assertThat(new Scanned().scanner(OrderJob.class).scanOnly(Set.of("orders-defaults")).jobs()).singleElement()
			.satisfies((job) -> assertThat(job.idempotency()).isEqualTo(DEFAULT));
	}

	@Test
	void usesTableOfApplication() {
		ApplicationSettings settings = new ApplicationSettings(FunctionSettings.DEFAULT, List.of(), "!Ref Done",
				JobOverrides.NONE);
		Idempotency idempotency = new Scanned(settings).job(OrderJob.class, "defaults").idempotency();
		assertThat(idempotency).isNotNull();
		assertThat(idempotency.table()).isEqualTo("!Ref Done");
		assertThat(idempotency.texts()).singleElement()
			.extracting(WrittenText::origin)
			.hasToString("jets.idempotency.table");
	}

	@Test
	void reportsUnreadableExpiry() {
		assertThat(new Scanned().property("days", "two").property("field", "a").faults(PlaceholderJob.class))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.origin()).hasToString("PlaceholderJob#run, @Idempotent expiry"))
			.extracting(Fault::problem)
			.isEqualTo("is not a duration");
	}

	@Test
	void reportsMethodWithoutTrigger() {
		assertThat(new Scanned().faults(StrayJob.class)).containsExactly(new Fault("StrayJob#stray", "@Idempotent", "",
				"", "the method has no trigger and therefore does not become a function",
				"Add a trigger, or remove the annotation"));
	}

	@Job("orders")
	static class OrderJob {

		@Rate("1 hour")
		@Idempotent
		void defaults() {
		}

		@Rate("1 hour")
		void plain() {
		}

		@Rate("1 hour")
		@OncePerOrder
		void composed() {
		}

	}

	@Job
	static class PlaceholderJob {

		@EventPattern("{\"source\": [\"shop\"]}")
		@Idempotent(key = "detail.${field}", expiry = "${days}d")
		void run() {
		}

	}

	@Job
	static class StrayJob {

		@Idempotent
		void stray() {
		}

		@Rate("1 hour")
		void run() {
		}

	}

	@Idempotent(key = "detail.id")
	@Retention(RetentionPolicy.RUNTIME)
	@interface OncePerOrder {

	}

}
