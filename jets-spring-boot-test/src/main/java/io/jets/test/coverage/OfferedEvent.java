package io.jets.test.coverage;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.jets.local.engine.JobEngine;
import io.jets.local.engine.Rule;
import io.jets.local.journal.entry.Decision;
import io.jets.local.stream.intake.SavedBatch;
import org.jspecify.annotations.Nullable;

/**
 * A saved event, and the decisions on it.
 *
 * @param name the path of its file
 * @param decisions the decisions of all rules, or of all filters on all of its records
 * @param obstacle why no filter decided, {@code null} if filters or rules did
 */
record OfferedEvent(String name, List<Decision> decisions, @Nullable String obstacle) {

	static OfferedEvent of(JobEngine engine, String name, String envelope) {
		return new OfferedEvent(name,
				engine.rules()
					.stream()
					.map(Rule::bus)
					.distinct()
					.flatMap((bus) -> engine.decisions(bus, envelope).stream())
					.toList(),
				null);
	}

	static OfferedEvent of(JobEngine engine, String name, SavedBatch batch) {
		try {
			return new OfferedEvent(name, engine.decisions(batch.table(), batch.records()), null);
		}
		catch (IllegalArgumentException ex) {
			// No trigger reads the stream
			return new OfferedEvent(name, List.of(), ex.getMessage());
		}
	}

	boolean matches(Predicate<Decision> which) {
		return this.decisions.stream().anyMatch((decision) -> decision.matched() && which.test(decision));
	}

	/**
	 * Returns the decisions that have a reason.
	 */
	Stream<Decision> explained() {
		return this.decisions.stream().filter((decision) -> decision.explanation() != null);
	}

}
