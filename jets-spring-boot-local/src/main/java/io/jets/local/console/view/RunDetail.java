package io.jets.local.console.view;

import java.util.List;

import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunError;

/**
 * A run with everything that is known about it.
 *
 * @param run the run
 * @param input what the function gets
 * @param output what the function returned
 * @param errors the failures: of records, then of the whole invocation
 * @param lines the log lines of the run
 * @param attempts all attempts to deliver the same events, this run included
 * @param events the events that the function gets, if they are still known
 */
public record RunDetail(RunView run, PayloadView input, PayloadView output, List<RunError> errors, List<LogLine> lines,
		List<RunView> attempts, List<EventView> events) {

	/**
	 * Creates the view of a run.
	 * @param run the run
	 * @param lines its log lines
	 * @param attempts all attempts
	 * @param events its events
	 * @return the view
	 */
	public static RunDetail of(Run run, List<LogLine> lines, List<Run> attempts, List<ReceivedEvent> events) {
		return new RunDetail(RunView.of(run), PayloadView.of(run.input()), PayloadView.of(run.result().response()),
				run.result().errors(), lines, attempts.stream().map(RunView::of).toList(),
				events.stream().map(EventView::of).toList());
	}

}
