package io.jets.function.dispatch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import io.jets.event.Change;
import org.jspecify.annotations.Nullable;

/**
 * Hands the changes of a batch to threads. Changes of the same item, and those with the
 * same key, are processed one after the other. Of the changes that are ready, the one
 * with the lowest sequence number comes first. After a failure, no change with a higher
 * sequence number is handed out. Changes are identified by their index in the batch,
 * which is ordered by sequence number.
 */
final class ItemOrderedQueue {

	/**
	 * No change is left.
	 */
	static final int NONE = -1;

	private final Deadline deadline;

	private final int size;

	private final int items;

	private final int[] nextOfItem;

	private final int[] nextOfKey;

	/**
	 * For how many earlier changes each change waits.
	 */
	private final int[] waitingFor;

	private final PriorityQueue<Integer> ready = new PriorityQueue<>();

	private boolean started;

	private boolean stopped;

	private boolean deadlineReached;

	private int lowestFailed;

	private int running;

	/**
	 * Creates a queue.
	 * @param changes the batch
	 * @param keys the keys of changes that have one
	 * @param deadline when no further change is started
	 * @param concurrent whether several threads take changes; otherwise all changes are
	 * processed one after the other, like those of a single item
	 */
	ItemOrderedQueue(List<Change<?>> changes, Map<Change<?>, String> keys, Deadline deadline, boolean concurrent) {
		this.deadline = deadline;
		this.size = changes.size();
		this.lowestFailed = this.size;
		this.nextOfItem = none(this.size);
		this.nextOfKey = none(this.size);
		this.waitingFor = new int[this.size];
		Map<ItemKey, Integer> lastOfItem = new HashMap<>();
		Map<String, Integer> lastOfKey = new HashMap<>();
		for (int index = 0; index < this.size; index++) {
			Change<?> change = changes.get(index);
			ItemKey item = concurrent ? ItemKey.of(change) : ItemKey.ANY;
			follow(lastOfItem.put(item, index), index, this.nextOfItem);
			String key = keys.get(change);
			if (key != null) {
				follow(lastOfKey.put(key, index), index, this.nextOfKey);
			}
			if (this.waitingFor[index] == 0) {
				this.ready.add(index);
			}
		}
		this.items = lastOfItem.size();
	}

	private static int[] none(int size) {
		int[] places = new int[size];
		Arrays.fill(places, NONE);
		return places;
	}

	private void follow(@Nullable Integer earlier, int index, int[] next) {
		if (earlier != null) {
			next[earlier] = index;
			this.waitingFor[index]++;
		}
	}

	/**
	 * Returns how many items are changed, which limits the concurrency.
	 */
	int items() {
		return this.items;
	}

	/**
	 * Takes a change, waiting while all others wait for changes in progress.
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
		release(this.nextOfItem[index]);
		release(this.nextOfKey[index]);
		notifyAll();
	}

	private void release(int next) {
		if (next != NONE && --this.waitingFor[next] == 0) {
			this.ready.add(next);
		}
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
