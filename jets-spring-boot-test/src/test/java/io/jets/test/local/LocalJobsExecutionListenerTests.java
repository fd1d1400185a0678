package io.jets.test.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.jets.local.LocalEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link LocalJobsExecutionListener} with tests that run in parallel.
 */
class LocalJobsExecutionListenerTests {

	private final ReentrantLock tests = TestJvm.INSTANCE.tests();

	@Test
	void letsTestsRunOneAfterAnother() throws Exception {
		Running shop = new Running(new ShopTests());
		Running depot = new Running(new DepotTests());
		shop.begin();
		CompletableFuture<List<Boolean>> other = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				depot.begin();
				other.complete(List.of(shop.isActive(), depot.isActive()));
				depot.end();
			}
			catch (Throwable ex) {
				other.completeExceptionally(ex);
			}
		});
		thread.start();
		Awaitility.await().until(() -> this.tests.hasQueuedThread(thread) || other.isDone());
		assertThat(shop.isActive()).isTrue();
		shop.end();
		assertThat(other.get(1, TimeUnit.MINUTES)).containsExactly(false, true);
		shop.begin();
		assertThat(List.of(shop.isActive(), depot.isActive())).containsExactly(true, false);
		shop.end();
		thread.join();
		assertThat(this.tests.isLocked()).isFalse();
	}

	@SpringBootTest(classes = ShopApplication.class)
	@EnableLocalJobs
	static class ShopTests {

		void test() {
		}

	}

	@SpringBootTest(classes = DepotApplication.class)
	@EnableLocalJobs
	static class DepotTests {

		void test() {
		}

	}

	/**
	 * A test that a test framework runs.
	 */
	private record Running(Object instance, TestContextManager manager) {

		Running(Object instance) throws Exception {
			this(instance, new TestContextManager(instance.getClass()));
			this.manager.beforeTestClass();
			this.manager.prepareTestInstance(instance);
		}

		void begin() throws Exception {
			this.manager.beforeTestMethod(this.instance, this.instance.getClass().getDeclaredMethod("test"));
		}

		void end() throws Exception {
			this.manager.afterTestMethod(this.instance, this.instance.getClass().getDeclaredMethod("test"), null);
		}

		boolean isActive() {
			return this.manager.getTestContext().getApplicationContext().getBean(LocalEngine.class).isRunning();
		}

	}

}
