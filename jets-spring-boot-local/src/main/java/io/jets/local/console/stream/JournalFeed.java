package io.jets.local.console.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.jets.local.engine.DecisionExplainer;
import io.jets.local.http.StreamingBody;
import io.jets.local.journal.Changes;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.JournalEntry;
import io.jets.local.journal.entry.ReceivedEvent;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends changes of the journal to all connected browsers, from one thread. A browser that
 * reads slowly gets later changes together.
 */
public final class JournalFeed implements AutoCloseable {

	/**
	 * Browsers open one stream each, so more than these are tabs without the page's code,
	 * or clients that have gone.
	 */
	private static final int MAXIMUM_STREAMS = 16;

	private static final Duration COMMENT_INTERVAL = Duration.ofSeconds(15);

	/** Changes of busy jobs are sent together. */
	private static final Duration PAUSE = Duration.ofMillis(20);

	private static final Log log = LogFactory.getLog(JournalFeed.class);

	private final Journal journal;

	private final DecisionExplainer explainer;

	private final Duration commentInterval;

	private final Runnable listener = this::changed;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition wake = this.lock.newCondition();

	private final Deque<JournalStream> streams = new ArrayDeque<>();

	private volatile boolean running;

	private boolean changed;

	private boolean closed;

	/**
	 * Starts to follow a journal.
	 * @param journal the journal
	 * @param explainer explains why nobody takes a change
	 */
	public JournalFeed(Journal journal, DecisionExplainer explainer) {
		this(journal, explainer, COMMENT_INTERVAL);
	}

	JournalFeed(Journal journal, DecisionExplainer explainer, Duration commentInterval) {
		this.journal = journal;
		this.explainer = explainer;
		this.commentInterval = commentInterval;
		journal.addListener(this.listener);
		Thread thread = new Thread(this::run, "jets-console");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Opens a stream of server-sent events. If too many are open, the oldest one ends.
	 * @param after the id of the last event that the client knows, {@code null} if it
	 * knows none
	 * @return the body of the response
	 */
	public StreamingBody open(@Nullable String after) {
		JournalStream stream = new JournalStream(this::changes, EventId.parse(after), this.listener);
		JournalStream oldest = null;
		this.lock.lock();
		try {
			this.streams.add(stream);
			if (this.streams.size() > MAXIMUM_STREAMS) {
				oldest = this.streams.remove();
			}
		}
		finally {
			this.lock.unlock();
		}
		if (oldest != null) {
			oldest.body().end();
		}
		changed();
		return stream.body();
	}

	/**
	 * Tells all clients whether the application runs, so that they read anew what they do
	 * not get by the stream: jobs, schedules and tables.
	 * @param running whether it has started; {@code false} if it is about to stop
	 */
	public void running(boolean running) {
		this.running = running;
		changed();
	}

	/**
	 * Returns what a client does not know, without a stream.
	 * @param after as for a stream
	 * @return the changes
	 */
	public Changes changes(@Nullable String after) {
		return changes(EventId.parse(after));
	}

	private Changes changes(EventId known) {
		Changes changes = this.journal.after(known.start(), known.sequence());
		return new Changes(changes.start(), changes.sequence(), changes.complete(),
				changes.entries().stream().map(this::explained).toList());
	}

	/**
	 * Explains why nobody takes an event.
	 */
	private JournalEntry explained(JournalEntry entry) {
		return (entry instanceof ReceivedEvent event && !event.taken()) ? event.with(this.explainer.explain(event))
				: entry;
	}

	/**
	 * Is also called by connections, which hold locks of their own. No connection is used
	 * while this lock is held.
	 */
	private void changed() {
		this.lock.lock();
		try {
			this.changed = true;
			this.wake.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void run() {
		try {
			for (Wake reason = await(); reason != Wake.CLOSED; reason = await()) {
				for (JournalStream stream : open()) {
					send(stream, reason == Wake.IDLE);
				}
				pause();
			}
		}
		catch (InterruptedException ex) {
			log.debug("The console's stream has ended", ex);
		}
	}

	private void send(JournalStream stream, boolean alive) {
		try {
			stream.send(this.running, alive);
		}
		catch (RuntimeException ex) {
			log.error("The console cannot show a change", ex);
			stream.body().end();
		}
	}

	/**
	 * Waits until something has changed, or until clients expect a sign of life.
	 */
	private Wake await() throws InterruptedException {
		this.lock.lock();
		try {
			long remaining = this.commentInterval.toNanos();
			while (!this.changed && !this.closed && remaining > 0) {
				remaining = this.wake.awaitNanos(remaining);
			}
			if (this.closed) {
				return Wake.CLOSED;
			}
			Wake reason = this.changed ? Wake.CHANGED : Wake.IDLE;
			this.changed = false;
			return reason;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void pause() throws InterruptedException {
		this.lock.lock();
		try {
			long remaining = PAUSE.toNanos();
			while (!this.closed && remaining > 0) {
				remaining = this.wake.awaitNanos(remaining);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private List<JournalStream> open() {
		this.lock.lock();
		try {
			this.streams.removeIf((stream) -> !stream.body().isOpen());
			return List.copyOf(this.streams);
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void close() {
		this.journal.removeListener(this.listener);
		List<JournalStream> last = open();
		this.lock.lock();
		try {
			this.closed = true;
			this.wake.signal();
		}
		finally {
			this.lock.unlock();
		}
		last.forEach((stream) -> stream.body().end());
	}

	/**
	 * Why the thread of the feed goes on.
	 */
	private enum Wake {

		CHANGED, IDLE, CLOSED

	}

}
