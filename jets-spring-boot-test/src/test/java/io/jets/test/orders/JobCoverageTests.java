package io.jets.test.orders;

import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.coverage.RuleOrFilter;
import io.jets.test.coverage.JobCoverage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Tests of {@link JobCoverage}.
 */
@JobTest
class JobCoverageTests {

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@Test
	void namesRulesAndFiltersThatNoEventMatches() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.jobs.coverage("coverage/*.json")).everyRuleMatches())
			.withMessage("""
					Expecting every rule and filter to match a saved event, but 4 of 7 rules and filters match no \
					saved event:
					  SalesJob#big     rule "SalesJob event rule 2"  nearest is \
					coverage/paid.json: detail.total is 5, expected numeric >= 100
					  SalesJob#never   rule "SalesJob event rule 3"  nearest is \
					coverage/paid.json: source is "com.example.shop", expected "com.example.never"
					  ClerkJob#ship    filter on stream orders       nearest is \
					coverage/open.json: dynamodb.NewImage.status.S is "open", expected "paid"
					  ClerkJob#poison  stream poison                 there is no saved change \
					of the table""");
		verifyNoInteractions(this.carrier);
	}

	@Test
	void namesEventsThatMatchNothing() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.jobs.coverage("coverage/*.json")).everyEventMatches())
			.withMessage("""
					Expecting every saved event to match a rule or filter, but 3 of 6 saved events match no rule and \
					no filter:
					  coverage/open.json         nearest is ClerkJob#ship, filter on stream \
					orders: dynamodb.NewImage.status.S is "open", expected "paid"
					  coverage/wrong-case.json   nearest is SalesJob#all, rule "SalesJob event \
					rule 1": detail-type is "Order paid", expected "Order Paid": only the letter case differs
					  coverage/wrong-table.json  No enabled trigger reads the stream of the table oders. Tables of \
					triggers: [orders, returns, poison]""");
	}

	@Test
	void returnsWhatMatchesNothing() {
		JobCoverage coverage = this.jobs.coverage("coverage/p*.json", "coverage/paid.json", "events/clerkJob-ship/*");
		assertThat(coverage).everyEventMatches();
		assertThat(coverage.unmatchedEvents()).isEmpty();
		assertThat(coverage.unmatchedRules()).extracting(RuleOrFilter::job)
			.containsExactly("salesJob-big", "salesJob-never", "clerkJob-restock", "clerkJob-poison");
		assertThat(coverage).asString()
			.contains("4 of 7 rules and filters match no saved event:\n")
			.endsWith("\n0 of 3 saved events match no rule and no filter");
	}

	@Test
	void rejectsPathWithoutFiles() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.coverage("events/salesJob-al/*.json"))
			.withMessage("No file on the class path has the path events/salesJob-al/*.json. "
					+ "Put the events into src/test/resources");
	}

}
