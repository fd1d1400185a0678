package io.jets.local.console.command;

import java.util.List;
import java.util.Map;

import io.jets.local.console.route.Json;
import io.jets.local.console.route.Route;
import io.jets.local.console.route.RouteRequest;
import io.jets.local.console.route.RunningEngine;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.http.LocalResponse;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Discard;

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
				"Gives a job again what it did not process: records through the filter and with the retries of "
						+ "their stream, an event by an asynchronous invocation",
				this::resend));
	}

	private LocalResponse resend(RouteRequest request) {
		long number = request.number("number");
		Discard discard = this.journal.discard(number);
		if (discard == null) {
			throw new AwsErrorException(404, "ResourceNotFoundException", number + " is not in the journal any more");
		}
		try {
			this.engine.get().resend(discard, this.engine.job(discard.job()));
			return Json.of(Map.of("job", discard.job()));
		}
		catch (IllegalArgumentException ex) {
			throw EventCommands.invalid(ex.getMessage());
		}
	}

}
