package io.jets.local;

import java.net.URI;
import java.nio.file.Path;

import io.jets.annotation.StartingPosition;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbLocalLibrary;
import io.jets.local.dynamodb.DynamoDbLocalProcess;
import io.jets.local.stream.position.StreamPositions;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The DynamoDB whose streams fire jobs: DynamoDB Local in a process of ours, another
 * endpoint, AWS itself, or none.
 *
 * @param process DynamoDB Local, {@code null} if it is not ours
 * @param endpoint the other endpoint, {@code null} for AWS itself or if there is none
 * @param aws whether it is AWS itself
 * @param positions how far streams were read
 * @param startingPosition where reading starts whatever the triggers say, {@code null} if
 * they say
 */
record LocalDynamoDb(@Nullable DynamoDbLocalProcess process, @Nullable URI endpoint, boolean aws,
		StreamPositions positions, @Nullable StartingPosition startingPosition) {

	private static final String AWS = "aws";

	private static final String POSITIONS_FILE = "jets-stream-positions.properties";

	/**
	 * The DynamoDB that settings ask for. What is ours outlives a restart by devtools.
	 */
	static LocalDynamoDb of(LocalProperties.DynamoDb properties, @Nullable ClassLoader classLoader) {
		String endpoint = properties.endpoint();
		if (endpoint != null && !endpoint.isBlank()) {
			boolean aws = endpoint.equals(AWS);
			return new LocalDynamoDb(null, aws ? null : url(endpoint), aws, new StreamPositions(),
					properties.startingPosition());
		}
		if (!DynamoDbLocalLibrary.isAvailable(classLoader)) {
			return new LocalDynamoDb(null, null, false, new StreamPositions(), null);
		}
		Path path = properties.path();
		return DevtoolsRestarts.keep("jets.dynamodb." + path, () -> start(path),
				(source) -> source.process() != null && source.process().isAlive());
	}

	private static URI url(String endpoint) {
		if (!endpoint.matches("https?://[^/]+/?")) {
			throw new InvalidConfigurationPropertyValueException("jets.local.dynamodb.endpoint", endpoint,
					"Write a URL, for instance http://localhost:8000, or " + AWS + ".");
		}
		return URI.create(endpoint);
	}

	private static LocalDynamoDb start(@Nullable Path path) {
		DynamoDbLocalProcess process = new DynamoDbLocalProcess(path);
		process.start();
		StreamPositions positions = (path != null) ? new StreamPositions(path.resolve(POSITIONS_FILE))
				: new StreamPositions();
		return new LocalDynamoDb(process, null, false, positions, null);
	}

	/**
	 * Whom to tell when what is ours had ended unexpectedly and answers again.
	 */
	void onRestart(Runnable onRestart) {
		if (this.process != null) {
			this.process.onRestart(onRestart);
		}
	}

	boolean isOurs() {
		return this.process != null;
	}

	boolean isMissing() {
		return this.process == null && this.endpoint == null && !this.aws;
	}

	/**
	 * Clients of this DynamoDB. Waits until DynamoDB Local has come up.
	 */
	DynamoDbClients clients(String region) {
		if (this.aws) {
			return DynamoDbClients.aws();
		}
		return (this.endpoint != null) ? DynamoDbClients.at(this.endpoint, region)
				: DynamoDbClients.local(forwardUri(), region);
	}

	/**
	 * Where requests to the local endpoint are forwarded.
	 */
	URI forwardUri() {
		if (this.process != null) {
			return this.process.endpoint();
		}
		throw new IllegalStateException(isMissing() ? DynamoDbLocalLibrary.unavailable()
				: "jets.local.dynamodb.endpoint is set, so nothing is forwarded: use that endpoint itself");
	}

	/**
	 * End what is ours, unless devtools only restarts the application.
	 */
	void close() {
		if (this.process != null && !DevtoolsRestarts.isActive()) {
			this.process.close();
		}
	}

}
