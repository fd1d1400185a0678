package io.jets.local.console.command;

import java.util.List;
import java.util.Map;

import io.jets.local.console.route.Json;
import io.jets.local.console.route.Route;
import io.jets.local.console.route.RouteRequest;
import io.jets.local.console.route.RunningEngine;
import io.jets.local.console.view.ScheduleView;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.http.LocalResponse;
import io.jets.local.journal.entry.Origin;
import io.jets.local.schedule.Schedule;

/**
 * Lists, fires and pauses schedules.
 */
public final class ScheduleCommands {

	private final RunningEngine engine;

	/**
	 * Creates the commands.
	 * @param engine the engine
	 */
	public ScheduleCommands(RunningEngine engine) {
		this.engine = engine;
	}

	/**
	 * Returns the routes.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/schedules", "All schedules with their next five fire times", (request) -> list()),
				Route.post("/schedules/{name}/fire", "Fires a schedule now", this::fire),
				Route.post("/schedules/{name}/enabled",
						"Enables or disables a schedule until the application stops: {enabled}", this::enable));
	}

	private LocalResponse list() {
		return Json.of(this.engine.get()
			.schedules()
			.stream()
			.map((schedule) -> ScheduleView.of(schedule, this.engine.get().now()))
			.toList());
	}

	private LocalResponse fire(RouteRequest request) {
		return Json.of(Map.of("number", this.engine.get().fire(schedule(request), Origin.CONSOLE).number()));
	}

	private LocalResponse enable(RouteRequest request) {
		Schedule schedule = schedule(request);
		this.engine.get().enable(schedule, request.body(Enabled.class).enabled());
		return Json.of(ScheduleView.of(schedule, this.engine.get().now()));
	}

	private Schedule schedule(RouteRequest request) {
		String name = request.text("name");
		return this.engine.get()
			.schedules()
			.stream()
			.filter((schedule) -> schedule.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AwsErrorException(404, "ResourceNotFoundException", "There is no schedule " + name));
	}

	/**
	 * The new state of a schedule.
	 */
	record Enabled(boolean enabled) {

	}

}
