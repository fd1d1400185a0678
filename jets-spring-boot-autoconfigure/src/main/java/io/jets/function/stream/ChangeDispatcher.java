package io.jets.function.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import io.jets.event.Change;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

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
	 * higher sequence number is started; those under way are finished.
	 * @param changes the changes, by sequence number
	 * @param concurrency how many run side by side
	 * @param deadline when no further one is started, but for the first
	 * @param call runs one
	 * @return how far it came
	 */
	public Progress dispatch(List<Change<?>> changes, int concurrency, Deadline deadline, ChangeCall call) {
		ChangeQueue queue = new ChangeQueue(changes, deadline);
		List<CompletableFuture<Void>> helpers = new ArrayList<>();
		Map<String, String> logContext = MDC.getCopyOfContextMap();
		try {
			for (int i = 1; i < Math.min(concurrency, changes.size()); i++) {
				helpers.add(CompletableFuture.runAsync(() -> help(queue, changes, call, logContext), this.threads));
			}
			work(queue, changes, call);
		}
		finally {
			queue.stop();
			helpers.forEach(ChangeDispatcher::awaitEnd);
		}
		helpers.forEach(ChangeDispatcher::rethrow);
		return new Progress(queue.firstNotDone(), queue.isDeadlineReached());
	}

	private static void help(ChangeQueue queue, List<Change<?>> changes, ChangeCall call,
			@Nullable Map<String, String> logContext) {
		if (logContext != null) {
			MDC.setContextMap(logContext);
		}
		try {
			work(queue, changes, call);
		}
		finally {
			MDC.clear();
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

	private static void awaitEnd(CompletableFuture<Void> helper) {
		helper.handle((nothing, ex) -> true).join();
	}

	private static void rethrow(CompletableFuture<Void> helper) {
		try {
			helper.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw ex;
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
