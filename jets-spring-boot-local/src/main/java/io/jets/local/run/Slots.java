package io.jets.local.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Slots in which invocations run, and the queue of asynchronous invocations that wait for
 * one.
 */
public final class Slots {

	private final int limit;

	private final boolean reserved;

	private final Deque<BooleanSupplier> waiting = new ArrayDeque<>();

	private int free;

	Slots(int limit, boolean reserved) {
		this.limit = limit;
		this.reserved = reserved;
		this.free = limit;
	}

	/**
	 * Returns the number of slots.
	 * @return the number, {@code 0} if the function must not run
	 */
	public int limit() {
		return this.limit;
	}

	/**
	 * Returns whether the slots belong to one function.
	 * @return whether they are reserved
	 */
	public boolean reserved() {
		return this.reserved;
	}

	/**
	 * Takes a slot if one is free.
	 * @return whether the caller has a slot and must release it
	 */
	public synchronized boolean tryAcquire() {
		if (this.free == 0) {
			return false;
		}
		this.free--;
		return true;
	}

	/**
	 * Starts an invocation as soon as it has a slot, in the order of the calls.
	 * @param start starts the invocation, and returns whether it uses its slot and
	 * releases it later
	 */
	public void startWhenFree(BooleanSupplier start) {
		synchronized (this) {
			if (this.free == 0) {
				this.waiting.add(start);
				return;
			}
			this.free--;
		}
		if (!start.getAsBoolean()) {
			release();
		}
	}

	/**
	 * Releases a slot.
	 */
	public void release() {
		BooleanSupplier next = next();
		while (next != null && !next.getAsBoolean()) {
			next = next();
		}
	}

	private synchronized @Nullable BooleanSupplier next() {
		BooleanSupplier next = this.waiting.poll();
		if (next == null) {
			this.free++;
		}
		return next;
	}

	synchronized int discardWaiting() {
		int discarded = this.waiting.size();
		this.waiting.clear();
		return discarded;
	}

}
