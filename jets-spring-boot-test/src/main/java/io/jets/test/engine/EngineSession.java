package io.jets.test.engine;

import java.time.Duration;
import java.time.ZoneOffset;

import io.jets.function.JobFunctions;
import io.jets.job.JobRegistry;
import io.jets.local.engine.EngineSettings;
import io.jets.local.engine.JobEngine;
import io.jets.local.invoke.InvokerSettings;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.invoke.LocalJobInvoker;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.journal.Journal;
import io.jets.local.journal.JournalLimits;
import io.jets.local.run.FunctionRunner;
import io.jets.local.time.TimeSource;

/**
 * The engine of one test, with its own journal.
 *
 * @param engine the engine
 * @param invoker runs jobs
 * @param retries detects retries without end
 * @param time discards what is left
 */
record EngineSession(JobEngine engine, LocalJobInvoker invoker, EndlessRetries retries,
		VirtualTime time) implements AutoCloseable {

	private static final LocalAccount ACCOUNT = new LocalAccount("us-east-1", "123456789012");

	private static final JournalLimits LIMITS = new JournalLimits(Recording.ENTRIES, Recording.GIGABYTES << 30);

	/**
	 * The delays before Lambda's retries of asynchronous invocations.
	 */
	private static final InvokerSettings SETTINGS = InvokerSettings.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

	static EngineSession start(JobRegistry registry, JobFunctions functions, VirtualTime time, CallingThread thread) {
		TimeSource source = new TimeSource(time.withZone(ZoneOffset.UTC), time);
		Journal journal = new Journal(LIMITS);
		LocalJobInvoker invoker = new LocalJobInvoker(functions, registry.jobs(), ACCOUNT, SETTINGS, source, journal,
				new FunctionRunner(source, true, thread));
		EndlessRetries retries = new EndlessRetries(invoker);
		JobEngine engine = new JobEngine(ACCOUNT.resolve(registry).jobs(), retries, source, Runnable::run, journal,
				new EngineSettings(ACCOUNT, RetryLimit.NONE, false));
		return new EngineSession(engine, invoker, retries, time);
	}

	void verify() {
		this.retries.verify();
	}

	/**
	 * Returns the sequence number of the last entry of the journal.
	 */
	long sequence() {
		return this.engine.journal().all().sequence();
	}

	/**
	 * Returns what happened after an entry.
	 */
	Recording since(long known) {
		Journal journal = this.engine.journal();
		return Recording.of(this.engine, journal.after(journal.start(), known));
	}

	/**
	 * Ends the call that runs. The engine is not closed, because the call can have its
	 * lock; it has no threads.
	 */
	void abort() {
		this.invoker.close();
		this.time.close();
	}

	@Override
	public void close() {
		this.engine.close();
		this.invoker.close();
		this.time.close();
	}

}
