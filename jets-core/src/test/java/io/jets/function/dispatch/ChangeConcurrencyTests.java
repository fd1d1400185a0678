package io.jets.function.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.jets.event.Change;
import io.jets.function.dispatch.ChangeDispatcher.Progress;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of changes that {@link ChangeDispatcher} processes concurrently.
 */
class ChangeConcurrencyTests {

	private static final Deadline NONE = () -> false;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ChangeDispatcher dispatcher = new ChangeDispatcher(this.threads);

	private final ConcurrentLinkedQueue<Integer> started = new ConcurrentLinkedQueue<>();

	private final Map<Integer, Thread> ranOn = new ConcurrentHashMap<>();

	@AfterEach
	void endThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void processesDifferentItemsConcurrently() {
		CyclicBarrier all = new CyclicBarrier(4);
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b", "c", "d"), 4, NONE, (change) -> meet(all)))
			.isEqualTo(new Progress(4, false));
	}

	@Test
	void limitsConcurrency() {
		CyclicBarrier three = new CyclicBarrier(3);
		AtomicInteger running = new AtomicInteger();
		Set<Integer> seen = ConcurrentHashMap.newKeySet();
		this.dispatcher.dispatch(Changes.of("a", "b", "c", "d", "e", "f"), 3, NONE, (change) -> {
			seen.add(running.incrementAndGet());
			meet(three);
			running.decrementAndGet();
			meet(three);
		});
		assertThat(seen).containsExactlyInAnyOrder(1, 2, 3);
	}

	@Test
	void usesOneThreadPerItemAtMost() {
		AtomicInteger used = new AtomicInteger();
		ChangeDispatcher counting = new ChangeDispatcher((task) -> {
			used.incrementAndGet();
			this.threads.execute(task);
		});
		counting.dispatch(Changes.of("a", "b", "a", "a", "b", "a"), 8, NONE, (change) -> {
		});
		assertThat(used).hasValue(1);
	}

	@Test
	void interruptsOtherThreadsWhenCallerIsInterrupted() throws Exception {
		CountDownLatch running = new CountDownLatch(2);
		ConcurrentLinkedQueue<String> interrupted = new ConcurrentLinkedQueue<>();
		FutureTask<Progress> batch = new FutureTask<>(
				() -> this.dispatcher.dispatch(Changes.of("a", "b", "c"), 2, NONE, (change) -> {
					running.countDown();
					try {
						new CountDownLatch(1).await();
					}
					catch (InterruptedException ex) {
						interrupted.add(change.sequenceNumber());
						throw ex;
					}
				}));
		Thread caller = new Thread(batch);
		caller.start();
		running.await();
		caller.interrupt();
		assertThat(batch.get(30, TimeUnit.SECONDS)).isEqualTo(new Progress(0, false));
		assertThat(interrupted).hasSize(2);
	}

	@Test
	void processesChangesOfSameItemInOrder() {
		AtomicInteger running = new AtomicInteger();
		assertThat(this.dispatcher.dispatch(Changes.of("a", "a", "a", "a", "a", "a"), 8, NONE, (change) -> {
			assertThat(running.incrementAndGet()).isEqualTo(1);
			start(change);
			running.decrementAndGet();
		})).isEqualTo(new Progress(6, false));
		assertThat(this.started).containsExactly(0, 1, 2, 3, 4, 5);
	}

	@Test
	void startsNoHigherChangeAfterFailureButCompletesRunningOnes() {
		AtomicBoolean finished = new AtomicBoolean();
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b", "c", "a"), 2, NONE, (change) -> {
			start(change);
			if (Changes.place(change) == 1) {
				throw new Exception();
			}
			awaitWaiting(1);
			finished.set(true);
		})).isEqualTo(new Progress(1, false));
		assertThat(this.started).containsExactlyInAnyOrder(0, 1);
		assertThat(finished).isTrue();
	}

	@Test
	void startsLowerChangesAfterFailure() {
		assertThat(this.dispatcher.dispatch(Changes.of("a", "a", "b", "b", "c"), 2, NONE, (change) -> {
			start(change);
			if (Changes.place(change) == 2) {
				throw new Exception();
			}
			if (Changes.place(change) == 0) {
				awaitWaiting(2);
			}
		})).isEqualTo(new Progress(2, false));
		assertThat(this.started).containsExactlyInAnyOrder(0, 1, 2);
	}

	@Test
	void reportsLowestOfSeveralFailures() {
		CyclicBarrier all = new CyclicBarrier(3);
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b", "c"), 3, NONE, (change) -> {
			meet(all);
			if (Changes.place(change) > 0) {
				throw new Exception();
			}
		})).isEqualTo(new Progress(1, false));
	}

	@Test
	void reportsLowestChangeNotStartedBeforeDeadline() {
		AtomicBoolean near = new AtomicBoolean();
		CyclicBarrier two = new CyclicBarrier(2);
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b", "a", "c"), 2, near::get, (change) -> {
			meet(two);
			near.set(true);
			meet(two);
		})).isEqualTo(new Progress(2, true));
	}

	@Test
	void throwsErrorOfVirtualMachineFromAnyThread() {
		Thread caller = Thread.currentThread();
		for (boolean onCaller : List.of(true, false)) {
			CyclicBarrier two = new CyclicBarrier(2);
			AtomicBoolean finished = new AtomicBoolean();
			this.ranOn.clear();
			this.started.clear();
			assertThatExceptionOfType(InternalError.class)
				.isThrownBy(() -> this.dispatcher.dispatch(Changes.of("a", "b"), 2, NONE, (change) -> {
					start(change);
					meet(two);
					if ((Thread.currentThread() == caller) == onCaller) {
						throw new InternalError();
					}
					if (onCaller) {
						awaitWaiting(caller);
					}
					finished.set(true);
				}));
			assertThat(finished).isTrue();
			assertThat(this.started).hasSize(2);
		}
	}

	@Test
	void startsNothingWhenCallerIsInterruptedButCompletesRunningChanges() {
		Thread caller = Thread.currentThread();
		CyclicBarrier two = new CyclicBarrier(2);
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b", "a", "b"), 2, NONE, (change) -> {
			start(change);
			if (Changes.place(change) < 2) {
				meet(two);
			}
			if (Thread.currentThread() != caller) {
				awaitWaiting(caller);
				caller.interrupt();
				Awaitility.await().until(() -> !caller.isInterrupted());
				awaitWaiting(caller);
			}
		}).deadlineReached()).isFalse();
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.started).hasSizeLessThan(4);
	}

	@Test
	void completesRunningChangesWhenThreadCannotBeStarted() {
		AtomicInteger tasks = new AtomicInteger();
		AtomicBoolean finished = new AtomicBoolean();
		Thread caller = Thread.currentThread();
		ChangeDispatcher two = new ChangeDispatcher((task) -> {
			if (tasks.incrementAndGet() == 2) {
				Awaitility.await().until(() -> !this.started.isEmpty());
				throw new RejectedExecutionException("closed");
			}
			this.threads.execute(task);
		});
		assertThatExceptionOfType(RejectedExecutionException.class)
			.isThrownBy(() -> two.dispatch(Changes.of("a", "b", "c"), 3, NONE, (change) -> {
				start(change);
				awaitWaiting(caller);
				finished.set(true);
			}));
		assertThat(finished).isTrue();
		assertThat(this.started).containsExactly(0);
	}

	@Test
	void copiesLogContextToThreadsAndClearsIt() throws Exception {
		CyclicBarrier two = new CyclicBarrier(2);
		MDC.put("tenant", "acme");
		try {
			assertThat(this.dispatcher.dispatch(Changes.of("a", "b"), 2, NONE, (change) -> {
				assertThat(MDC.get("tenant")).isEqualTo("acme");
				MDC.put("left", "behind");
				meet(two);
			})).isEqualTo(new Progress(2, false));
		}
		finally {
			MDC.clear();
		}
		Future<Map<String, String>> next = this.threads.submit(MDC::getCopyOfContextMap);
		assertThat(next.get()).isNullOrEmpty();
	}

	private void start(Change<?> change) {
		this.ranOn.put(Changes.place(change), Thread.currentThread());
		this.started.add(Changes.place(change));
	}

	/**
	 * Waits until a thread has processed its change and found no other change.
	 */
	private void awaitWaiting(int place) {
		Awaitility.await().until(() -> this.ranOn.containsKey(place));
		awaitWaiting(this.ranOn.get(place));
	}

	private static void awaitWaiting(Thread thread) {
		Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> thread.getState() == Thread.State.WAITING);
	}

	private static void meet(CyclicBarrier barrier) throws InterruptedException {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		}
		catch (BrokenBarrierException | TimeoutException ex) {
			throw new IllegalStateException("The others did not run side by side", ex);
		}
	}

}
