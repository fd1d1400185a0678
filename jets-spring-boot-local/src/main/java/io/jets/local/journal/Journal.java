package io.jets.local.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.JournalEntry;
import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunResult;
import org.jspecify.annotations.Nullable;

/**
 * The record of what happened: events, decisions, runs with their log lines, and what was
 * given up. It is in memory and bounded; the oldest entries are removed first. The local
 * engine writes to it, everything else reads from it.
 * <p>
 * Each version of an entry has a sequence number. A reader asks for {@link #after} the
 * last sequence number that it knows, again whenever a listener was called.
 */
public final class Journal {

	private final String start = UUID.randomUUID().toString().replace("-", "");

	private final Ring<ReceivedEvent> events = new Ring<>();

	private final Ring<Run> runs = new Ring<>();

	private final Ring<Discard> discards = new Ring<>();

	/**
	 * The numbers of the changes in the order in which they were added.
	 */
	private final Map<String, Long> changes = new LinkedHashMap<>();

	/**
	 * The runs after which another attempt is planned, by their deliveries.
	 */
	private final Map<Long, Long> planned = new HashMap<>();

	private final RunLines lines = new RunLines();

	private final Listeners listeners = new Listeners();

	private final JournalLimits limits;

	private long sequence;

	/**
	 * The highest sequence number that was removed.
	 */
	private long removed;

	/**
	 * Creates an empty journal.
	 * @param limits how much it keeps
	 */
	public Journal(JournalLimits limits) {
		this.limits = limits;
	}

	/**
	 * Returns the id of this journal's start. Sequence numbers of another start mean
	 * nothing here.
	 * @return letters and digits
	 */
	public String start() {
		return this.start;
	}

	/**
	 * Adds an event.
	 * @param event creates the event with the number that it gets
	 * @return the event
	 */
	public ReceivedEvent received(LongFunction<ReceivedEvent> event) {
		ReceivedEvent received;
		synchronized (this) {
			received = event.apply(++this.sequence);
			this.events.put(received);
			trim();
		}
		changed();
		return received;
	}

	/**
	 * Adds the decision about a change, and the change if no other mapping has read it.
	 * @param identity identifies the change among those that mappings read
	 * @param decision the decision of one mapping
	 * @param event creates the change with the number that it gets
	 * @return the change
	 */
	public ReceivedEvent received(String identity, Decision decision, LongFunction<ReceivedEvent> event) {
		ReceivedEvent change;
		synchronized (this) {
			Long known = this.changes.get(identity);
			ReceivedEvent earlier = (known != null) ? this.events.get(known) : null;
			change = (earlier != null) ? earlier.with(++this.sequence, decision) : event.apply(++this.sequence);
			this.events.put(change);
			this.changes.put(identity, change.number());
			trim();
		}
		changed();
		return change;
	}

	/**
	 * Adds a decision about an event.
	 * @param number the number of the event
	 * @param decision the decision
	 */
	public void decided(long number, Decision decision) {
		synchronized (this) {
			ReceivedEvent event = this.events.get(number);
			if (event != null) {
				this.events.put(event.with(++this.sequence, decision));
				trim();
			}
		}
		changed();
	}

	/**
	 * Adds a run that starts. If it is the attempt that was planned after another run,
	 * none is planned any more.
	 * @param run creates the run with the number that it gets
	 * @return the run
	 */
	public Run started(LongFunction<Run> run) {
		Run started;
		synchronized (this) {
			started = run.apply(++this.sequence);
			this.runs.put(started);
			begun(started.delivery());
			this.lines.started(started);
			trim();
		}
		changed();
		return started;
	}

	/**
	 * Replaces a run by a later version of it.
	 * @param run the run
	 * @return the run with a new sequence number
	 */
	public Run update(Run run) {
		Run version;
		synchronized (this) {
			version = run.version(++this.sequence);
			if (this.runs.contains(run.number())) {
				this.runs.put(version);
				if (version.nextAttempt() != null) {
					this.planned.put(version.delivery(), version.number());
				}
				trim();
			}
		}
		changed();
		return version;
	}

	/**
	 * Adds what was given up. If another attempt was planned, it is not any more.
	 * @param discard creates the entry with the number that it gets
	 * @return the entry
	 */
	public Discard discarded(LongFunction<Discard> discard) {
		Discard entry;
		synchronized (this) {
			entry = discard.apply(++this.sequence);
			this.discards.put(entry);
			Run last = (entry.run() != null) ? this.runs.get(entry.run()) : null;
			if (last != null) {
				begun(last.delivery());
			}
			trim();
		}
		changed();
		return entry;
	}

	/**
	 * Records that what was given up is sent again.
	 * @param number the number of the entry
	 * @param at when it is sent again
	 */
	public void resent(long number, Instant at) {
		synchronized (this) {
			Discard discard = this.discards.get(number);
			if (discard != null) {
				this.discards.put(discard.resent(++this.sequence, at));
			}
		}
		changed();
	}

	/**
	 * Returns what was given up.
	 * @param number the number of the entry
	 * @return the entry, {@code null} if it is not known any more
	 */
	public synchronized @Nullable Discard discard(long number) {
		return this.discards.get(number);
	}

	/**
	 * Removes the attempt that is planned for a delivery, because it starts or is given
	 * up.
	 */
	private void begun(long delivery) {
		Long number = this.planned.remove(delivery);
		Run earlier = (number != null) ? this.runs.get(number) : null;
		if (earlier != null) {
			this.runs.put(earlier.retriedAt(null).version(++this.sequence));
		}
	}

	/**
	 * Adds a log line to its run.
	 * @param requestId the request id of the run
	 * @param line the line
	 */
	public void logged(String requestId, LogLine line) {
		synchronized (this) {
			Long number = this.lines.add(requestId, line);
			Run run = (number != null) ? this.runs.get(number) : null;
			if (run == null) {
				return;
			}
			this.runs.put(run.version(++this.sequence));
			trim();
		}
		changed();
	}

	/**
	 * Marks runs that have not ended as stopped, and removes attempts that are planned,
	 * because the application stops.
	 */
	public void stopped() {
		synchronized (this) {
			this.planned.clear();
			Map<Long, Run> latest = new HashMap<>();
			this.runs.all().forEach((run) -> latest.put(run.delivery(), run));
			for (Run run : latest.values()) {
				boolean running = run.result().outcome() == RunResult.Outcome.RUNNING;
				if (running || run.nextAttempt() != null) {
					Run last = running ? run.with(RunResult.STOPPED) : run;
					this.runs.put(last.retriedAt(null).version(++this.sequence));
				}
			}
		}
		changed();
	}

	private void trim() {
		while (this.events.count() > this.limits.entries()) {
			removeEvent();
		}
		while (this.runs.count() > this.limits.entries()) {
			removeRun();
		}
		while (this.discards.count() > this.limits.entries()) {
			removed(this.discards.removeOldest());
		}
		while (this.events.bytes() + this.runs.bytes() + this.discards.bytes() + this.lines.bytes() > this.limits
			.bytes() && this.events.count() + this.runs.count() + this.discards.count() > 1) {
			removeOldest();
		}
	}

	private void removeOldest() {
		long event = this.events.oldest();
		long run = this.runs.oldest();
		if (event < run && event < this.discards.oldest()) {
			removeEvent();
		}
		else if (run < this.discards.oldest()) {
			removeRun();
		}
		else {
			removed(this.discards.removeOldest());
		}
	}

	private void removeEvent() {
		ReceivedEvent event = this.events.removeOldest();
		removed(event);
		Iterator<Long> oldestChange = this.changes.values().iterator();
		if (event != null && oldestChange.hasNext() && oldestChange.next() == event.number()) {
			oldestChange.remove();
		}
	}

	private void removeRun() {
		Run run = this.runs.removeOldest();
		removed(run);
		if (run != null) {
			this.planned.remove(run.delivery(), run.number());
			this.lines.remove(run);
		}
	}

	private void removed(@Nullable JournalEntry entry) {
		this.removed = Math.max(this.removed, (entry != null) ? entry.sequence() : 0);
	}

	/**
	 * Returns all entries.
	 * @return the entries
	 */
	public Changes all() {
		return after("", 0);
	}

	/**
	 * Returns what a reader does not know yet. An entry keeps its place when it gets a
	 * later version.
	 * @param knownStart the id of the start that the reader knows
	 * @param known the last sequence number that the reader knows
	 * @return the changes
	 */
	public synchronized Changes after(String knownStart, long known) {
		boolean complete = !knownStart.equals(this.start) || known < this.removed || known > this.sequence;
		List<JournalEntry> entries = Stream.of(this.events, this.runs, this.discards)
			.<JournalEntry>flatMap((ring) -> ring.all().stream())
			.filter((entry) -> complete || entry.sequence() > known)
			.sorted(Comparator.comparingLong(JournalEntry::number))
			.toList();
		return new Changes(this.start, this.sequence, complete, entries);
	}

	/**
	 * Returns an event.
	 * @param number its number
	 * @return the event, {@code null} if it is not known any more
	 */
	public synchronized @Nullable ReceivedEvent event(long number) {
		return this.events.get(number);
	}

	/**
	 * Returns a run.
	 * @param number its number
	 * @return the run, {@code null} if it is not known any more
	 */
	public synchronized @Nullable Run run(long number) {
		return this.runs.get(number);
	}

	/**
	 * Returns the log lines of a run.
	 * @param number the number of the run
	 * @return the last lines, up to 256 KB of them
	 */
	public synchronized List<LogLine> lines(long number) {
		return this.lines.of(number);
	}

	/**
	 * Adds a listener, which is called after each change on the thread that caused it. It
	 * must return at once. An exception that it throws is logged.
	 * @param listener the listener
	 */
	public void addListener(Runnable listener) {
		this.listeners.add(listener);
	}

	/**
	 * Removes a listener.
	 * @param listener the listener
	 */
	public void removeListener(Runnable listener) {
		this.listeners.remove(listener);
	}

	private void changed() {
		this.listeners.changed();
	}

}
