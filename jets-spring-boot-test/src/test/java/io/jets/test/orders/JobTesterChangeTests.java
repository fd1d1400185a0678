package io.jets.test.orders;

import java.time.Duration;

import io.jets.event.Change;
import io.jets.event.item.DynamoDbItem;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Run;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.event.JobEvent;
import io.jets.test.event.JobEventFiles;
import io.jets.test.result.JobRuns;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static io.jets.test.result.Reason.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Tests of {@link JobTester} with changes of items.
 */
@JobTest
class JobTesterChangeTests {

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@Test
	void firesJobWhoseFilterAcceptsChange() {
		Change<Order> paid = Change.modify(new Order("7", "open"), new Order("7", "paid"));
		assertThat(this.jobs.change("orders", paid)).ran("clerkJob-ship").onlyThat().succeeded().done(1);
		verify(this.carrier).ship("7");
	}

	@Test
	void explainsWhyFilterRejectsChange() {
		assertThat(this.jobs.change("orders", Change.insert(new Order("7", "open")))).ranNothing()
			.didNotMatch("clerkJob-ship", because("dynamodb.NewImage.status.S", "paid", "open"));
		assertThat(this.jobs.change("orders", Change.remove(new Order("7", "paid")))).didNotMatch("clerkJob-ship",
				because("eventName", "\"INSERT\" or \"MODIFY\"", "REMOVE"));
	}

	@Test
	void stopsAtFirstRecordThatFailsAndGivesItUp() {
		willThrow(new IllegalStateException("no truck")).given(this.carrier).ship("2");
		assertThat(this.jobs.changes("orders", paid("1"), paid("2"), paid("3"), paid("4"))).ran("clerkJob-ship")
			.failedWith(IllegalStateException.class, "no truck")
			.done(1)
			.failedAt(1)
			.didNotTouch(2)
			.wasGivenUpAfterRetries(10)
			.then()
			.done(0)
			.failedAt(0)
			.didNotTouch(2);
		InOrder order = inOrder(this.carrier);
		order.verify(this.carrier).ship("1");
		order.verify(this.carrier, times(13)).ship("2");
		order.verify(this.carrier).ship("3");
		order.verify(this.carrier).ship("4");
	}

	@Test
	void splitsBatchesAndWaitsForWindowInVirtualTime() {
		JobRuns runs = this.jobs.changes("returns", paid("1"), paid("2"), paid("3"));
		assertThat(runs).ran("clerkJob-restock").times(2).succeeded();
		assertThat(runs.runs()).extracting(Run::started)
			.containsExactly(TestClock.START, TestClock.START.plusSeconds(30));
	}

	@Test
	void givesUpRecordThatIsTooOld() {
		Change<Order> old = paid("1").toBuilder().time(TestClock.START.minusSeconds(61)).build();
		assertThat(this.jobs.changes("returns", old, paid("2"))).ran("clerkJob-restock").wasGivenUp().times(1).done(1);
		this.jobs.clock().advance(Duration.ofHours(1));
		assertThat(this.jobs.changes("returns", paid("3"), paid("4"))).ran("clerkJob-restock").times(1).succeeded();
	}

	@Test
	void failsIfRetriesDoNotEnd() {
		willThrow(new IllegalStateException("no truck")).given(this.carrier).ship(any());
		assertThatIllegalStateException().isThrownBy(() -> this.jobs.change("poison", paid("1")))
			.withMessageStartingWith("clerkJob-poison still fails after 100 retries of a batch and would be retried "
					+ "without end, because neither its maximumRetryAttempts nor its maximumRecordAge limits them. "
					+ "java.lang.IllegalStateException: no truck");
		assertThat(this.jobs.clock().instant()).isEqualTo(TestClock.START);
		assertThat(this.jobs.change("orders", paid("1"))).ran("clerkJob-ship")
			.failedWith(IllegalStateException.class)
			.wasGivenUp();
	}

	@Test
	void acceptsItemInJsonOfDynamoDb() {
		assertThat(this.jobs.change("orders", Change.insert(DynamoDbItem.ofJson("""
				{ "id": { "S": "7" }, "status": { "S": "paid" } }""")))).succeeded();
		assertThat(this.jobs.change("orders", Change.insert(DynamoDbItem.ofJson("""
				{ "id": { "S": "7" }, "status": { "N": "1" } }""")))).didNotMatch("clerkJob-ship",
				because("dynamodb.NewImage.status.S"));
	}

	@Test
	void leavesOutImagesOfOtherViewType() {
		assertThat(this.jobs.withViewType(StreamViewType.OLD_IMAGE).change("orders", paid("1"))).ranNothing()
			.didNotMatch("clerkJob-ship", because("dynamodb.NewImage.status.S", "paid", "absent"));
	}

	@Test
	void decidesAboutChangesWithoutRunning() {
		Change<Order> removal = Change.remove(new Order("7", "paid"));
		assertThat(this.jobs.decisions("orders", paid("1"))).matched("clerkJob-ship");
		assertThat(this.jobs.decisions("orders", Change.insert(new Order("7", "open")))).matchedNothing()
			.didNotMatch("clerkJob-ship", because("dynamodb.NewImage.status.S", "paid", "open"));
		assertThat(this.jobs.decisions("orders", removal)).didNotMatch("clerkJob-ship",
				because("eventName", "\"INSERT\" or \"MODIFY\"", "REMOVE"));
		assertThat(this.jobs.withViewType(StreamViewType.KEYS_ONLY).decisions("orders", paid("1")))
			.didNotMatch("clerkJob-ship", because("dynamodb.NewImage.status.S", "paid", "absent"));
		assertThat(this.jobs.decisions("orders", removal)).hasToString("""

				Decisions:
				  clerkJob-ship  filter on stream orders  eventName is "REMOVE", expected "INSERT" or "MODIFY" \
				(and one more difference)""");
		verifyNoInteractions(this.carrier);
	}

	@Test
	void decidesAboutSavedBatchWithoutRunning() {
		JobEvent batch = new JobEventFiles(null).read("events/clerkJob-ship/paid-and-open.json").get(0);
		assertThat(this.jobs.decisions(batch)).matched("clerkJob-ship");
		assertThat(this.jobs.decisions(batch).all()).extracting(Decision::matched).containsExactly(true, false);
		verifyNoInteractions(this.carrier);
	}

	@Test
	void sendsSavedBatchThroughFilters() {
		assertThat(this.jobs.send("events/clerkJob-ship/paid-and-open.json")).ran("clerkJob-ship").times(1).done(1);
		verify(this.carrier).ship("1");
	}

	@Test
	void keepsTimeOfSavedBatch() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.jobs.send("events/clerkJob-restock/aged.json")).ran("clerkJob-restock"))
			.withMessageStartingWith("Expecting clerkJob-restock to run, but it was given up for 1 record of stream "
					+ "returns, before the first attempt because it is older than");
		this.jobs.clock().set("2025-11-29T12:00:30Z");
		assertThat(this.jobs.send("events/clerkJob-restock/aged.json")).ran("clerkJob-restock").succeeded();
	}

	@Test
	void rejectsTableThatNoJobReads() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.change("oders", paid("1")))
			.withMessage("No enabled trigger reads the stream of the table oders. "
					+ "Tables of triggers: [orders, returns, poison]");
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.decisions("oders", paid("1")))
			.withMessageStartingWith("No enabled trigger reads the stream of the table oders. ");
	}

	private static Change<Order> paid(String id) {
		return Change.insert(new Order(id, "paid"));
	}

}
