package io.jets.test.local;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.jets.local.LocalEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
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
		shop.manager().afterTestClass();
		thread.join();
		assertThat(this.tests.isLocked()).isFalse();
	}

	@Test
	void redirectsClientsOnlyUntilTestClassEnds() throws Exception {
		Properties before = (Properties) System.getProperties().clone();
		Running shop = new Running(new ShopTests());
		assertThat(System.getProperties()).containsKeys("aws.endpointUrlDynamoDb", "aws.endpointUrlEventBridge",
				"aws.endpointUrlLambda");
		shop.begin();
		shop.end();
		assertThat(System.getProperties()).containsKey("aws.endpointUrlDynamoDb");
		shop.manager().afterTestClass();
		assertThat(shop.isActive()).isFalse();
		assertThat(aws(System.getProperties())).isEqualTo(aws(before)).doesNotContainKey("aws.endpointUrlDynamoDb");
		Running again = new Running(new ShopTests());
		assertThat(again.isActive()).isTrue();
		assertThat(System.getProperties()).containsKey("aws.endpointUrlDynamoDb");
		again.manager().afterTestClass();
	}

	@Test
	void redirectsClientsUntilEnclosingClassEnds() throws Exception {
		Running outer = new Running(new OuterTests());
		TestContextManager inner = new TestContextManager(OuterTests.InnerTests.class);
		inner.beforeTestClass();
		inner.afterTestClass();
		assertThat(outer.isActive()).isTrue();
		assertThat(System.getProperties()).containsKey("aws.endpointUrlDynamoDb");
		outer.manager().afterTestClass();
		assertThat(System.getProperties()).doesNotContainKey("aws.endpointUrlDynamoDb");
	}

	private static Map<Object, Object> aws(Properties properties) {
		Map<Object, Object> own = new TreeMap<>(properties);
		own.keySet().removeIf((name) -> !name.toString().startsWith("aws."));
		return own;
	}

	@SpringBootTest(classes = ShopApplication.class)
	@EnableLocalJobs
	static class OuterTests {

		void test() {
		}

		@Nested
		class InnerTests {

		}

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
