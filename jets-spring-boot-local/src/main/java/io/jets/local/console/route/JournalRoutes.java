package io.jets.local.console.route;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.jets.local.console.stream.JournalFeed;
import io.jets.local.console.view.ChangesView;
import io.jets.local.console.view.DiscardDetail;
import io.jets.local.console.view.EventDetail;
import io.jets.local.console.view.RunDetail;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.engine.DecisionExplainer;
import io.jets.local.http.LocalResponse;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.JournalEntry;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal.
 */
public final class JournalRoutes {

	private final Journal journal;

	private final JournalFeed feed;

	private final DecisionExplainer explainer;

	/**
	 * Creates the routes.
	 * @param journal the journal
	 * @param feed sends its changes
	 * @param explainer explains the decisions on an event
	 */
	public JournalRoutes(Journal journal, JournalFeed feed, DecisionExplainer explainer) {
		this.journal = journal;
		this.feed = feed;
		this.explainer = explainer;
	}

	/**
	 * Returns the routes.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(
				Route.get("/journal",
						"All events, runs and discards without payloads. ?after=<start>-<sequence> returns what has "
								+ "changed since",
						this::journal),
				Route.get("/stream",
						"The same as server-sent events: \"reset\" with all entries, then \"changes\"; "
								+ "\"application\" says whether the application runs. "
								+ "?after=<start>-<sequence> or Last-Event-ID continues",
						this::stream),
				Route.get("/events/{number}", "An event with its payload, decisions and runs", this::event),
				Route.get("/runs/{number}", "A run with input, output, errors, log lines and all attempts", this::run),
				Route.get("/discards/{number}",
						"What was given up, with its payload and what the on-failure destination gets", this::discard));
	}

	private LocalResponse journal(RouteRequest request) {
		return Json.of(ChangesView.of(this.feed.changes(request.parameter("after"))));
	}

	private LocalResponse stream(RouteRequest request) {
		// The browser sends the header only if it reconnects by itself
		String last = request.request().header("Last-Event-ID");
		return LocalResponse.stream("text/event-stream; charset=utf-8",
				this.feed.open((last != null) ? last : request.parameter("after")));
	}

	private LocalResponse event(RouteRequest request) {
		long number = request.number("number");
		ReceivedEvent event = found(this.journal.event(number), "event", number);
		List<Run> runs = entries(Run.class).filter((run) -> run.cause().events().contains(number)).toList();
		List<Discard> discards = entries(Discard.class).filter((discard) -> discard.events().contains(number)).toList();
		return Json.of(EventDetail.of(event, this.explainer.explain(event), runs, discards));
	}

	private LocalResponse run(RouteRequest request) {
		long number = request.number("number");
		Run run = found(this.journal.run(number), "run", number);
		List<Run> attempts = entries(Run.class).filter((other) -> other.delivery() == run.delivery()).toList();
		List<ReceivedEvent> events = run.cause()
			.events()
			.stream()
			.map(this.journal::event)
			.filter(Objects::nonNull)
			.toList();
		return Json.of(RunDetail.of(run, this.journal.lines(number), attempts, events));
	}

	private LocalResponse discard(RouteRequest request) {
		long number = request.number("number");
		return Json.of(DiscardDetail.of(found(this.journal.discard(number), "discard", number)));
	}

	private <T extends JournalEntry> Stream<T> entries(Class<T> type) {
		return this.journal.all().entries().stream().filter(type::isInstance).map(type::cast);
	}

	private static <T> T found(@Nullable T entry, String kind, long number) {
		if (entry == null) {
			throw new AwsErrorException(404, "ResourceNotFoundException",
					"The " + kind + " " + number + " is not in the journal. It keeps the latest 2,000");
		}
		return entry;
	}

}
