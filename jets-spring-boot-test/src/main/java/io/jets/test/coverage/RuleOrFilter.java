package io.jets.test.coverage;

import java.util.List;
import java.util.stream.Stream;

import io.jets.local.engine.JobEngine;
import io.jets.local.journal.entry.Decision;
import io.jets.local.stream.intake.StreamMapping;
import org.jspecify.annotations.Nullable;

/**
 * A rule with a pattern, or a filter on the stream of a table. A job that accepts all
 * changes of a table has a filter without a pattern there.
 *
 * @param job the name of the job
 * @param location the method of the job, {@code <class>#<method>}
 * @param trigger the trigger, for instance {@code rule "Paid orders"} or
 * {@code stream orders (INSERT)}
 * @param stream whether it is a filter on a stream
 * @param pattern the pattern, JSON; {@code null} for a filter that accepts all changes
 */
public record RuleOrFilter(String job, String location, String trigger, boolean stream, @Nullable String pattern) {

	/**
	 * Returns the enabled rules and filters.
	 * @param engine the engine
	 * @return the rules of all buses, then the filters
	 */
	static List<RuleOrFilter> of(JobEngine engine) {
		Stream<RuleOrFilter> rules = engine.rules()
			.stream()
			.filter((rule) -> rule.enabled() && rule.pattern() != null)
			.map((rule) -> new RuleOrFilter(rule.job().name(), rule.job().location(), rule.trigger(), false,
					rule.pattern()));
		Stream<RuleOrFilter> filters = engine.mappings()
			.stream()
			.filter((mapping) -> mapping.trigger().enabled())
			.flatMap(RuleOrFilter::filters);
		return Stream.concat(rules, filters).distinct().toList();
	}

	private static Stream<RuleOrFilter> filters(StreamMapping mapping) {
		List<String> patterns = mapping.filter().patterns();
		RuleOrFilter all = new RuleOrFilter(mapping.job().name(), mapping.job().location(), mapping.describe(), true,
				null);
		return patterns.isEmpty() ? Stream.of(all) : patterns.stream()
			.map((pattern) -> new RuleOrFilter(all.job(), all.location(), all.trigger(), true, pattern));
	}

	/**
	 * Returns whether a decision is one of this rule or filter.
	 */
	boolean decided(Decision decision) {
		return decision.job().equals(this.job) && decision.trigger().equals(this.trigger)
				&& decision.patterns().equals((this.pattern != null) ? List.of(this.pattern) : List.of());
	}

	/**
	 * Returns the method and the trigger.
	 */
	@Override
	public String toString() {
		return this.location + ", " + this.trigger;
	}

}
