package io.jets.local.console.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.jets.local.console.TestConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class JournalFeedTests {

	private final TestConsole console = new TestConsole();

	@AfterEach
	void close() {
		this.console.close();
	}

	@Test
	void sendsAllEntriesThenChanges() throws Exception {
		put("first");
		try (EventReader events = open("")) {
			assertThat(events.next()).startsWith("event: reset").contains("\"detailType\":\"first\"");
			put("second");
			assertThat(events.next()).startsWith("event: changes")
				.contains("\"detailType\":\"second\"")
				.doesNotContain("first");
		}
	}

	@Test
	void continuesAfterAnId() throws Exception {
		put("first");
		put("second");
		String start = this.console.journal().start();
		try (EventReader events = open("?after=" + start + "-1")) {
			assertThat(events.next()).startsWith("event: changes")
				.contains("id: " + start + "-2")
				.contains("second")
				.doesNotContain("first");
		}
	}

	@Test
	void startsAnewAfterIdOfAnotherStart() throws Exception {
		put("first");
		for (String unknown : List.of("0-1", "nonsense", this.console.journal().start() + "-99")) {
			try (EventReader events = open("?after=" + unknown)) {
				assertThat(events.next()).startsWith("event: reset").contains("first");
			}
		}
	}

	@Test
	void tellsWhetherTheApplicationRuns() throws Exception {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.console.stream(""), StandardCharsets.UTF_8))) {
			assertThat(applicationStates(lines)).isEqualTo("data: {\"running\":true}");
			this.console.pause();
			assertThat(applicationStates(lines)).isEqualTo("data: {\"running\":false}");
		}
	}

	private static String applicationStates(BufferedReader lines) throws IOException {
		String line;
		do {
			line = lines.readLine();
		}
		while (!"event: application".equals(line));
		return lines.readLine();
	}

	@Test
	void isServedWhileTheApplicationStarts() throws Exception {
		this.console.pause();
		try (EventReader events = open("")) {
			assertThat(events.next()).startsWith("event: reset");
		}
	}

	@Test
	void endsTheOldestOfTooManyStreams() throws Exception {
		List<EventReader> open = new ArrayList<>();
		try {
			for (int i = 0; i < 17; i++) {
				open.add(open(""));
				assertThat(open.get(i).next()).startsWith("event: reset");
			}
			assertThat(open.get(0).next()).isNull();
			put("first");
			assertThat(open.get(16).next()).contains("first");
		}
		finally {
			for (EventReader events : open) {
				events.close();
			}
		}
	}

	@Test
	void servesOthersWhileOneClientReadsNothing() throws Exception {
		try (EventReader stuck = open(""); EventReader events = open("")) {
			assertThat(events.next()).startsWith("event: reset");
			for (int i = 0; i < 300; i++) {
				put("t".repeat(120) + i);
			}
			String last;
			do {
				last = events.next();
			}
			while (!last.contains("t299\""));
			assertThat(stuck.next()).startsWith("event: reset");
		}
	}

	private void put(String type) throws Exception {
		assertThat(this.console
			.post("/events", "{\"source\": \"my.app\", \"detailType\": \"" + type + "\", \"detail\": \"{}\"}")
			.statusCode()).isEqualTo(200);
	}

	private EventReader open(String query) throws Exception {
		return new EventReader(this.console.stream(query));
	}

	/**
	 * Reads server-sent events.
	 */
	private static final class EventReader implements AutoCloseable {

		private final BufferedReader lines;

		EventReader(InputStream stream) {
			this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}

		/**
		 * Returns the next event, {@code null} at the end of the stream.
		 */
		String next() throws IOException {
			StringBuilder event = new StringBuilder();
			for (String line = this.lines.readLine(); line != null; line = this.lines.readLine()) {
				if (line.isEmpty() && event.indexOf("data:") >= 0 && event.indexOf("event: application") < 0) {
					return event.toString();
				}
				if (line.isEmpty()) {
					event.setLength(0);
				}
				if (!line.isEmpty() && !line.startsWith("retry:") && !line.startsWith(":")) {
					event.append(line).append('\n');
				}
			}
			return null;
		}

		@Override
		public void close() throws IOException {
			this.lines.close();
		}

	}

}
