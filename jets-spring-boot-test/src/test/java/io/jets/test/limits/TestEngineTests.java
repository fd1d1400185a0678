package io.jets.test.limits;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.jets.event.Change;
import io.jets.local.engine.JobEngine;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.Payload;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.engine.TestEngine;
import io.jets.test.limits.LimitsApplication.Parcel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.willAnswer;

/**
 * Tests of {@link TestEngine}.
 */
@JobTest
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TestEngineTests {

	@Autowired
	JobTester jobs;

	@Autowired
	TestEngine engine;

	@MockitoBean
	Runnable nightWork;

	@Test
	void failsIfBatchWaitsWithoutEndForConcurrency() {
		assertThatIllegalStateException().isThrownBy(() -> this.jobs.change("orders", Change.insert(new Parcel("1"))))
			.withMessage("stopped-ship: the function does not run because its reservedConcurrency is 0. Its batch "
					+ "would be delivered again without end, because no maximumRecordAge limits it");
		assertThat(this.jobs.change("parcels", Change.insert(new Parcel("1")))).ran("parcels-pack").succeeded();
	}

	@Test
	void endsBatchThatWaitsForConcurrencyAtItsAge() {
		assertThat(this.jobs.change("returns", Change.insert(new Parcel("1"))).discards()).singleElement()
			.satisfies((discard) -> assertThat(discard.at()).isBetween(TestClock.START.plusSeconds(90),
					TestClock.START.plusSeconds(92)));
	}

	@Test
	@DirtiesContext
	void closesDuringCall() {
		willAnswer((call) -> CompletableFuture.runAsync(this.engine::close).orTimeout(10, TimeUnit.SECONDS).join())
			.given(this.nightWork)
			.run();
		assertThatIllegalStateException().isThrownBy(() -> this.jobs.clock().advanceToNextFire("parcels-daily"))
			.withMessage("The application context was closed during this call");
	}

	@Test
	void keepsSchedulesAndRulesIfCallIsRejected() {
		assertThat(this.engine.engine().enableRule("default", rule(), false)).isTrue();
		this.jobs.clock().advance(Duration.ofHours(20));
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.change("nope", Change.insert(new Parcel("1"))));
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.event("a", "b", 7));
		assertThat(this.jobs.clock().advance(Duration.ofHours(5))).fired("parcels-daily")
			.at(TestClock.START.plus(Duration.ofDays(1)));
		assertThat(this.jobs.event("com.example.count", "a", "{}")).ranNothing();
	}

	private String rule() {
		return this.engine.engine()
			.rules()
			.stream()
			.filter((rule) -> rule.job().name().equals("parcels-count"))
			.findFirst()
			.orElseThrow()
			.name();
	}

	@Test
	void measuresAgeOfRecordsExactly() {
		Change<Parcel> old = Change.insert(new Parcel("1")).toBuilder().time(TestClock.START.minusSeconds(120)).build();
		assertThat(this.jobs.change("parcels", old)).ranNothing();
		assertThat(this.jobs.change("parcels", old).discards()).hasSize(1);
		Change<Parcel> young = old.toBuilder().time(TestClock.START.minusSeconds(60)).build();
		assertThat(this.jobs.change("parcels", young)).ran("parcels-pack").succeeded();
	}

	@Test
	void tellsWhatToDoIfMoreHappensThanJournalKeeps() {
		Consumer<JobEngine> action = (current) -> {
			for (int i = 0; i <= 100_000; i++) {
				current.journal()
					.discarded((number) -> new Discard(number, number, current.now(), "parcels-pack", "stream", "event",
							List.of(), "", "", Payload.NONE, null, null, null));
			}
		};
		assertThatIllegalStateException().isThrownBy(() -> this.engine.record(action))
			.withMessage("More happened in this call than the journal of a test keeps: at most 100000 events, 100000 "
					+ "runs and 1 GB. Advance the clock in smaller steps, or send fewer events at once");
		assertThat(this.jobs.event("com.example.count", "a", "{}")).succeeded();
	}

}
