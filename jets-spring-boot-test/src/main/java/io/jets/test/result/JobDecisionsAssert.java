package io.jets.test.result;

import io.jets.local.journal.entry.Decision;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on {@link JobDecisions}. A failure message lists all decisions.
 */
public final class JobDecisionsAssert extends AbstractAssert<JobDecisionsAssert, JobDecisions> {

	JobDecisionsAssert(JobDecisions decisions) {
		super(decisions, JobDecisionsAssert.class);
	}

	/**
	 * Verifies that a rule or filter of a job matches.
	 * @param job the name of the job, {@code <bean name>-<method name>}
	 * @return this assertion
	 */
	public JobDecisionsAssert matched(String job) {
		isNotNull();
		return verify(this.actual.check().matched(job));
	}

	/**
	 * Verifies that no rule and no filter of a job matches.
	 * @param job the name of the job
	 * @return this assertion
	 */
	public JobDecisionsAssert didNotMatch(String job) {
		isNotNull();
		return verify(this.actual.check().didNotMatch(job, null));
	}

	/**
	 * Verifies that no rule and no filter of a job matches, and why.
	 * @param job the name of the job
	 * @param reason why; one of several differences is enough
	 * @return this assertion
	 */
	public JobDecisionsAssert didNotMatch(String job, Reason reason) {
		isNotNull();
		return verify(this.actual.check().didNotMatch(job, reason));
	}

	/**
	 * Verifies that no rule and no filter matches, and that there is at least one.
	 * @return this assertion
	 */
	public JobDecisionsAssert matchedNothing() {
		isNotNull();
		if (this.actual.all().isEmpty()) {
			return verify("Expecting rules or filters not to match, but there are none");
		}
		return verify(this.actual.all().stream().noneMatch(Decision::matched) ? null
				: "Expecting no rule and no filter to match, but one does");
	}

	private JobDecisionsAssert verify(@Nullable String error) {
		if (error != null) {
			throw failure("%s%n%s", error, this.actual);
		}
		return this;
	}

}
