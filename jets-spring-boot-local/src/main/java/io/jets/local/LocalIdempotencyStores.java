package io.jets.local;

import java.time.Clock;

import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.jets.job.Idempotency;
import io.jets.local.dynamodb.DynamoDbLocalLibrary;
import io.jets.local.dynamodb.TableCreator;
import io.jets.reference.TemplateReference;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Creates the store of idempotent jobs: in memory, or in the DynamoDB whose streams are
 * read if a table is configured. The table is created only in a DynamoDB Local that the
 * engine has started, also after a restart of its process.
 */
final class LocalIdempotencyStores implements AutoCloseable {

	/**
	 * Precedes keys, so that functions that share the table have others.
	 */
	private static final String SCOPE = "local";

	private static final Log logger = LogFactory.getLog(LocalIdempotencyStores.class);

	private final LocalEnvironment environment;

	private final Clock clock;

	private @Nullable Runnable onRestart;

	LocalIdempotencyStores(LocalEnvironment environment, Clock clock) {
		this.environment = environment;
		this.clock = clock;
	}

	/**
	 * Creates the store.
	 * @param table the value of {@code jets.idempotency.table}, {@code null} if it is not
	 * set
	 */
	IdempotencyStore create(@Nullable String table) {
		if (table == null || table.isBlank()) {
			return new MemoryIdempotencyStore(this.clock);
		}
		String obstacle = obstacle(table);
		if (obstacle != null) {
			logger.info("%s = \"%s\" is not used: %s. Completed events are kept in memory"
				.formatted(Idempotency.TABLE_PROPERTY, table, obstacle));
			return new MemoryIdempotencyStore(this.clock);
		}
		return inDynamoDb(table.strip());
	}

	private @Nullable String obstacle(String table) {
		if (TemplateReference.isOpaque(table)) {
			return "only a deployment knows the name of the table";
		}
		return this.environment.dynamoDb().isMissing() ? DynamoDbLocalLibrary.unavailable() : null;
	}

	private IdempotencyStore inDynamoDb(String table) {
		DynamoDbClient client = this.environment.dynamoDbClients().dynamoDb();
		if (this.environment.dynamoDb().isManaged()) {
			TableCreator tables = new TableCreator(client);
			tables.createWithoutStream(table);
			this.onRestart = () -> tables.createWithoutStream(table);
			this.environment.dynamoDb().addRestartListener(this.onRestart);
		}
		return new DynamoDbIdempotencyStore(client, table, SCOPE, this.clock);
	}

	@Override
	public void close() {
		if (this.onRestart != null) {
			this.environment.dynamoDb().removeRestartListener(this.onRestart);
		}
	}

}
