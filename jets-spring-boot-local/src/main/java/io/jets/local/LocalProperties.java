package io.jets.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.jets.annotation.StartingPosition;
import io.jets.local.dynamodb.DynamoDbEndpoint;
import io.jets.local.invoke.InvokerSettings;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.run.Debugger;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Settings of the local engine.
 *
 * @param enabled Whether jobs fire locally. By default, they do if the application runs
 * from class folders (spring-boot:run, an IDE), but not in tests. They never do on
 * Lambda.
 * @param port Port of the local endpoint on the loopback interface. Use 0 for any free
 * port.
 * @param logPayloads Whether to write events to the log.
 * @param retryDelay Delay before the first retry of a failed asynchronous invocation. The
 * delay before the second retry is twice as long. Lambda waits one and two minutes.
 * @param maximumRetryAttempts Maximum number of retries of a failed event or batch, if
 * jobs specify more. By default, they are retried as often as on Lambda.
 * @param concurrency Maximum number of invocations that run at the same time, as in an
 * AWS account. Functions with reserved concurrency have their part of it.
 * @param console Pages for the browser.
 * @param dynamodb DynamoDB with the tables and their streams.
 */
@ConfigurationProperties("jets.local")
record LocalProperties(@Nullable Boolean enabled, @DefaultValue("5387") int port,
		@DefaultValue("false") boolean logPayloads, @DefaultValue("1s") Duration retryDelay,
		@Nullable Integer maximumRetryAttempts, @DefaultValue("1000") int concurrency, @DefaultValue Console console,
		@DefaultValue DynamoDb dynamodb) {

	LocalProperties {
		Assert.isTrue(concurrency > 0, "jets.local.concurrency must be at least 1");
		Assert.isTrue(maximumRetryAttempts == null || maximumRetryAttempts >= 0,
				"jets.local.maximum-retry-attempts must not be negative. Remove it to retry as often as on Lambda");
	}

	/**
	 * Returns the delays before the retries of a failed asynchronous invocation.
	 */
	List<Duration> retryDelays() {
		return List.of(this.retryDelay, this.retryDelay.multipliedBy(2));
	}

	/**
	 * Returns the settings of the invoker. Functions have no time-out under a debugger.
	 */
	InvokerSettings invokerSettings() {
		return new InvokerSettings(retryDelays(), retryLimit(), this.concurrency, !Debugger.isPresent(),
				this.logPayloads);
	}

	/**
	 * Returns the limit for retries.
	 */
	RetryLimit retryLimit() {
		return new RetryLimit(this.maximumRetryAttempts);
	}

	/**
	 * Pages for the browser.
	 *
	 * @param enabled Whether the local endpoint serves the console at /console.
	 */
	record Console(@DefaultValue("true") boolean enabled) {

	}

	/**
	 * DynamoDB with the tables and their streams.
	 *
	 * @param endpoint Endpoint to use instead of DynamoDB Local: a URL, or "aws" for AWS.
	 * No table is created there. By default, it is the endpoint of Spring Cloud AWS'
	 * connection details if there are any; otherwise DynamoDB Local is started.
	 * @param startingPosition Where reading of streams starts on another endpoint.
	 * @param path Folder in which tables are kept across restarts. By default, they are
	 * kept in memory.
	 * @param tables Keys of the tables to create, by table name. By default, the
	 * partition key is the string id.
	 */
	record DynamoDb(@Nullable String endpoint, @DefaultValue("LATEST") StartingPosition startingPosition,
			@Nullable Path path, @DefaultValue Map<String, Table> tables) {

		/**
		 * Returns the endpoint to follow instead of DynamoDB Local, {@code null} if none
		 * is configured.
		 */
		@Nullable DynamoDbEndpoint followed() {
			return (this.endpoint != null && !this.endpoint.isBlank()) ? DynamoDbEndpoint.of(this.endpoint) : null;
		}

	}

	/**
	 * A table to create.
	 *
	 * @param partitionKey Name and type (S, N or B) of the partition key, for instance
	 * pk:S.
	 * @param sortKey Name and type (S, N or B) of the sort key, for instance sk:N.
	 */
	record Table(@DefaultValue("id:S") String partitionKey, @Nullable String sortKey) {

	}

}
