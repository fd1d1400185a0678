package io.jets.test.coverage;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.jets.function.payload.EventInspector;
import io.jets.local.engine.JobEngine;
import io.jets.local.stream.intake.SavedBatch;
import io.jets.test.event.JobEvent;
import org.assertj.core.api.AssertProvider;

/**
 * Which rules and filters saved events match. Nothing runs. Use AssertJ's
 * {@code assertThat(coverage)} for assertions:
 *
 * <pre class="code">
 * assertThat(jobs.coverage("events/**&#47;*.json")).everyRuleMatches().everyEventMatches();
 * </pre>
 * <p>
 * A file does not contain the event bus, so an event is offered to the rules of all
 * buses. A batch matches a filter if one of its records does. Disabled rules and streams
 * do not count, nor do events of schedules, which no pattern matches.
 */
public final class JobCoverage implements AssertProvider<JobCoverageAssert> {

	private final List<RuleOrFilter> rules;

	private final List<OfferedEvent> events;

	private JobCoverage(List<RuleOrFilter> rules, List<OfferedEvent> events) {
		this.rules = rules;
		this.events = events;
	}

	/**
	 * Offers events to all rules and filters.
	 * @param engine the engine, which has the rules and filters
	 * @param events the events
	 * @param envelope returns the complete envelope of an event that is not a batch
	 * @return the coverage
	 * @throws IllegalArgumentException if a record is not one of a DynamoDB stream
	 */
	public static JobCoverage of(JobEngine engine, List<JobEvent> events, Function<JobEvent, String> envelope) {
		return new JobCoverage(RuleOrFilter.of(engine),
				events.stream()
					.filter((event) -> !EventInspector.isScheduled(event.bytes()))
					.map((event) -> event.isBatch()
							? OfferedEvent.of(engine, event.name(), SavedBatch.read(event.name(), event.tree()))
							: OfferedEvent.of(engine, event.name(), envelope.apply(event)))
					.toList());
	}

	/**
	 * Returns the rules and filters that no event matches.
	 * @return the rules of all buses, then the filters
	 */
	public List<RuleOrFilter> unmatchedRules() {
		return this.rules.stream()
			.filter((rule) -> this.events.stream().noneMatch((event) -> event.matches(rule::decided)))
			.toList();
	}

	/**
	 * Returns the events that match no rule and no filter.
	 * @return the paths of their files
	 */
	public List<String> unmatchedEvents() {
		return unmatched().map(OfferedEvent::name).toList();
	}

	private Stream<OfferedEvent> unmatched() {
		return this.events.stream().filter((event) -> !event.matches((decision) -> true));
	}

	/**
	 * Returns assertions. Use AssertJ's {@code assertThat(coverage)}.
	 */
	@Override
	public JobCoverageAssert assertThat() {
		return new JobCoverageAssert(this);
	}

	String ruleReport() {
		return new CoverageReport(this.rules, this.events).rules(unmatchedRules());
	}

	String eventReport() {
		return new CoverageReport(this.rules, this.events).events(unmatched().toList());
	}

	/**
	 * Returns the rules, the filters and the events that match nothing, each with what is
	 * nearest to it.
	 */
	@Override
	public String toString() {
		return ruleReport() + "\n" + eventReport();
	}

}
