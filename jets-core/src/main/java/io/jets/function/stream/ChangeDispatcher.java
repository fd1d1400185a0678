package io.jets.function.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import io.jets.event.Change;
import org.jspecify.annotations.Nullable;

/**
 * Runs a job's method with the changes of a batch, one after the other or side by side.
 */
public final class ChangeDispatcher {

	private final Executor threads;

	/**
	 * Create a dispatcher.
	 * @param threads where changes run side by side, beside the caller's thread
	 */
	public ChangeDispatcher(Executor threads) {
		this.threads = threads;
	}

	/**
	 * Run a batch. Changes of one item run in order. Once one has failed, none with a
	 * higher sequence number is started; those under way are finished. An interruption of
	 * the caller reaches all of them, and none is started after it.
	 * @param changes the changes, by sequence number
	 * @param concurrency how many run side by side
	 * @param deadline when no further one is started, but for the first
	 * @param call runs one
	 * @return how far it came
	 */
	public Progress dispatch(List<Change<?>> changes, int concurrency, Deadline deadline, ChangeCall call) {
		ChangeQueue queue = new ChangeQueue(changes, deadline, concurrency > 1);
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

	private static void work(ChangeQueue queue, List<Change<?>> changes, ChangeCall call) {
		try {
			for (int place = queue.take(); place != ChangeQueue.NONE; place = queue.take()) {
				run(queue, place, changes.get(place), call);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			queue.stop();
		}
	}

	/**
	 * What a virtual machine in trouble throws is no failure of a record: Lambda ends
	 * such a process.
	 */
	private static void run(ChangeQueue queue, int place, Change<?> change, ChangeCall call)
			throws InterruptedException {
		try {
			call.run(change);
			queue.done(place);
		}
		catch (VirtualMachineError | InterruptedException ex) {
			queue.failed(place);
			queue.stop();
			throw ex;
		}
		catch (Throwable ex) {
			queue.failed(place);
		}
	}

	/**
	 * How far a batch came.
	 *
	 * @param done how many changes are done from the start on, without a gap
	 * @param deadlineReached whether changes were left for the deadline's sake
	 */
	public record Progress(int done, boolean deadlineReached) {

	}

}
