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

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The DynamoDB whose streams are read: DynamoDB Local in a child process, another
 * endpoint, AWS, or none.
 *
 * @param process the child process, {@code null} without one
 * @param followed the other endpoint, {@code null} without one
 * @param aws whether it is AWS
 * @param positions how far streams were consumed
 * @param startingPosition where reading starts, {@code null} for the starting positions
 * of the triggers
 */
record LocalDynamoDb(@Nullable DynamoDbLocalProcess process, @Nullable Followed followed, boolean aws,
		StreamPositions positions, @Nullable StartingPosition startingPosition) {

	private static final String AWS = "aws";

	private static final String POSITIONS_FILE = "jets-stream-positions.properties";

	/**
	 * Returns the configured DynamoDB. Contexts that take turns have their data in
	 * memory.
	 */
	static LocalDynamoDb of(LocalProperties.DynamoDb properties, @Nullable ClassLoader classLoader,
			SharedResources shared) {
		String endpoint = properties.endpoint();
		if (endpoint != null && !endpoint.isBlank()) {
			boolean aws = endpoint.equals(AWS);
			Followed followed = aws ? null : Followed.at(url(endpoint));
			return new LocalDynamoDb(null, followed, aws, new StreamPositions(), properties.startingPosition());
		}
		if (!DynamoDbLocalLibrary.isAvailable(classLoader)) {
			return new LocalDynamoDb(null, null, false, new StreamPositions(), null);
		}
		Path path = shared.inTurns() ? null : properties.path();
		DynamoDbLocalProcess process = shared.get(Resource.DYNAMO_DB, String.valueOf(path), () -> start(path),
				DynamoDbLocalProcess::isAlive);
		try {
			// Another process has other streams
			Consumed consumed = shared.get(Resource.POSITIONS, String.valueOf(path),
					() -> new Consumed(process, positions(path)), (kept) -> kept.process() == process);
			return new LocalDynamoDb(process, null, false, consumed.positions(), null);
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
		return new LocalDynamoDb(null, new Followed("there are connection details of Spring Cloud AWS", endpoint),
				false, new StreamPositions(), properties.startingPosition());
	}

	private static URI url(String endpoint) {
		if (!endpoint.matches("https?://[^/]+/?")) {
			throw new InvalidConfigurationPropertyValueException("jets.local.dynamodb.endpoint", endpoint,
					"Specify a URL, for instance http://localhost:8000, or " + AWS + ".");
		}
		return URI.create(endpoint);
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
		return this.process == null && this.followed == null && !this.aws;
	}

	/**
	 * Creates clients of this DynamoDB. Waits until DynamoDB Local has started.
	 */
	DynamoDbClients clients(String region) {
		if (this.aws) {
			return DynamoDbClients.aws();
		}
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
		String reason = (this.followed != null) ? this.followed.reason() : "jets.local.dynamodb.endpoint is set";
		throw new IllegalStateException(isMissing() ? DynamoDbLocalLibrary.unavailable()
				: reason + ", so requests are not forwarded: use that endpoint directly");
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
	 * A DynamoDB of the user.
	 *
	 * @param reason why it is followed
	 * @param endpoint returns its endpoint
	 */
	record Followed(String reason, Supplier<DynamoDbEndpoint> endpoint) {

		static Followed at(URI uri) {
			DynamoDbEndpoint endpoint = new DynamoDbEndpoint(uri, null, null);
			return new Followed("jets.local.dynamodb.endpoint is set", () -> endpoint);
		}

	}

	private record Consumed(DynamoDbLocalProcess process, StreamPositions positions) {

	}

}
