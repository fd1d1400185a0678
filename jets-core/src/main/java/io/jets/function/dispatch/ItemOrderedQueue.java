package io.jets.function.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

import io.jets.event.Change;

/**
 * Hands the changes of a batch to threads. Changes of the same item are processed one
 * after the other. Of the changes that are ready, the one with the lowest sequence number
 * comes first. After a failure, no change with a higher sequence number is handed out.
 * Changes are identified by their index in the batch, which is ordered by sequence
 * number.
 */
final class ItemOrderedQueue {

	/**
	 * No change is left.
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
	 * Creates a queue.
	 * @param changes the batch
	 * @param deadline when no further change is started
	 * @param concurrent whether several threads take changes; otherwise all changes are
	 * processed one after the other, like those of a single item
	 */
	ItemOrderedQueue(List<Change<?>> changes, Deadline deadline, boolean concurrent) {
		this.deadline = deadline;
		this.size = changes.size();
		this.lowestFailed = this.size;
		Map<ItemKey, Queue<Integer>> byItem = new HashMap<>();
		for (int index = 0; index < this.size; index++) {
			ItemKey item = concurrent ? ItemKey.of(changes.get(index)) : ItemKey.ANY;
			Queue<Integer> earlier = byItem.get(item);
			if (earlier == null) {
				this.ready.add(index);
			}
			else {
				earlier.add(index);
			}
			this.waiting.add(byItem.computeIfAbsent(item, (key) -> new ArrayDeque<>()));
		}
		this.items = byItem.size();
	}

	/**
	 * Returns how many items are changed, which limits the concurrency.
	 */
	int items() {
		return this.items;
	}

	/**
	 * Takes a change, waiting while only changes of items in progress are left.
	 * @return the index of the change, or {@link #NONE}
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

	synchronized void done(int index) {
		this.running--;
		Integer next = this.waiting.get(index).poll();
		if (next != null) {
			this.ready.add(next);
		}
		notifyAll();
	}

	synchronized void failed(int index) {
		this.running--;
		this.lowestFailed = Math.min(this.lowestFailed, index);
		notifyAll();
	}

	/**
	 * Stops handing out changes.
	 */
	synchronized void stop() {
		this.stopped = true;
		notifyAll();
	}

	/**
	 * Returns the first change that failed or was not started.
	 * @return the index of the change, the size of the batch if all are done
	 */
	synchronized int firstNotDone() {
		Integer next = this.ready.peek();
		return Math.min(this.lowestFailed, (next != null) ? next : this.size);
	}

	/**
	 * Returns whether changes were not started because of the deadline.
	 */
	synchronized boolean isDeadlineReached() {
		return this.deadlineReached;
	}

}
