package io.jets.function.observe;

import java.util.function.Supplier;

import io.jets.function.item.RecordFailure;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Tells one observer about an invocation. Logs the observer's exceptions, which change
 * neither the result of the job nor what other observers are told.
 */
final class GuardedObserver implements ObservedInvocation {

	private static final Log logger = LogFactory.getLog(GuardedObserver.class);

	private static final ObservedInvocation NOT_STARTED = (outcome, failedRecords, error) -> {
	};

	private final InvocationObserver observer;

	private final String job;

	private final ObservedInvocation observed;

	GuardedObserver(InvocationObserver observer, JobInvocation invocation) {
		this.observer = observer;
		this.job = invocation.job().name();
		this.observed = call("start", () -> observer.start(invocation), NOT_STARTED);
	}

	@Override
	public Scope openScope() {
		Scope scope = call("openScope", () -> this.observed.openScope(), NOT_STARTED.openScope());
		return () -> run("close", () -> scope.close());
	}

	@Override
	public void recordEnded(ObservedRecord record) {
		run("recordEnded", () -> this.observed.recordEnded(record));
	}

	@Override
	public void end(InvocationOutcome outcome, int failedRecords, @Nullable Throwable error) {
		run("end", () -> this.observed.end(outcome, failedRecords, error));
	}

	private void run(String method, Runnable action) {
		call(method, () -> {
			action.run();
			return true;
		}, false);
	}

	private <T> T call(String method, Supplier<T> action, T otherwise) {
		try {
			return action.get();
		}
		catch (Throwable ex) {
			if (!RecordFailure.is(ex)) {
				throw ex;
			}
			logger.error("The observer %s of %s failed in %s, which does not affect the job"
				.formatted(this.observer.getClass().getName(), this.job, method), ex);
			return otherwise;
		}
	}

}
