package io.jets.test.mistakes;

import io.jets.event.Change;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.mistakes.MistakesApplication.Order;
import io.jets.test.template.SamTemplate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a short test finds a mistake, and that its message names the reason.
 */
@JobTest
class FailureMessageTests {

	private static final Order ORDER = new Order("7", "paid", 100);

	@Autowired
	JobTester jobs;

	@Autowired
	TestClock clock;

	void keyInOtherLetterCase() {
		assertThat(this.jobs.event("com.example.shop", "Order Paid", ORDER)).ran("sales-paid").succeeded();
	}

	void filterThatNeverMatches() {
		assertThat(this.jobs.change("orders", Change.insert(ORDER))).ran("clerk-big").succeeded();
	}

	void retryThatGivesUp() {
		assertThat(this.jobs.change("orders", Change.insert(ORDER))).ran("clerk-ship").succeeded();
	}

	void cronOnWrongDay() {
		assertThat(this.clock.advanceToNextFire()).fired("report-onMonday").at("2026-01-05T08:00:00Z");
	}

	void missingRight() {
		SamTemplate template = SamTemplate.of(MistakesApplication.class);
		assertThat(template).function("clerk-ship").role().allows("s3:PutObject");
	}

	@Test
	void namesKeyInOtherLetterCase() {
		assertThat(messageOf(this::keyInOtherLetterCase)).startsWith("""
				Expecting sales-paid to run, but its rule "SalesJob event rule 1" does not match: \
				detail.Status is absent, expected "paid": there is detail.status, in another letter case

				Events:
				  event 1  2026-01-01T12:00:00Z  default  com.example.shop "Order Paid"  {"version":"0","id":""")
			.endsWith("""
					"detail":{"id":"7","status":"paid","total":100}}
					Decisions:
					  event 1  sales-paid  rule "SalesJob event rule 1"  detail.Status is absent, expected "paid": \
					there is detail.status, in another letter case
					Runs: none""");
	}

	@Test
	void namesTypeThatFilterExpectsAndThatOfAttribute() {
		assertThat(messageOf(this::filterThatNeverMatches))
			.startsWith("Expecting clerk-big to run, but its filter on stream orders does not match: "
					+ "dynamodb.NewImage.total.S is absent, expected \"100\": there is dynamodb.NewImage.total.N\n")
			.contains("\"NewImage\":{\"id\":{\"S\":\"7\"},\"status\":{\"S\":\"paid\"},\"total\":{\"N\":\"100\"}}");
	}

	@Test
	void namesExceptionAndNumberOfRetries() {
		assertThat(messageOf(this::retryThatGivesUp))
			.startsWith("Expecting clerk-ship to succeed, but attempt 1 reported 1 as failed, 0 of 1 done, "
					+ "failed at record 0 (counted from 0): java.lang.UnsupportedOperationException: no truck for 7 at "
					+ "io.jets.test.mistakes.MistakesApplication$ClerkJob.ship(MistakesApplication.java:")
			.containsPattern("It was given up after 10 retries\n")
			.containsPattern("  2026-01-01T12:00:00\\S* +clerk-ship +stream orders +attempts 1 to 11 of 11 +reported 1")
			.containsPattern("Given up:\n  2026-01-01T12:00:07\\S+ +clerk-ship +stream orders +after 11 attempts$");
	}

	@Test
	void namesDayOfWeek() {
		assertThat(messageOf(this::cronOnWrongDay)).startsWith("""
				Expecting report-onMonday to fire at:
				  2026-01-05T08:00:00Z (Mon 2026-01-05 08:00:00 UTC)
				but it fired at:
				  2026-01-04T08:00:00Z (Sun 2026-01-04 08:00:00 UTC)
				Schedules: cron(0 8 ? * 1 *): at 08:00, on Sunday""");
	}

	@Test
	void namesWhatRoleAllows() {
		assertThat(messageOf(this::missingRight)).contains("to allow s3:PutObject, but it allows only:")
			.contains("s3:GetObject on arn:aws:s3:::invoices/*");
	}

	private static String messageOf(ThrowingCallable test) {
		StringBuilder message = new StringBuilder();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(test)
			.satisfies((error) -> message.append(error.getMessage()));
		return message.toString();
	}

}
