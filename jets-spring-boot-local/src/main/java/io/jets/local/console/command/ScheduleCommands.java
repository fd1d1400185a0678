package io.jets.local.console.command;

import java.time.Clock;
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

	private final Clock clock;

	/**
	 * Creates the commands.
	 * @param engine the engine
	 * @param clock the time from which the next fire times count
	 */
	public ScheduleCommands(RunningEngine engine, Clock clock) {
		this.engine = engine;
		this.clock = clock;
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
			.map((schedule) -> ScheduleView.of(schedule, this.clock.instant()))
			.toList());
	}

	private LocalResponse fire(RouteRequest request) {
		return Json.of(Map.of("number", this.engine.get().fire(schedule(request), Origin.CONSOLE).number()));
	}

	private LocalResponse enable(RouteRequest request) {
		Schedule schedule = schedule(request);
		this.engine.get().enable(schedule, request.body(Enabled.class).enabled());
		return Json.of(ScheduleView.of(schedule, this.clock.instant()));
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
