package io.jets.local;

import java.util.List;
import java.util.function.Supplier;

import io.jets.job.JobRegistry;
import io.jets.local.endpoint.LocalApi;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Makes jobs fire, from the end of the application's start to its stop.
 */
final class LocalEngine implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(LocalEngine.class);

	private final JobRegistry registry;

	private final LocalEnvironment environment;

	private final List<TriggerSource<?>> sources;

	private final Supplier<List<LocalApi>> apis;

	private volatile boolean running;

	LocalEngine(JobRegistry registry, LocalEnvironment environment, List<TriggerSource<?>> sources,
			Supplier<List<LocalApi>> apis) {
		this.registry = registry;
		this.environment = environment;
		this.sources = List.copyOf(sources);
		this.apis = apis;
	}

	@Override
	public void start() {
		this.running = true;
		this.sources.forEach(TriggerSource::start);
		this.environment.endpoint().serve(this.apis.get());
		logger.info("Jobs fire locally (" + this.environment.mode().reason() + "), and "
				+ this.environment.endpoint().url() + " speaks Lambda"
				+ (this.environment.dynamoDb().isOurs() ? ", EventBridge and DynamoDB" : " and EventBridge")
				+ new JobTable(this.sources).of(this.registry.jobs()));
	}

	@Override
	public void stop() {
		this.environment.endpoint().pause();
		this.sources.forEach(TriggerSource::stop);
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
