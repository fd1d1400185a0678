package io.jets.local.stream.read;

import java.time.Clock;
import java.util.List;

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.journal.TestJournals;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.time.PollingMonitor;
import io.jets.local.time.TimeSource;
import io.jets.local.stream.position.StreamPositions;

/**
 * Starts event source mappings.
 */
public final class Mappings {

	public static final LocalAccount ACCOUNT = new LocalAccount("eu-west-1", "111122223333");

	private Mappings() {
	}

	public static EventSourceMappings start(DynamoDbClients clients, JobInvoker invoker, JobMethod... jobs) {
		return start(clients, new StreamPositions(), invoker, null, jobs);
	}

	static EventSourceMappings start(DynamoDbClients clients, StreamPositions positions, JobInvoker invoker,
			StartingPosition start, JobMethod... jobs) {
		return start(clients, positions, start, invoker, TimeSource.system(), false, jobs);
	}

	static EventSourceMappings start(DynamoDbClients clients, Clock clock, JobInvoker invoker, JobMethod... jobs) {
		return start(clients, new StreamPositions(), null, invoker, new TimeSource(clock, TimeSource.system().timer()),
				false, jobs);
	}

	static EventSourceMappings startWithPayloads(DynamoDbClients clients, JobInvoker invoker, JobMethod... jobs) {
		return start(clients, new StreamPositions(), null, invoker, TimeSource.system(), true, jobs);
	}

	static EventSourceMappings start(DynamoDbClients clients, JobInvoker invoker, StreamMapping mapping) {
		return start(clients, new StreamPositions(), null, invoker, TimeSource.system(), false, List.of(mapping));
	}

	private static EventSourceMappings start(DynamoDbClients clients, StreamPositions positions, StartingPosition start,
			JobInvoker invoker, TimeSource time, boolean logPayloads, JobMethod... jobs) {
		return start(clients, positions, start, invoker, time, logPayloads, StreamMapping.of(List.of(jobs)));
	}

	private static EventSourceMappings start(DynamoDbClients clients, StreamPositions positions, StartingPosition start,
			JobInvoker invoker, TimeSource time, boolean logPayloads, List<StreamMapping> streams) {
		DeliveryContext context = new DeliveryContext(invoker, ACCOUNT, new PollingMonitor(time.timer()), Runnable::run,
				time, TestJournals.journal(), RetryLimit.NONE, logPayloads);
		EventSourceMappings mappings = new EventSourceMappings(streams, clients, positions, start, context);
		mappings.start();
		return mappings;
	}

}
