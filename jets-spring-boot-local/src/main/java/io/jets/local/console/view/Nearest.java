package io.jets.local.console.view;

import java.util.List;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What an event's row shows of the decisions.
 */
final class Nearest {

	private Nearest() {
	}

	static List<String> jobs(ReceivedEvent event) {
		return event.decisions().stream().filter(Decision::matched).map(Decision::job).distinct().toList();
	}

	static List<String> notTakenBy(ReceivedEvent event) {
		List<String> jobs = jobs(event);
		return event.decisions().stream().map(Decision::job).distinct().filter((job) -> !jobs.contains(job)).toList();
	}

	static @Nullable DecisionView of(ReceivedEvent event) {
		if (event.taken()) {
			return null;
		}
		return event.decisions().stream().min(Decision.NEAREST_FIRST).map(DecisionView::of).orElse(null);
	}

}
