package io.jets.local;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.jets.local.dynamodb.DynamoDbClients;

/**
 * The engine's clients of DynamoDB. For DynamoDB Local, a thread creates them and sends a
 * first request while the application starts: both load many classes.
 */
final class LocalDynamoDbClients implements AutoCloseable {

	private final FutureTask<DynamoDbClients> clients;

	LocalDynamoDbClients(LocalDynamoDb dynamoDb, String region) {
		this.clients = new FutureTask<>(() -> create(dynamoDb, region));
		if (dynamoDb.isManaged()) {
			Thread thread = new Thread(this.clients, "jets-dynamodb-clients");
			thread.setDaemon(true);
			thread.start();
		}
	}

	private static DynamoDbClients create(LocalDynamoDb dynamoDb, String region) {
		if (!dynamoDb.isManaged()) {
			return dynamoDb.clients(region);
		}
		DynamoDbClients.load();
		// Waits until DynamoDB Local has started
		DynamoDbClients created = dynamoDb.clients(region);
		try {
			created.dynamoDb().listTables();
			return created;
		}
		catch (RuntimeException ex) {
			created.close();
			throw ex;
		}
	}

	/**
	 * Returns the clients. Waits until DynamoDB Local has started.
	 */
	DynamoDbClients get() {
		this.clients.run();
		try {
			return this.clients.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while DynamoDB Local was starting", ex);
		}
	}

	@Override
	public void close() {
		if (!this.clients.cancel(true)) {
			try {
				this.clients.get().close();
			}
			catch (ExecutionException | CancellationException ex) {
				// There are no clients
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
