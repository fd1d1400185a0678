package io.jets.local.console.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.function.item.InvalidAttributeException;
import io.jets.local.console.route.Json;
import io.jets.local.console.route.Route;
import io.jets.local.console.route.RouteRequest;
import io.jets.local.console.route.RunningEngine;
import io.jets.local.console.table.Tables;
import io.jets.local.dynamodb.DynamoDbLocalException;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.engine.JobEngine;
import io.jets.local.http.LocalResponse;
import io.jets.local.stream.intake.SavedBatch;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.JsonNode;

/**
 * Writes items and delivers changes.
 */
public final class ChangeCommands {

	private final RunningEngine engine;

	private final Tables tables;

	/**
	 * Creates the commands.
	 * @param engine the engine
	 * @param tables the tables
	 */
	public ChangeCommands(RunningEngine engine, Tables tables) {
		this.engine = engine;
		this.tables = tables;
	}

	/**
	 * Returns the routes.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(
				Route.get("/tables", "The tables and their keys, and whether items can be written",
						(request) -> tables()),
				Route.post("/items",
						"Writes an item through DynamoDB: {table, operation, item, dynamoDbJson}, where operation is put, "
								+ "update or delete, item is JSON as text, and dynamoDbJson says whether it is DynamoDB's",
						this::write),
				Route.post("/changes",
						"Delivers records of a stream to the jobs again, without writing items: {batch, resendOf}, "
								+ "where batch is what Lambda sends, {\"Records\": […]}. Returns the numbers of the events",
						this::deliver));
	}

	private LocalResponse tables() {
		return Json.of(this.tables.view());
	}

	private LocalResponse write(RouteRequest request) {
		Write write = request.body(Write.class);
		String json = (write.item() != null) ? write.item() : "";
		JsonProblem problem = JsonProblem.of(json);
		if (problem != null) {
			throw EventCommands.invalid(problem.toString());
		}
		try {
			this.tables.write(Objects.requireNonNullElse(write.table(), ""), String.valueOf(write.operation()), json,
					write.dynamoDbJson());
			JobEngine running = this.engine.find();
			if (running != null) {
				running.itemsWritten();
			}
			return LocalResponse.empty(204);
		}
		catch (IllegalArgumentException | InvalidAttributeException | SdkException | DynamoDbLocalException ex) {
			throw EventCommands.invalid(ex.getMessage());
		}
	}

	private LocalResponse deliver(RouteRequest request) {
		Deliver deliver = request.body(Deliver.class);
		if (deliver.batch() == null) {
			throw EventCommands.invalid("batch is missing");
		}
		try {
			SavedBatch batch = SavedBatch.read("The batch", deliver.batch());
			List<Long> events = this.engine.get()
				.deliver(batch.table(), batch.records(), EventCommands.origin(deliver.resendOf()));
			return Json.of(Map.<String, Object>of("records", events.size(), "events", events));
		}
		catch (IllegalArgumentException ex) {
			throw new AwsErrorException(400, "ValidationException", String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * An item to write.
	 */
	record Write(@Nullable String table, @Nullable String operation, @Nullable String item, boolean dynamoDbJson) {

	}

	/**
	 * Records to deliver.
	 */
	record Deliver(@Nullable JsonNode batch, @Nullable Long resendOf) {

	}

}
