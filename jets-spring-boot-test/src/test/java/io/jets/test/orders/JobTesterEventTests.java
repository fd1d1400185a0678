package io.jets.test.orders;

import java.time.Duration;

import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.event.AwsEvents;
import io.jets.test.event.JobEvent;
import io.jets.test.result.JobRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static io.jets.test.result.Reason.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;

/**
 * Tests of {@link JobTester} with events and direct invocations.
 */
@JobTest
class JobTesterEventTests {

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@Test
	void firesJobsWhoseRulesMatch() {
		assertThat(this.jobs.event("com.example.shop", "Order Paid", new Paid("7", 5)))
			.didNotMatch("salesJob-big", because("detail.total", "numeric >= 100", "5"))
			.didNotMatch("salesJob-big", because("detail.total"))
			.didNotRun("salesJob-big")
			.matched("salesJob-all")
			.succeeded()
			.ran("salesJob-all")
			.onlyThat()
			.times(1)
			.succeeded()
			.returned(new Paid("7", 5))
			.returnedJson("{ \"total\": 5, \"order\": \"7\" }");
	}

	@Test
	void firesSeveralJobsInOrderOfJobs() {
		JobRuns runs = this.jobs.event("com.example.shop", "Order Paid", "{\"order\":\"7\",\"total\":100}");
		assertThat(runs.runs()).extracting(Run::job).containsExactly("salesJob-all", "salesJob-big");
		assertThat(runs.events()).hasSize(1);
	}

	@Test
	void firesNothing() {
		assertThat(this.jobs.event("com.example.other", "Order Paid", new Paid("7", 5))).ranNothing()
			.didNotMatch("salesJob-all", because("source", "com.example.shop", "com.example.other"));
	}

	@Test
	void retriesAfterOneAndTwoMinutesAndGivesUp() {
		willThrow(new IllegalStateException("no disk")).given(this.carrier).ship("7");
		JobRuns runs = this.jobs.event("com.example.shop", "Order Paid", new Paid("7", 5));
		assertThat(runs).ran("salesJob-all")
			.failedWith(IllegalStateException.class)
			.failedWith(RuntimeException.class, "no disk")
			.times(3)
			.then()
			.then()
			.times(1)
			.wasGivenUp()
			.wasGivenUpAfterRetries(2);
		assertThat(runs.runs()).extracting(Run::started)
			.containsExactly(TestClock.START, TestClock.START.plusSeconds(60), TestClock.START.plusSeconds(180));
		assertThat(this.jobs.clock().instant()).isEqualTo(TestClock.START);
	}

	@Test
	void succeedsAtRetry() {
		willThrow(new IllegalStateException()).willDoNothing().given(this.carrier).ship("7");
		assertThat(this.jobs.event("com.example.shop", "Order Paid", new Paid("7", 5))).ran("salesJob-all")
			.failedWith(IllegalStateException.class)
			.then()
			.succeeded();
	}

	@Test
	void publishesCompleteEventAsItIs() {
		JobEvent event = AwsEvents.ec2StateChange("i-1", "stopping").with("/source", "com.example.shop");
		JobRuns runs = this.jobs.event(event);
		assertThat(runs.events()).singleElement()
			.extracting((received) -> received.payload().text())
			.isEqualTo(event.json());
		assertThat(this.jobs.send(event).events()).hasSize(1);
	}

	@Test
	void completesEventThatIsWrittenByHand() {
		ReceivedEvent event = this.jobs
			.event("{\"source\":\"a\",\"detail-type\":\"b\",\"account\":\"1\",\"detail\":{\"total\":1.50}}")
			.events()
			.get(0);
		assertThat(event.payload().text())
			.startsWith("{\"source\":\"a\",\"detail-type\":\"b\",\"account\":\"1\",\"detail\":{\"total\":1.50},"
					+ "\"version\":\"0\",\"id\":\"" + event.id() + "\",\"time\":\"2026-01-01T12:00:00Z\","
					+ "\"region\":\"us-east-1\",\"resources\":[]}");
	}

	@Test
	void rejectsWhatEventBridgeRejects() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.event("a", "b", 7))
			.withMessage("MalformedDetail: Detail is malformed. It must be a JSON object, and its type is number");
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.event("a", "b", "{\n  broken"))
			.withMessageStartingWith("MalformedDetail: Detail is malformed. It is not JSON: Unexpected character ('b'")
			.withMessageEndingWith(" (line 2, column 3)");
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.event("{}"))
			.withMessageStartingWith("event is not an event as a function gets it");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.jobs.event(JobEvent.of("batch.json", "{\"Records\":[]}")))
			.withMessage("batch.json is a batch of stream records: call send");
	}

	@Test
	void putsEventsOnOtherBus() {
		JobTester partners = this.jobs.onBus("arn:aws:events:us-east-1:123456789012:event-bus/partners");
		assertThat(partners.event("com.example.partner", "Paid", "{}")).ran("salesJob-partner").returned(30_000);
		assertThat(this.jobs.event("com.example.partner", "Paid", "{}")).ranNothing();
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.onBus("partner"))
			.withMessage("No rule is on the event bus partner. Event buses of rules: [default, partners]");
	}

	@ParameterizedTest
	@CsvSource({ "10, 20000", "29, 1000" })
	void lowersRemainingTimeIfClockAdvancesWhileJobRuns(int seconds, int remaining) {
		advance(Duration.ofSeconds(seconds));
		assertThat(this.jobs.invoke("salesJob-partner", "{}")).ran("salesJob-partner").returned(remaining);
		assertThat(this.jobs.clock().instant()).isEqualTo(TestClock.START);
	}

	@Test
	void endsJobAtItsTimeOut() {
		advance(Duration.ofSeconds(30));
		assertThat(this.jobs.invoke("salesJob-partner", "{}")).ran("salesJob-partner").timedOut();
	}

	private void advance(Duration duration) {
		willAnswer((call) -> this.jobs.clock().advance(duration)).given(this.carrier).ship(any());
	}

	@Test
	void invokesJobOnceWithoutMatching() {
		willThrow(new IllegalStateException()).given(this.carrier).ship("8");
		String payload = "{\"id\":\"1\",\"source\":\"a\",\"detail-type\":\"b\",\"account\":\"1\",\"region\":\"r\","
				+ "\"time\":\"2026-01-01T12:00:00Z\",\"resources\":[],\"detail\":{\"order\":\"%s\",\"total\":1}}";
		assertThat(this.jobs.invoke("salesJob-all", payload.formatted("7"))).ran("salesJob-all")
			.returned(new Paid("7", 1));
		assertThat(this.jobs.invoke("salesJob-all", JobEvent.of("e", payload.formatted("8")))).ran("salesJob-all")
			.failedWith(IllegalStateException.class)
			.times(1);
		assertThat(this.jobs.invoke("salesJob-partner", new Paid("7", 1))).succeeded();
		assertThat(this.jobs.invoke("salesJob-partner", new byte[] { '{', '}' })).succeeded();
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.invoke("salesJob-al", "{}"))
			.withMessageStartingWith("There is no job salesJob-al. Jobs: ")
			.withMessageContaining("salesJob-all");
	}

	@Test
	void decidesWithoutRunningAnything() {
		willThrow(new IllegalStateException()).given(this.carrier).ship(any());
		assertThat(this.jobs
			.decisions("{\"source\":\"com.example.shop\",\"detail-type\":\"Order Paid\",\"detail\":{\"total\":5}}"))
			.matched("salesJob-all")
			.didNotMatch("salesJob-big")
			.didNotMatch("salesJob-big", because("detail.total", "numeric >= 100", "5"));
		assertThat(this.jobs.decisions(AwsEvents.health("EC2", "a"))).matchedNothing();
		assertThat(this.jobs.onBus("partners").decisions(AwsEvents.health("EC2", "a")).all()).hasSize(1);
	}

	@Test
	void rejectsCallsOfJobs() {
		willAnswer((call) -> this.jobs.event("com.example.shop", "Order Paid", new Paid("8", 1))).given(this.carrier)
			.ship("7");
		assertThat(this.jobs.event("com.example.shop", "Order Paid", new Paid("7", 1))).ran("salesJob-all")
			.failedWith(IllegalStateException.class, "called by salesJob-all while it runs");
		willAnswer((call) -> {
			this.jobs.clock().set(TestClock.START);
			return null;
		}).given(this.carrier).ship("8");
		assertThat(this.jobs.event("com.example.shop", "Order Paid", new Paid("8", 1))).ran("salesJob-all")
			.failedWith(IllegalStateException.class, "a job cannot set the clock");
	}

	@Test
	void continuesAfterCallThatFails() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.event("a", "b", 7));
		assertThat(this.jobs.event("com.example.shop", "Order Paid", new Paid("7", 1))).succeeded();
		assertThatIllegalStateException().isThrownBy(() -> this.jobs.clock().advanceToNextFire("salesJob-all"));
	}

}
