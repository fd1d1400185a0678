package io.jets.function.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import io.jets.event.Change;
import io.jets.function.item.RecordFailure;
import org.jspecify.annotations.Nullable;

/**
 * Calls a job's method with the changes of a batch, one after the other or concurrently.
 */
public final class ChangeDispatcher {

	private final Executor threads;

	/**
	 * Creates a dispatcher.
	 * @param threads the threads on which changes are processed, in addition to the
	 * caller's thread
	 */
	public ChangeDispatcher(Executor threads) {
		this.threads = threads;
	}

	/**
	 * Processes a batch. Changes of the same item are processed in order. After a
	 * failure, no change with a higher sequence number is started, and running ones are
	 * completed. If the caller is interrupted, all threads are interrupted and no change
	 * is started.
	 * @param changes the changes, ordered by sequence number
	 * @param concurrency the maximum number of changes processed at the same time
	 * @param deadline when no further change is started, except the first
	 * @param call processes one change
	 * @return how many changes were processed
	 */
	public Progress dispatch(List<Change<?>> changes, int concurrency, Deadline deadline, ChangeCall call) {
		return dispatch(changes, Map.of(), concurrency, deadline, call);
	}

	/**
	 * Processes a batch. Changes of the same item, and those with the same key, are
	 * processed in order. Otherwise like
	 * {@link #dispatch(List, int, Deadline, ChangeCall)}.
	 * @param changes the changes, ordered by sequence number
	 * @param keys the keys of changes that have one
	 * @param concurrency the maximum number of changes processed at the same time
	 * @param deadline when no further change is started, except the first
	 * @param call processes one change
	 * @return how many changes were processed
	 */
	public Progress dispatch(List<Change<?>> changes, Map<Change<?>, String> keys, int concurrency, Deadline deadline,
			ChangeCall call) {
		ItemOrderedQueue queue = new ItemOrderedQueue(changes, keys, deadline, concurrency > 1);
		List<RecordWorker> others = new ArrayList<>();
		try {
			for (int i = 1; i < Math.min(concurrency, queue.items()); i++) {
				RecordWorker other = new RecordWorker(() -> work(queue, changes, call));
				this.threads.execute(other);
				others.add(other);
			}
			work(queue, changes, call);
		}
		finally {
			queue.stop();
			awaitEnd(others);
		}
		others.forEach((other) -> rethrow(other.error()));
		return new Progress(queue.firstNotDone(), queue.isDeadlineReached());
	}

	private static void awaitEnd(List<RecordWorker> others) {
		boolean interrupted = Thread.interrupted();
		for (RecordWorker other : others) {
			boolean ended = false;
			while (!ended) {
				if (interrupted) {
					others.forEach(RecordWorker::interrupt);
				}
				try {
					other.awaitEnd();
					ended = true;
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private static void rethrow(@Nullable Throwable error) {
		if (error instanceof Error fatal) {
			throw fatal;
		}
		if (error != null) {
			throw new IllegalStateException(error);
		}
	}

	private static void work(ItemOrderedQueue queue, List<Change<?>> changes, ChangeCall call) {
		try {
			for (int place = queue.take(); place != ItemOrderedQueue.NONE; place = queue.take()) {
				run(queue, place, changes.get(place), call);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			queue.stop();
		}
	}

	/**
	 * Processes one change. After an error that is not a failure of the record, no other
	 * change is started.
	 */
	private static void run(ItemOrderedQueue queue, int place, Change<?> change, ChangeCall call)
			throws InterruptedException {
		try {
			call.run(change);
			queue.done(place);
		}
		catch (InterruptedException ex) {
			queue.failed(place);
			queue.stop();
			throw ex;
		}
		catch (Throwable ex) {
			queue.failed(place);
			if (!RecordFailure.is(ex)) {
				queue.stop();
				throw (Error) ex;
			}
		}
	}

	/**
	 * How much of a batch was processed.
	 *
	 * @param done how many changes at the start of the batch are done, without a gap
	 * @param deadlineReached whether changes were not started because of the deadline
	 */
	public record Progress(int done, boolean deadlineReached) {

	}

}
