package io.jets.local.console.view;

import java.util.List;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;

/**
 * An event with everything that is known about it.
 *
 * @param event the event
 * @param payload the event as JSON: an envelope, a stream record, or what the function
 * gets
 * @param decisions the decisions of all rules or mappings: those that took it first, then
 * the others, nearest first
 * @param runs the runs that got it, the oldest first
 * @param discards what was given up of it
 */
public record EventDetail(EventView event, PayloadView payload, List<DecisionView> decisions, List<RunView> runs,
		List<DiscardView> discards) {

	/**
	 * Creates the view of an event.
	 * @param event the event
	 * @param decisions the explained decisions
	 * @param runs its runs
	 * @param discards what was given up of it
	 * @return the view
	 */
	public static EventDetail of(ReceivedEvent event, List<Decision> decisions, List<Run> runs,
			List<Discard> discards) {
		return new EventDetail(EventView.of(event), PayloadView.of(event.payload()),
				decisions.stream().map(DecisionView::of).toList(), runs.stream().map(RunView::of).toList(),
				discards.stream().map(DiscardView::of).toList());
	}

}
