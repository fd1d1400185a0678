package io.jets.test.result;

import java.util.List;

import io.jets.local.engine.JobEngine;
import io.jets.local.journal.entry.Decision;
import org.assertj.core.api.AssertProvider;

/**
 * Which rules would take an event, or which filters a change, and why the others would
 * not. Use AssertJ's {@code assertThat(decisions)} for assertions.
 */
public final class JobDecisions implements AssertProvider<JobDecisionsAssert> {

	private final JobEngine engine;

	private final List<Decision> decisions;

	/**
	 * Creates the decisions on an event.
	 * @param engine the engine that decided
	 * @param decisions the decisions
	 */
	public JobDecisions(JobEngine engine, List<Decision> decisions) {
		this.engine = engine;
		this.decisions = List.copyOf(decisions);
	}

	/**
	 * Returns the decisions.
	 * @return a decision for each rule on the bus, or for each filter on the stream
	 */
	public List<Decision> all() {
		return this.decisions;
	}

	/**
	 * Returns assertions. Use AssertJ's {@code assertThat(decisions)}.
	 */
	@Override
	public JobDecisionsAssert assertThat() {
		return new JobDecisionsAssert(this);
	}

	DecisionCheck check() {
		return new DecisionCheck(this.engine, this.decisions);
	}

	/**
	 * Returns the decisions as a table, with values of the event.
	 */
	@Override
	public String toString() {
		return RunReport.decisions(this.decisions);
	}

}
