package io.jets.local.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.Run;
import org.jspecify.annotations.Nullable;

/**
 * The last log lines of each run. A line belongs to the latest run with its request id:
 * the attempts of an asynchronous invocation share theirs.
 */
final class RunLines {

	/**
	 * How many bytes of lines are kept of one run.
	 */
	private static final int MAXIMUM = 256 * 1024;

	private final Map<String, Long> latest = new HashMap<>();

	private final Map<Long, Lines> lines = new HashMap<>();

	private long bytes;

	void started(Run run) {
		this.latest.put(run.requestId(), run.number());
	}

	/**
	 * Adds a line.
	 * @return the number of its run, {@code null} if the run is not known
	 */
	@Nullable Long add(String requestId, LogLine line) {
		Long run = this.latest.get(requestId);
		if (run != null) {
			this.bytes += this.lines.computeIfAbsent(run, (number) -> new Lines()).add(line);
		}
		return run;
	}

	List<LogLine> of(long run) {
		Lines of = this.lines.get(run);
		return (of != null) ? List.copyOf(of.kept) : List.of();
	}

	void remove(Run run) {
		this.latest.remove(run.requestId(), run.number());
		Lines removed = this.lines.remove(run.number());
		if (removed != null) {
			this.bytes -= removed.size;
		}
	}

	long bytes() {
		return this.bytes;
	}

	/**
	 * The last lines of one run.
	 */
	private static final class Lines {

		private final Deque<LogLine> kept = new ArrayDeque<>();

		private int size;

		/**
		 * Adds a line and removes the first ones if there is no room for it.
		 * @return by how much the size has changed
		 */
		int add(LogLine line) {
			int before = this.size;
			this.kept.add(line);
			this.size += line.size();
			while (this.size > MAXIMUM && this.kept.size() > 1) {
				this.size -= this.kept.remove().size();
			}
			return this.size - before;
		}

	}

}
