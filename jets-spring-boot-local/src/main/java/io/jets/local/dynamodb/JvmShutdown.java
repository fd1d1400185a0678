package io.jets.local.dynamodb;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells whether this JVM is ending. It must be closed, or this JVM keeps it.
 */
final class JvmShutdown implements AutoCloseable {

	private final CountDownLatch begun = new CountDownLatch(1);

	private final Thread hook = new Thread(this.begun::countDown, "jets-jvm-shutdown");

	JvmShutdown() {
		try {
			Runtime.getRuntime().addShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			this.begun.countDown();
		}
	}

	/**
	 * Returns whether this JVM is ending, or begins to end within some time.
	 */
	boolean beginsWithin(Duration time) throws InterruptedException {
		return this.begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// This JVM is ending
		}
	}

}
