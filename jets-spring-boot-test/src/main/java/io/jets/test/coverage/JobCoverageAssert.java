package io.jets.test.coverage;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on {@link JobCoverage}. A failure message names each rule or filter by its
 * method, with the nearest event, and each event with the nearest rule or filter.
 */
public final class JobCoverageAssert extends AbstractAssert<JobCoverageAssert, JobCoverage> {

	JobCoverageAssert(JobCoverage coverage) {
		super(coverage, JobCoverageAssert.class);
	}

	/**
	 * Verifies that each enabled rule with a pattern, and each filter of an enabled
	 * stream, matches at least one event.
	 * @return this assertion
	 */
	public JobCoverageAssert everyRuleMatches() {
		isNotNull();
		if (!this.actual.unmatchedRules().isEmpty()) {
			throw failure("Expecting every rule and filter to match a saved event, but %s", this.actual.ruleReport());
		}
		return this;
	}

	/**
	 * Verifies that each event matches at least one rule or filter.
	 * @return this assertion
	 */
	public JobCoverageAssert everyEventMatches() {
		isNotNull();
		if (!this.actual.unmatchedEvents().isEmpty()) {
			throw failure("Expecting every saved event to match a rule or filter, but %s", this.actual.eventReport());
		}
		return this;
	}

}
