package io.jets.test.local;

import java.lang.reflect.Modifier;
import java.util.concurrent.locks.ReentrantLock;

import io.jets.local.LocalEngine;
import io.jets.test.engine.LocalRecorder;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets tests of the whole local engine run one after another, and directs events to the
 * application context of the test that runs. After a test class, clients of AWS are not
 * redirected any more.
 */
final class LocalJobsExecutionListener extends AbstractTestExecutionListener {

	/**
	 * Before any other listener of Spring loads the context.
	 */
	private static final int ORDER = 900;

	private static final String HELD = LocalJobsExecutionListener.class.getName();

	private final ReentrantLock tests = TestJvm.INSTANCE.tests();

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void beforeTestClass(TestContext testContext) {
		load(testContext);
	}

	@Override
	public void prepareTestInstance(TestContext testContext) {
		load(testContext);
	}

	/**
	 * Loads the context while no other test runs, because a context that starts gets all
	 * events. One that is in the cache starts again, also for {@code @BeforeAll} methods.
	 */
	private void load(TestContext testContext) {
		if (isLocal(testContext)) {
			this.tests.lock();
			try {
				testContext.getApplicationContext().getBean(LocalEngine.class).start();
			}
			finally {
				this.tests.unlock();
			}
		}
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		if (!isLocal(testContext)) {
			return;
		}
		this.tests.lock();
		try {
			ApplicationContext context = testContext.getApplicationContext();
			context.getBean(LocalEngine.class).start();
			context.getBean(LocalRecorder.class).begin();
			testContext.setAttribute(HELD, true);
		}
		catch (Throwable ex) {
			this.tests.unlock();
			throw ex;
		}
	}

	@Override
	public void afterTestMethod(TestContext testContext) {
		if (testContext.removeAttribute(HELD) != null) {
			this.tests.unlock();
		}
	}

	/**
	 * Ends the use of the endpoint, so that clients of other tests are not redirected. An
	 * inner class is a part of the enclosing one.
	 */
	@Override
	public void afterTestClass(TestContext testContext) {
		Class<?> test = testContext.getTestClass();
		boolean inner = test.isMemberClass() && !Modifier.isStatic(test.getModifiers());
		if (isLocal(test) && !(inner && isLocal(test.getEnclosingClass()))) {
			this.tests.lock();
			try {
				TestJvm.INSTANCE.endTurn();
			}
			finally {
				this.tests.unlock();
			}
		}
	}

	private static boolean isLocal(TestContext testContext) {
		return isLocal(testContext.getTestClass());
	}

	private static boolean isLocal(Class<?> test) {
		return TestContextAnnotationUtils.hasAnnotation(test, EnableLocalJobs.class);
	}

}
