package io.jets.local.stream.read;

import java.time.Clock;
import java.util.List;

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.time.TimeSource;
import io.jets.local.stream.position.StreamPositions;

/**
 * Starts event source mappings.
 */
final class Mappings {

	static final LocalAccount ACCOUNT = new LocalAccount("eu-west-1", "111122223333");

	private Mappings() {
	}

	static EventSourceMappings start(DynamoDbClients clients, JobInvoker invoker, JobMethod... jobs) {
		return start(clients, new StreamPositions(), invoker, null, jobs);
	}

	static EventSourceMappings start(DynamoDbClients clients, StreamPositions positions, JobInvoker invoker,
			StartingPosition start, JobMethod... jobs) {
		return start(new EventSourceMappings(List.of(jobs), clients, positions, invoker, ACCOUNT, start,
				TimeSource.system(), RetryLimit.NONE, false));
	}

	static EventSourceMappings start(DynamoDbClients clients, Clock clock, JobInvoker invoker, JobMethod... jobs) {
		return start(new EventSourceMappings(List.of(jobs), clients, new StreamPositions(), invoker, ACCOUNT, null,
				new TimeSource(clock, TimeSource.system().timer()), RetryLimit.NONE, false));
	}

	static EventSourceMappings startWithPayloads(DynamoDbClients clients, JobInvoker invoker, JobMethod... jobs) {
		return start(new EventSourceMappings(List.of(jobs), clients, new StreamPositions(), invoker, ACCOUNT, null,
				TimeSource.system(), RetryLimit.NONE, true));
	}

	private static EventSourceMappings start(EventSourceMappings mappings) {
		mappings.start();
		return mappings;
	}

}
