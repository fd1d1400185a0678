package io.jets.local.console.stream;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import io.jets.local.console.view.ChangesView;
import io.jets.local.http.StreamingBody;
import io.jets.local.journal.Changes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One stream of server-sent events.
 *
 * @see <a href=
 * "https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class JournalStream {

	private static final JsonMapper mapper = new JsonMapper();

	private final Function<EventId, Changes> reader;

	private final StreamingBody body;

	private EventId known;

	private @Nullable Boolean knownRunning;

	JournalStream(Function<EventId, Changes> reader, EventId known, Runnable listener) {
		this.reader = reader;
		this.known = known;
		this.body = new StreamingBody(utf8("retry: 500\n\n"), listener);
	}

	StreamingBody body() {
		return this.body;
	}

	/**
	 * Sends what the client does not know. While earlier parts are still on their way,
	 * nothing is sent: the listener is called when they have arrived.
	 * @param running whether the application runs
	 * @param alive whether to send a comment if there is nothing to tell, so that a
	 * client that has gone is noticed
	 */
	void send(boolean running, boolean alive) {
		if (this.body.pending() > 0) {
			return;
		}
		boolean told = Boolean.valueOf(running).equals(this.knownRunning);
		if (!told) {
			this.knownRunning = running;
			this.body.send(utf8("event: application\ndata: {\"running\":" + running + "}\n\n"));
		}
		Changes changes = this.reader.apply(this.known);
		if (changes.complete() || !changes.entries().isEmpty()) {
			this.known = new EventId(changes.start(), changes.sequence());
			this.body.send(utf8("event: " + (changes.complete() ? "reset" : "changes") + "\nid: " + this.known
					+ "\ndata: " + mapper.writeValueAsString(ChangesView.of(changes)) + "\n\n"));
		}
		else if (alive && told) {
			this.body.send(utf8(":\n\n"));
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
