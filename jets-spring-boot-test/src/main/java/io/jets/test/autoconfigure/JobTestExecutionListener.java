package io.jets.test.autoconfigure;

import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.test.engine.TestEngine;
import org.jspecify.annotations.Nullable;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets each test begin without a past, and lets tests that share a context run one after
 * another, because they share its clock.
 */
final class JobTestExecutionListener extends AbstractTestExecutionListener {

	/**
	 * After the injection of dependencies, and before mocks are reset and transactions
	 * begin, which must not affect the test that runs.
	 */
	private static final int ORDER = 2500;

	private static final String HELD = JobTestExecutionListener.class.getName();

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		TestEngine engine = engine(testContext);
		if (engine != null) {
			engine.acquire();
			testContext.setAttribute(HELD, engine);
			engine.reset();
			// Each test starts at the same time, and can send the same saved event
			testContext.getApplicationContext()
				.getBeanProvider(MemoryIdempotencyStore.class)
				.forEach(MemoryIdempotencyStore::clear);
		}
	}

	@Override
	public void afterTestMethod(TestContext testContext) {
		if (testContext.removeAttribute(HELD) instanceof TestEngine engine) {
			engine.release();
		}
	}

	private static @Nullable TestEngine engine(TestContext testContext) {
		return testContext.hasApplicationContext()
				? testContext.getApplicationContext().getBeanProvider(TestEngine.class).getIfAvailable() : null;
	}

}
