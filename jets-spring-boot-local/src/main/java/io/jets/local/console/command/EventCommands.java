package io.jets.local.console.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.local.bus.InvalidPutEventsException;
import io.jets.local.bus.PutEventsEntry;
import io.jets.local.bus.PutEventsResult;
import io.jets.local.console.route.Json;
import io.jets.local.console.route.Route;
import io.jets.local.console.route.RouteRequest;
import io.jets.local.console.route.RunningEngine;
import io.jets.local.console.view.DecisionView;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.engine.JobEngine;
import io.jets.local.http.LocalResponse;
import io.jets.local.invoke.TooManyRequestsException;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Run;
import org.jspecify.annotations.Nullable;

/**
 * Puts events on buses and invokes functions.
 */
public final class EventCommands {

	private final RunningEngine engine;

	/**
	 * Creates the commands.
	 * @param engine the engine
	 */
	public EventCommands(RunningEngine engine) {
		this.engine = engine;
	}

	/**
	 * Returns the routes.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.post("/events",
				"Puts an event on a bus: {bus, source, detailType, detail, resources, time, resendOf}, of which "
						+ "source, detailType and detail (JSON as text) are required. Returns its id and its number",
				this::put),
				Route.post("/decisions",
						"Returns which rules would take an event, and what their functions would get: {bus, event}, "
								+ "where event is the complete event as text, or what POST /events takes. Nothing runs",
						this::decide),
				Route.post("/invocations",
						"Invokes a function and waits for its end: {job, payload, resendOf}, where payload is JSON as "
								+ "text. Returns the numbers of the run and of its event",
						this::invoke));
	}

	private LocalResponse put(RouteRequest request) {
		Put put = request.body(Put.class);
		try {
			PutEventsResult result = this.engine.get().putEvents(List.of(put.entry()), origin(put.resendOf())).get(0);
			if (result.failed()) {
				throw invalid(result.errorCode() + ": " + result.errorMessage());
			}
			return Json.of(Map.<String, Object>of("id", Objects.requireNonNull(result.eventId()), "number",
					Objects.requireNonNull(result.number())));
		}
		catch (InvalidPutEventsException ex) {
			throw invalid(ex.getMessage());
		}
	}

	private LocalResponse decide(RouteRequest request) {
		Decide decide = request.body(Decide.class);
		String json = Objects.requireNonNullElse((decide.event() != null) ? decide.event() : decide.detail(), "");
		JsonProblem problem = JsonProblem.of(json);
		if (problem != null) {
			return Json.of(Map.of("problem", problem, "decisions", List.of()));
		}
		JobEngine running = this.engine.get();
		try {
			String event = (decide.event() != null) ? json : running.preview(decide.entry());
			List<DecisionView> decisions = running.decisions(decide.bus(), event)
				.stream()
				.sorted(Decision.NEAREST_FIRST)
				.map(DecisionView::of)
				.toList();
			return Json
				.of(Map.of("decisions", decisions, "event", event, "inputs", running.inputs(decide.bus(), event)));
		}
		catch (IllegalArgumentException ex) {
			throw invalid(ex.getMessage());
		}
	}

	private LocalResponse invoke(RouteRequest request) {
		Invoke invoke = request.body(Invoke.class);
		String payload = (invoke.payload() != null) ? invoke.payload() : "";
		JsonProblem problem = JsonProblem.of(payload);
		if (problem != null) {
			throw invalid(problem.toString());
		}
		JobEngine running = this.engine.get();
		try {
			Run run = running
				.invoke(this.engine.job(invoke.job()), payload.getBytes(StandardCharsets.UTF_8),
						origin(invoke.resendOf()))
				.run();
			return Json.of(Map.<String, Object>of("run", run.number(), "event", run.cause().events().get(0)));
		}
		catch (TooManyRequestsException ex) {
			throw new AwsErrorException(429, "TooManyRequestsException", String.valueOf(ex.getMessage()));
		}
	}

	static Origin origin(@Nullable Long resendOf) {
		return (resendOf != null) ? Origin.resendOf(resendOf) : Origin.CONSOLE;
	}

	static AwsErrorException invalid(@Nullable String message) {
		return new AwsErrorException(400, "ValidationException", String.valueOf(message));
	}

	/**
	 * An event to put.
	 */
	record Put(@Nullable String bus, @Nullable String source, @Nullable String detailType, @Nullable String detail,
			@Nullable List<String> resources, @Nullable Instant time, @Nullable Long resendOf) {

		PutEventsEntry entry() {
			return new PutEventsEntry(this.source, this.detailType, this.detail, this.bus, this.time,
					(this.resources != null) ? this.resources : List.of());
		}

	}

	/**
	 * An event to decide on.
	 */
	record Decide(@Nullable String bus, @Nullable String event, @Nullable String source, @Nullable String detailType,
			@Nullable String detail, @Nullable List<String> resources, @Nullable Instant time) {

		PutEventsEntry entry() {
			return new Put(this.bus, this.source, this.detailType, this.detail, this.resources, this.time, null)
				.entry();
		}

	}

	/**
	 * An invocation.
	 */
	record Invoke(@Nullable String job, @Nullable String payload, @Nullable Long resendOf) {

	}

}
