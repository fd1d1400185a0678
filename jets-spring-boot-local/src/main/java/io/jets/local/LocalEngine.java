package io.jets.local;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import io.jets.job.JobRegistry;
import io.jets.local.engine.EngineSettings;
import io.jets.local.engine.JobEngine;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.time.TimeSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Invokes jobs from the end of the application's start until it stops, or until another
 * application context uses the endpoint.
 */
public final class LocalEngine implements SmartLifecycle, DisposableBean {

	private static final Log logger = LogFactory.getLog(LocalEngine.class);

	private final JobRegistry registry;

	private final LocalEnvironment environment;

	private final JobInvoker invoker;

	private final List<TriggerSource> sources;

	private final TimeSource time;

	private final ExecutorService deliveries = Executors.newCachedThreadPool(threads());

	private volatile @Nullable JobEngine running;

	private boolean announced;

	LocalEngine(JobRegistry registry, LocalEnvironment environment, JobInvoker invoker, List<TriggerSource> sources,
			TimeSource time) {
		this.registry = registry;
		this.environment = environment;
		this.invoker = invoker;
		this.sources = List.copyOf(sources);
		this.time = time;
		environment.onEnd(this::stop);
	}

	private static ThreadFactory threads() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-deliver-");
		threads.setDaemon(true);
		return threads;
	}

	/**
	 * Creates the engine on start, after the checks have reported all faults. Earlier, it
	 * would fail with the first invalid pattern.
	 */
	@Override
	public void start() {
		// First, without the lock: it may stop the engine of another context
		this.environment.takeTurn();
		synchronized (this) {
			if (this.running == null) {
				try {
					run();
				}
				catch (RuntimeException ex) {
					stop();
					throw ex;
				}
			}
		}
	}

	private void run() {
		LocalProperties properties = this.environment.properties();
		JobEngine engine = new JobEngine(this.registry.jobs(), this.invoker, this.time, this.deliveries,
				this.environment.journal(),
				new EngineSettings(this.environment.account(), properties.retryLimit(), properties.logPayloads()));
		this.running = engine;
		this.sources.forEach((source) -> source.start(engine));
		this.environment.serve(engine);
		if (!this.announced) {
			this.announced = true;
			announce();
		}
	}

	private void announce() {
		logger.info("Jobs fire locally (" + this.environment.activation().reason() + "), and "
				+ this.environment.endpoint().url() + " speaks Lambda"
				+ (this.environment.dynamoDb().isManaged() ? ", EventBridge and DynamoDB" : " and EventBridge")
				+ new JobTable(this.sources).of(this.registry.jobs()));
		String console = this.environment.consoleUrl();
		if (console != null) {
			logger.info("Open " + console + " to see what happens and why");
		}
	}

	/**
	 * Returns the engine.
	 * @return the engine
	 * @throws IllegalStateException if it does not run
	 */
	public JobEngine engine() {
		JobEngine engine = this.running;
		if (engine == null) {
			throw new IllegalStateException("Jobs do not fire because the application starts or stops, "
					+ "or because another application context uses the endpoint");
		}
		return engine;
	}

	@Override
	public synchronized void stop() {
		JobEngine engine = this.running;
		if (engine == null) {
			return;
		}
		this.environment.pause();
		this.sources.forEach(TriggerSource::stop);
		engine.close();
		this.running = null;
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

	@Override
	public void destroy() {
		this.deliveries.shutdownNow();
	}

}
