package io.jets.local;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobRegistry;
import io.jets.local.console.Console;
import io.jets.local.endpoint.DynamoDbApi;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.endpoint.events.EventBridgeApi;
import io.jets.local.endpoint.lambda.LambdaApi;
import io.jets.local.engine.JobEngine;
import io.jets.local.http.HttpForwarder;
import io.jets.local.invoke.LocalAccount;
import org.jspecify.annotations.Nullable;

/**
 * Creates the APIs that the endpoint serves for an application context.
 */
final class LocalApis implements AutoCloseable {

	private final HttpForwarder forwarder = new HttpForwarder();

	private final LocalAccount account;

	private final Supplier<LocalDynamoDb> dynamoDb;

	private final Supplier<@Nullable JobRegistry> registry;

	private final @Nullable Console console;

	/**
	 * Creates the factory.
	 * @param account the region and account of functions and rules
	 * @param dynamoDb returns the DynamoDB, which can change while the application starts
	 * @param registry returns the jobs, {@code null} if they are not known yet
	 * @param console the console, {@code null} if it is disabled
	 */
	LocalApis(LocalAccount account, Supplier<LocalDynamoDb> dynamoDb, Supplier<@Nullable JobRegistry> registry,
			@Nullable Console console) {
		this.account = account;
		this.dynamoDb = dynamoDb;
		this.registry = registry;
		this.console = console;
	}

	/**
	 * Returns the APIs while the application starts or stops.
	 */
	List<LocalApi> starting() {
		return withConsole(DynamoDbApi.starting(this::dynamoDbUri, this.forwarder,
				() -> this.dynamoDb.get().isManaged(), this::jobTables));
	}

	/**
	 * Returns the APIs of the running application.
	 */
	List<LocalApi> running(JobEngine engine) {
		return withConsole(new LambdaApi(engine, this.account), new EventBridgeApi(engine, this.account),
				new DynamoDbApi(this::dynamoDbUri, this.forwarder, this.dynamoDb.get().isManaged(),
						engine::itemsWritten, Objects.requireNonNullElse(jobTables(), Set.of())));
	}

	private List<LocalApi> withConsole(LocalApi... others) {
		return Stream.concat(Stream.ofNullable(this.console).map(Console::api), Stream.of(others)).toList();
	}

	private URI dynamoDbUri() {
		return this.dynamoDb.get().forwardUri();
	}

	/**
	 * Returns the tables that jobs name, {@code null} if the jobs are not known yet.
	 */
	private @Nullable Set<String> jobTables() {
		JobRegistry known = this.registry.get();
		return (known != null) ? known.jobs()
			.stream()
			.flatMap((job) -> job.triggers(DynamoDbStreamTrigger.class))
			.map(DynamoDbStreamTrigger::table)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()) : null;
	}

	@Override
	public void close() {
		this.forwarder.close();
	}

}
