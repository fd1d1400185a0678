package io.jets.local;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.local.bus.EventBus;
import io.jets.local.endpoint.EventBridgeApi;
import io.jets.local.endpoint.LambdaApi;
import io.jets.local.endpoint.LocalApi;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.time.TimeSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Invokes jobs from the end of the application's start until it stops.
 */
final class LocalEngine implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(LocalEngine.class);

	private final JobRegistry registry;

	private final LocalEnvironment environment;

	private final JobInvoker invoker;

	private final List<TriggerSource> sources;

	private final TimeSource time;

	private volatile boolean running;

	LocalEngine(JobRegistry registry, LocalEnvironment environment, JobInvoker invoker, List<TriggerSource> sources,
			TimeSource time) {
		this.registry = registry;
		this.environment = environment;
		this.invoker = invoker;
		this.sources = List.copyOf(sources);
		this.time = time;
	}

	@Override
	public void start() {
		this.running = true;
		this.sources.forEach(TriggerSource::start);
		this.environment.endpoint().serve(apis());
		logger.info("Jobs fire locally (" + this.environment.activation().reason() + "), and "
				+ this.environment.endpoint().url() + " speaks Lambda"
				+ (this.environment.dynamoDb().isManaged() ? ", EventBridge and DynamoDB" : " and EventBridge")
				+ new JobTable(this.sources).of(this.registry.jobs()));
	}

	/**
	 * Creates the APIs on start, after the checks have reported all faults. Earlier, the
	 * bus would fail with the first invalid pattern.
	 */
	private List<LocalApi> apis() {
		List<JobMethod> jobs = this.registry.jobs();
		LocalAccount account = this.environment.account();
		return List.of(new LambdaApi(jobs, this.invoker, account),
				new EventBridgeApi(new EventBus(jobs, account, this.invoker, this.time.clock())),
				this.environment.dynamoDbApi(() -> this.sources.forEach(TriggerSource::itemsWritten), tables(jobs)));
	}

	private static Set<String> tables(List<JobMethod> jobs) {
		return jobs.stream()
			.flatMap((job) -> job.triggers(DynamoDbStreamTrigger.class))
			.map(DynamoDbStreamTrigger::table)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
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
