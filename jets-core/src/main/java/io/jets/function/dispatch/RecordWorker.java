package io.jets.function.dispatch;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Work on another thread than the caller's. The caller can interrupt it, can wait until
 * it ends, and gets the error with which it ended.
 */
final class RecordWorker implements Runnable {

	private final Runnable work;

	private final @Nullable Map<String, String> logContext = MDC.getCopyOfContextMap();

	private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

	private final CountDownLatch end = new CountDownLatch(1);

	private volatile @Nullable Throwable error;

	RecordWorker(Runnable work) {
		this.work = work;
	}

	@Override
	public void run() {
		this.thread.set(Thread.currentThread());
		if (this.logContext != null) {
			MDC.setContextMap(this.logContext);
		}
		try {
			this.work.run();
		}
		catch (Throwable ex) {
			this.error = ex;
		}
		finally {
			MDC.clear();
			synchronized (this) {
				this.thread.set(null);
				Thread.interrupted();
			}
			this.end.countDown();
		}
	}

	/**
	 * Interrupts the work, but not what the thread does afterwards.
	 */
	synchronized void interrupt() {
		Thread running = this.thread.get();
		if (running != null) {
			running.interrupt();
		}
	}

	void awaitEnd() throws InterruptedException {
		this.end.await();
	}

	@Nullable Throwable error() {
		return this.error;
	}

}
