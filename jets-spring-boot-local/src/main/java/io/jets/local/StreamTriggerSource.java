package io.jets.local;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.Trigger;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbLocalLibrary;
import io.jets.local.dynamodb.TableCreator;
import io.jets.local.dynamodb.TableKey;
import io.jets.local.engine.JobEngine;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Invokes jobs with records of DynamoDB streams.
 */
final class StreamTriggerSource implements TriggerSource {

	private static final Log logger = LogFactory.getLog(StreamTriggerSource.class);

	private final List<JobMethod> jobs;

	private final LocalEnvironment environment;

	private @Nullable Runnable onRestart;

	StreamTriggerSource(JobRegistry registry, LocalEnvironment environment) {
		this.jobs = registry.jobs()
			.stream()
			.filter((job) -> job.triggers(DynamoDbStreamTrigger.class).findAny().isPresent())
			.toList();
		this.environment = environment;
	}

	@Override
	public void start(JobEngine engine) {
		if (this.jobs.isEmpty()) {
			return;
		}
		LocalDynamoDb dynamoDb = this.environment.dynamoDb();
		if (dynamoDb.isMissing()) {
			logger.warn(DynamoDbLocalLibrary.unavailable());
			return;
		}
		DynamoDbClients clients = this.environment.dynamoDbClients();
		if (dynamoDb.isManaged()) {
			clients = clients.reachedAt(URI.create(this.environment.endpoint().url()));
			TableCreator tables = new TableCreator(clients.dynamoDb(), keys());
			tables.createMissing(this.jobs);
			this.onRestart = () -> tables.createMissing(this.jobs);
			dynamoDb.addRestartListener(this.onRestart);
		}
		if (this.environment.inTurns()) {
			// What other contexts have written is not for this one
			engine.followFromNow(clients);
		}
		else {
			engine.follow(clients, dynamoDb.positions(), dynamoDb.startingPosition());
		}
	}

	private Map<String, TableKey> keys() {
		Map<String, TableKey> keys = new HashMap<>();
		this.environment.properties().dynamodb().tables().forEach((table, key) -> {
			if (this.jobs.stream().noneMatch((job) -> uses(job, table))) {
				logger
					.warn(("No job uses the table %1$s of jets.local.dynamodb.tables.%1$s. Write a name with a dot as "
							+ "jets.local.dynamodb.tables.[the.name].partition-key")
						.formatted(table));
			}
			keys.put(table, TableKey.of(table, key.partitionKey(), key.sortKey()));
		});
		return keys;
	}

	private static boolean uses(JobMethod job, String table) {
		return job.triggers(DynamoDbStreamTrigger.class).anyMatch((trigger) -> table.equals(trigger.table()));
	}

	@Override
	public void stop() {
		if (this.onRestart != null) {
			this.environment.dynamoDb().removeRestartListener(this.onRestart);
		}
	}

	@Override
	public @Nullable String obstacle(Trigger trigger) {
		return (trigger instanceof DynamoDbStreamTrigger && this.environment.dynamoDb().isMissing())
				? "does not fire: DynamoDB Local is missing" : null;
	}

}
