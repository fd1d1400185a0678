package io.jets.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.jets.annotation.StartingPosition;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the local engine.
 *
 * @param enabled Whether jobs fire locally. Default: only where the application runs from
 * class folders (spring-boot:run, an IDE), and not in tests. Never on Lambda.
 * @param port Port of the local endpoint, on the loopback interface; 0 takes any free
 * one.
 * @param logPayloads Whether events are written to the log.
 * @param retryDelay How long a failed asynchronous invocation waits for its first retry;
 * the second waits twice as long. Lambda waits one minute and two.
 * @param dynamodb Where tables and their streams are.
 */
@ConfigurationProperties("jets.local")
record LocalProperties(@Nullable Boolean enabled, @DefaultValue("5387") int port,
		@DefaultValue("false") boolean logPayloads, @DefaultValue("1s") Duration retryDelay,
		@DefaultValue DynamoDb dynamodb) {

	/**
	 * The waits before the retries of a failed asynchronous invocation.
	 */
	List<Duration> retryDelays() {
		return List.of(this.retryDelay, this.retryDelay.multipliedBy(2));
	}

	/**
	 * Where tables and their streams are.
	 *
	 * @param endpoint Another endpoint to follow instead of DynamoDB Local: a URL, or
	 * "aws" for AWS itself. No table is created there.
	 * @param startingPosition Where reading starts on another endpoint.
	 * @param path Folder that keeps tables over restarts. Default: in memory.
	 * @param tables Keys of the tables that are created, by table name.
	 */
	record DynamoDb(@Nullable String endpoint, @DefaultValue("LATEST") StartingPosition startingPosition,
			@Nullable Path path, @DefaultValue Map<String, Table> tables) {

	}

	/**
	 * A table that is created.
	 *
	 * @param partitionKey Partition key, its name and type S, N or B, for instance pk:S.
	 * @param sortKey Sort key, its name and type S, N or B, for instance sk:N.
	 */
	record Table(@DefaultValue("id:S") String partitionKey, @Nullable String sortKey) {

	}

}
