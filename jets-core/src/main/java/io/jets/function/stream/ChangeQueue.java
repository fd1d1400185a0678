package io.jets.function.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

import io.jets.event.Change;

/**
 * Gives out the changes of a batch to threads: changes of one item one after the other,
 * always the lowest sequence number that may run, and none above the lowest that failed.
 * Changes are known by their places in the batch, which is ordered by sequence number.
 */
final class ChangeQueue {

	/**
	 * There is nothing left to run.
	 */
	static final int NONE = -1;

	private final Deadline deadline;

	private final int size;

	private final int items;

	private final List<Queue<Integer>> waiting = new ArrayList<>();

	private final PriorityQueue<Integer> ready = new PriorityQueue<>();

	private boolean started;

	private boolean stopped;

	private boolean deadlineReached;

	private int lowestFailed;

	private int running;

	/**
	 * Create a queue.
	 * @param changes the batch
	 * @param deadline when no further change is started
	 * @param sideBySide whether several threads take changes; else all run one after the
	 * other, as if they were of one item
	 */
	ChangeQueue(List<Change<?>> changes, Deadline deadline, boolean sideBySide) {
		this.deadline = deadline;
		this.size = changes.size();
		this.lowestFailed = this.size;
		Map<ItemKey, Queue<Integer>> byItem = new HashMap<>();
		for (int place = 0; place < this.size; place++) {
			ItemKey item = sideBySide ? ItemKey.of(changes.get(place)) : ItemKey.ANY;
			Queue<Integer> earlier = byItem.get(item);
			if (earlier == null) {
				this.ready.add(place);
			}
			else {
				earlier.add(place);
			}
			this.waiting.add(byItem.computeIfAbsent(item, (key) -> new ArrayDeque<>()));
		}
		this.items = byItem.size();
	}

	/**
	 * How many items are changed, and therefore can run side by side.
	 */
	int items() {
		return this.items;
	}

	/**
	 * Take a change to run, waiting while only changes are left whose item is busy.
	 * @return its place, or {@link #NONE}
	 * @throws InterruptedException if the thread is interrupted while it waits
	 */
	synchronized int take() throws InterruptedException {
		while (!isOver()) {
			if (isReady()) {
				if (this.started && this.deadline.isNear()) {
					this.deadlineReached = true;
					this.stopped = true;
					break;
				}
				this.started = true;
				this.running++;
				return this.ready.remove();
			}
			wait();
		}
		notifyAll();
		return NONE;
	}

	private boolean isOver() {
		return this.stopped || (!isReady() && this.running == 0);
	}

	private boolean isReady() {
		Integer next = this.ready.peek();
		return next != null && next < this.lowestFailed;
	}

	synchronized void done(int place) {
		this.running--;
		Integer next = this.waiting.get(place).poll();
		if (next != null) {
			this.ready.add(next);
		}
		notifyAll();
	}

	synchronized void failed(int place) {
		this.running--;
		this.lowestFailed = Math.min(this.lowestFailed, place);
		notifyAll();
	}

	/**
	 * Start no further change.
	 */
	synchronized void stop() {
		this.stopped = true;
		notifyAll();
	}

	/**
	 * The first change that failed or was never started.
	 * @return its place, the batch's size if all are done
	 */
	synchronized int firstNotDone() {
		Integer next = this.ready.peek();
		return Math.min(this.lowestFailed, (next != null) ? next : this.size);
	}

	/**
	 * Whether changes were left for the deadline's sake.
	 */
	synchronized boolean isDeadlineReached() {
		return this.deadlineReached;
	}

}
