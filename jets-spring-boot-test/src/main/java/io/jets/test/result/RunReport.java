package io.jets.test.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.RecordCounts;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunError;
import io.jets.local.journal.entry.RunResult;
import io.jets.processor.TextTable;

/**
 * Writes what happened for failure messages: the events, the decisions, the runs and what
 * was given up.
 */
final class RunReport {

	private static final int ROWS = 20;

	private static final int LONGEST_EVENT = 1000;

	private final JobRuns runs;

	RunReport(JobRuns runs) {
		this.runs = runs;
	}

	@Override
	public String toString() {
		return section("Events", this.runs.events().stream().map(this::row).toList()) + section("Decisions", rows())
				+ section("Runs", runRows())
				+ section("Given up", this.runs.discards().stream().map(RunReport::row).toList());
	}

	static String decisions(List<Decision> decisions) {
		return section("Decisions", decisions.stream().map(RunReport::row).toList());
	}

	/**
	 * Writes a table; of an empty one, that nothing happened, if that is worth knowing.
	 */
	private static String section(String title, List<String[]> rows) {
		if (rows.isEmpty()) {
			return title.equals("Runs") ? "\nRuns: none" : "";
		}
		TextTable table = new TextTable();
		rows.stream().limit(ROWS).forEach(table::add);
		String more = (rows.size() > ROWS) ? "\n  … and " + (rows.size() - ROWS) + " more" : "";
		return "\n" + title + ":\n" + table.toString().stripTrailing().indent(2).stripTrailing() + more;
	}

	/**
	 * Returns the decisions with the numbers of their events.
	 */
	private List<String[]> rows() {
		List<String[]> rows = new ArrayList<>();
		for (ReceivedEvent event : this.runs.events()) {
			for (Decision decision : this.runs.decisions(event)) {
				String[] row = row(decision);
				rows.add(new String[] { number(event), row[0], row[1], row[2] });
			}
		}
		return rows;
	}

	/**
	 * Returns the runs; attempts that follow one another and end in the same way are one
	 * row.
	 */
	private List<String[]> runRows() {
		List<String[]> rows = new ArrayList<>();
		List<Run> runs = this.runs.runs();
		for (int first = 0, next; first < runs.size(); first = next) {
			next = first + 1;
			while (next < runs.size() && isRetry(runs.get(next - 1), runs.get(next))) {
				next++;
			}
			rows.add(row(runs.get(first), runs.get(next - 1)));
		}
		return rows;
	}

	private static boolean isRetry(Run run, Run next) {
		return next.delivery() == run.delivery() && next.cause().attempt() == run.cause().attempt() + 1
				&& outcome(next).equals(outcome(run));
	}

	private String number(ReceivedEvent event) {
		return "event " + (this.runs.events().indexOf(event) + 1);
	}

	private String[] row(ReceivedEvent event) {
		String type = (event.source() != null) ? event.source() + " \"" + event.type() + "\""
				: (event.type() != null) ? event.type() : event.kind().name().toLowerCase(Locale.ROOT);
		return new String[] { number(event), event.at().toString(), event.channel(), type,
				shortened(event.payload().text()) };
	}

	private static String[] row(Decision decision) {
		return new String[] { decision.job(), decision.trigger(), decision.text(true) };
	}

	private static String[] row(Run run, Run last) {
		String attempt = ((last == run) ? "attempt " : "attempts " + run.cause().attempt() + " to ")
				+ last.cause().attempt() + ((run.cause().attempts() > 0) ? " of " + run.cause().attempts() : "");
		return new String[] { run.started().toString(), run.job(), run.cause().trigger(), attempt, outcome(run) };
	}

	private static String[] row(Discard discard) {
		return new String[] { discard.at().toString(), discard.job(), discard.trigger(), discard.reason() };
	}

	/**
	 * Returns how a run ended, in words.
	 */
	static String outcome(Run run) {
		RunResult result = run.result();
		RecordCounts counts = result.counts();
		String progress = (counts != null && counts.failedAt() != null)
				? ", %d of %d done, failed at record %d (counted from 0)".formatted(counts.done(), counts.records(),
						counts.failedAt())
				: (counts != null) ? ", %d of %d done".formatted(counts.done(), counts.records()) : "";
		return switch (result.outcome()) {
			case SUCCEEDED ->
				"succeeded" + progress + (counts == null ? ", returned " + shortened(result.response().text()) : "");
			case REPORTED -> "reported " + result.reported() + " as failed" + progress + errors(result);
			case FAILED, TIMED_OUT -> "failed" + progress + errors(result);
			case INVALID_RESPONSE -> "returned an invalid response" + progress + errors(result);
			case RUNNING, STOPPED -> "did not end";
		};
	}

	/**
	 * Returns that a job does not get an event or records, in words.
	 */
	static String givenUp(Discard discard) {
		return "was given up for " + discard.event() + " of " + discard.trigger() + ", " + discard.reason();
	}

	static String times(int times) {
		return (times == 1) ? "once" : times + " times";
	}

	static String records(int records) {
		return (records == 1) ? "1 record" : records + " records";
	}

	private static String errors(RunResult result) {
		return result.errors().isEmpty() ? ""
				: ": " + result.errors().stream().map(RunReport::firstLine).collect(Collectors.joining("; "));
	}

	/**
	 * Returns the exception without its stack trace, and where it was thrown.
	 */
	static String firstLine(RunError error) {
		String line = error.text().lines().findFirst().orElse("");
		return error.frames().isEmpty() ? line : line + " at " + error.frames().get(0);
	}

	private static String shortened(String json) {
		String line = json.replaceAll("\\R", " ");
		return (line.length() <= LONGEST_EVENT) ? line : line.substring(0, LONGEST_EVENT) + "…";
	}

}
