package io.jets.once;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.once.KillGate.Point;

/**
 * Records its work in a file.
 */
@Job("once")
class OnceJob {

	private final KillGate gate;

	OnceJob(KillGate gate) {
		this.gate = gate;
	}

	@Idempotent
	@DynamoDbStream("orders")
	void record(Change<Map<String, Object>> change) throws IOException {
		work(change.eventId());
	}

	@Idempotent
	@EventPattern("{\"source\": [\"shop\"]}")
	String event(BusEvent<Map<String, Object>> event) throws IOException {
		work(event.id());
		return "done by " + ProcessHandle.current().pid();
	}

	private void work(String id) throws IOException {
		append("started " + id);
		this.gate.pass(Point.DURING_WORK, id);
		append("done " + id);
	}

	/**
	 * Appends a line at once, so that lines of several processes do not mix.
	 */
	private void append(String line) throws IOException {
		Files.write(this.gate.directory().resolve("work"), (line + "\n").getBytes(StandardCharsets.US_ASCII),
				StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

}
