package io.jets.local.console.view;

import java.util.List;

import io.jets.local.journal.entry.Decision;
import io.jets.pattern.explain.Difference;
import io.jets.pattern.explain.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule or an event source mapping takes an event.
 *
 * @param job the name of the job
 * @param location the method of the job, {@code <class>#<method>}
 * @param trigger the trigger
 * @param result {@code MATCHED}, {@code NOT_MATCHED}, {@code DISABLED} or
 * {@code THROTTLED}
 * @param text the decision in words, with the first difference
 * @param patterns the pattern of the rule, or the filters of the mapping
 * @param differences why the event does not match; empty if it does, or if the reason is
 * not known
 */
public record DecisionView(String job, String location, String trigger, String result, String text,
		List<String> patterns, List<DifferenceView> differences) {

	/**
	 * Creates the view of a decision.
	 * @param decision the decision
	 * @return the view
	 */
	public static DecisionView of(Decision decision) {
		Explanation explanation = decision.explanation();
		return new DecisionView(decision.job(), decision.location(), decision.trigger(), decision.result().name(),
				decision.text(true), decision.patterns(), (explanation != null)
						? explanation.differences().stream().map(DifferenceView::of).toList() : List.of());
	}

	/**
	 * One difference between a pattern and an event.
	 *
	 * @param path the field
	 * @param expected what the pattern expects, in words
	 * @param actual what the event has, in words
	 * @param remark what else explains the difference; may be empty
	 * @param near whether the value is probably meant to match
	 * @param text the difference as a sentence
	 */
	public record DifferenceView(String path, String expected, @Nullable String actual, String remark, boolean near,
			String text) {

		static DifferenceView of(Difference difference) {
			return new DifferenceView(difference.path(), difference.expected(), difference.found().words(true),
					difference.remark(), difference.near(), difference.text(true));
		}

	}

}
