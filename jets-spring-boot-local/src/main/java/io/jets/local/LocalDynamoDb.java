package io.jets.local;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;

import io.jets.annotation.StartingPosition;
import io.jets.local.SharedResources.Resource;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbEndpoint;
import io.jets.local.dynamodb.DynamoDbLocalException;
import io.jets.local.dynamodb.DynamoDbLocalLibrary;
import io.jets.local.dynamodb.DynamoDbLocalProcess;
import io.jets.local.stream.position.StreamPositions;
import org.jspecify.annotations.Nullable;

/**
 * The DynamoDB whose streams are read: DynamoDB Local in a child process, another
 * endpoint, AWS, or none.
 *
 * @param process the child process, {@code null} without one
 * @param followed the other endpoint, {@code null} without one
 * @param positions how far streams were consumed
 * @param startingPosition where reading starts, {@code null} for the starting positions
 * of the triggers
 */
record LocalDynamoDb(@Nullable DynamoDbLocalProcess process, @Nullable Followed followed, StreamPositions positions,
		@Nullable StartingPosition startingPosition) {

	private static final String POSITIONS_FILE = "jets-stream-positions.properties";

	/**
	 * Returns the configured DynamoDB. Contexts that take turns have their data in
	 * memory.
	 */
	static LocalDynamoDb of(LocalProperties.DynamoDb properties, @Nullable ClassLoader classLoader,
			SharedResources shared) {
		DynamoDbEndpoint endpoint = properties.followed();
		if (endpoint != null) {
			return new LocalDynamoDb(null, Followed.of(endpoint), new StreamPositions(), properties.startingPosition());
		}
		if (!DynamoDbLocalLibrary.isAvailable(classLoader)) {
			return new LocalDynamoDb(null, null, new StreamPositions(), null);
		}
		Path path = shared.inTurns() ? null : properties.path();
		DynamoDbLocalProcess process = shared.get(Resource.DYNAMO_DB, String.valueOf(path), () -> start(path),
				DynamoDbLocalProcess::isAlive);
		try {
			// Another process has other streams
			Consumed consumed = shared.get(Resource.POSITIONS, String.valueOf(path),
					() -> new Consumed(process, positions(path)), (kept) -> kept.process() == process);
			return new LocalDynamoDb(process, null, consumed.positions(), null);
		}
		catch (RuntimeException ex) {
			if (!shared.shares(Resource.DYNAMO_DB)) {
				process.close();
			}
			throw ex;
		}
	}

	/**
	 * Returns the DynamoDB of the connection details of Spring Cloud AWS.
	 * @param endpoint returns the endpoint, which is known when the application has
	 * started
	 */
	static LocalDynamoDb connected(LocalProperties.DynamoDb properties, Supplier<DynamoDbEndpoint> endpoint) {
		return new LocalDynamoDb(null,
				new Followed("The endpoint of Spring Cloud AWS' connection details", endpoint, false),
				new StreamPositions(), properties.startingPosition());
	}

	private static DynamoDbLocalProcess start(@Nullable Path path) {
		DynamoDbLocalProcess process = new DynamoDbLocalProcess(path);
		try {
			process.start();
			return process;
		}
		catch (RuntimeException ex) {
			process.close();
			throw ex;
		}
	}

	private static StreamPositions positions(@Nullable Path path) {
		if (path == null) {
			return new StreamPositions();
		}
		Path file = path.resolve(POSITIONS_FILE);
		try {
			return new StreamPositions(file);
		}
		catch (UncheckedIOException | IllegalArgumentException ex) {
			throw new DynamoDbLocalException(
					"The positions in streams in the file " + file + " cannot be read: " + ex.getMessage(),
					"Make the file readable, or delete it: jobs then read their streams from the start.", ex);
		}
	}

	/**
	 * Adds a listener for restarts of the child process after it ended unexpectedly.
	 */
	void addRestartListener(Runnable listener) {
		if (this.process != null) {
			this.process.addRestartListener(listener);
		}
	}

	void removeRestartListener(Runnable listener) {
		if (this.process != null) {
			this.process.removeRestartListener(listener);
		}
	}

	boolean isManaged() {
		return this.process != null;
	}

	boolean isMissing() {
		return this.process == null && this.followed == null;
	}

	/**
	 * Returns whether the tables are on AWS by the configured endpoint.
	 */
	boolean isAws() {
		return this.followed != null && this.followed.aws();
	}

	/**
	 * Returns why the console must not write items, {@code null} if it may. Others than
	 * the user can depend on the data of another machine.
	 */
	@Nullable String obstacle() {
		if (isMissing()) {
			return DynamoDbLocalLibrary.unavailable();
		}
		if (this.followed == null) {
			return null;
		}
		DynamoDbEndpoint endpoint = this.followed.endpoint().get();
		return endpoint.isOnThisMachine() ? null : this.followed.name()
				+ (endpoint.isAws() ? " is AWS" : " is on another machine") + ", so the console writes no items there";
	}

	/**
	 * Creates clients of this DynamoDB. Waits until DynamoDB Local has started.
	 */
	DynamoDbClients clients(String region) {
		return (this.followed != null) ? DynamoDbClients.at(this.followed.endpoint().get(), region)
				: DynamoDbClients.local(forwardUri(), region);
	}

	/**
	 * Returns the URI to which the local endpoint forwards requests.
	 */
	URI forwardUri() {
		if (this.process != null) {
			return this.process.endpoint();
		}
		throw new IllegalStateException((this.followed == null) ? DynamoDbLocalLibrary.unavailable()
				: this.followed.name() + " is set, so requests are not forwarded: use that endpoint directly");
	}

	/**
	 * Ends the child process.
	 */
	void close() {
		if (this.process != null) {
			this.process.close();
		}
	}

	/**
	 * A DynamoDB that the engine does not start.
	 *
	 * @param name the name of its endpoint in messages
	 * @param endpoint returns its endpoint
	 * @param aws whether it is known to be AWS
	 */
	record Followed(String name, Supplier<DynamoDbEndpoint> endpoint, boolean aws) {

		static Followed of(DynamoDbEndpoint endpoint) {
			return new Followed(DynamoDbEndpoint.PROPERTY, () -> endpoint, endpoint.isAws());
		}

	}

	private record Consumed(DynamoDbLocalProcess process, StreamPositions positions) {

	}

}
