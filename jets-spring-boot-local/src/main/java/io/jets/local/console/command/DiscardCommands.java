package io.jets.local.console.command;

import java.util.List;
import java.util.Map;

import io.jets.local.console.route.Json;
import io.jets.local.console.route.Route;
import io.jets.local.console.route.RouteRequest;
import io.jets.local.console.route.RunningEngine;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.engine.JobEngine;
import io.jets.local.http.LocalResponse;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.Origin;

/**
 * Gives jobs again what was given up.
 */
public final class DiscardCommands {

	private final RunningEngine engine;

	private final Journal journal;

	/**
	 * Creates the commands.
	 * @param engine the engine
	 * @param journal the journal
	 */
	public DiscardCommands(RunningEngine engine, Journal journal) {
		this.engine = engine;
		this.journal = journal;
	}

	/**
	 * Returns the routes.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.post("/discards/{number}/resend",
				"Invokes the function again with what it did not process, with retries as for an event", this::resend));
	}

	private LocalResponse resend(RouteRequest request) {
		long number = request.number("number");
		Discard discard = this.journal.all()
			.entries()
			.stream()
			.filter((entry) -> entry instanceof Discard && entry.number() == number)
			.map(Discard.class::cast)
			.findFirst()
			.orElseThrow(() -> new AwsErrorException(404, "ResourceNotFoundException",
					number + " is not in the journal any more"));
		if (discard.payload().cut()) {
			throw EventCommands.invalid("The journal has only the first 256 KB of the payload");
		}
		JobEngine running = this.engine.get();
		Origin origin = discard.events().isEmpty() ? Origin.CONSOLE : Origin.resendOf(discard.events().get(0));
		running.invokeAsync(this.engine.job(discard.job()), discard.payload().bytes(), origin);
		return Json.of(Map.of("job", discard.job()));
	}

}
