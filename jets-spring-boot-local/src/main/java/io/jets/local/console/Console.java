package io.jets.local.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.local.console.command.ChangeCommands;
import io.jets.local.console.command.DiscardCommands;
import io.jets.local.console.command.EventCommands;
import io.jets.local.console.command.SavedEvents;
import io.jets.local.console.command.ScheduleCommands;
import io.jets.local.console.route.JobRoutes;
import io.jets.local.console.route.JournalRoutes;
import io.jets.local.console.route.Json;
import io.jets.local.console.route.Route;
import io.jets.local.console.route.RunningEngine;
import io.jets.local.console.stream.JournalFeed;
import io.jets.local.console.table.Tables;
import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.engine.DecisionExplainer;
import io.jets.local.engine.JobEngine;
import io.jets.local.http.LocalResponse;
import io.jets.local.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * The console. It shows the journal from the first moment, and takes commands while the
 * application runs.
 */
public final class Console implements AutoCloseable {

	private final Journal journal;

	private final CallerToken token;

	private final JournalFeed feed;

	private final ConsoleApi api;

	private final DecisionExplainer explainer = new DecisionExplainer();

	private final RunningEngine engine = new RunningEngine();

	private final Tables tables;

	/**
	 * Creates the console.
	 * @param journal the journal
	 * @param token the token of its pages
	 * @param tables the tables of DynamoDB
	 */
	public Console(Journal journal, CallerToken token, Tables tables) {
		this.journal = journal;
		this.token = token;
		this.tables = tables;
		this.feed = new JournalFeed(journal, this.explainer);
		this.api = new ConsoleApi(routes());
	}

	/**
	 * Returns the API that serves the pages and their requests.
	 * @return the API
	 */
	public LocalApi api() {
		return this.api;
	}

	/**
	 * Takes commands for an engine.
	 * @param running the engine
	 */
	public void start(JobEngine running) {
		this.engine.set(running);
		this.feed.running(true);
	}

	/**
	 * Takes no commands any more, because the application stops.
	 */
	public void stop() {
		this.engine.set(null);
		this.feed.running(false);
	}

	private List<Route> routes() {
		return Stream
			.of(List.of(Route.get("/session", "The token for commands, and whether jobs follow tables on AWS",
					(request) -> session())), new JournalRoutes(this.journal, this.feed, this.explainer).routes(),
					new JobRoutes(this.engine).routes(), new ScheduleCommands(this.engine).routes(),
					new EventCommands(this.engine).routes(), new ChangeCommands(this.engine, this.tables).routes(),
					new DiscardCommands(this.engine, this.journal).routes(), new SavedEvents(this.engine).routes())
			.flatMap(List::stream)
			.toList();
	}

	private LocalResponse session() {
		return Json.of(Map.of("token", this.token.value(), "start", this.journal.start(), "aws", this.tables.aws()));
	}

	@Override
	public void close() {
		this.feed.close();
	}

}
