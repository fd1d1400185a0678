package io.jets.test.limits;

import java.util.List;

import io.jets.local.engine.JobEngine;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.journal.entry.RunResult;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.engine.LocalRecorder;
import io.jets.test.engine.TestEngine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link LocalRecorder}.
 */
@JobTest
class LocalRecorderTests {

	@Autowired
	TestEngine engine;

	@Test
	void recordsBatchThatAlsoHasRecordsFromBefore() {
		JobEngine current = this.engine.engine();
		LocalRecorder recorder = new LocalRecorder(() -> current, current.journal());
		long before = received(current);
		run(current, List.of(before));
		recorder.begin();
		long after = received(current);
		Run batch = run(current, List.of(before, after));
		assertThat(recorder.soFar().events()).extracting(ReceivedEvent::number).containsExactly(after);
		assertThat(recorder.soFar().runs()).containsExactly(batch);
	}

	private static long received(JobEngine engine) {
		return engine.journal()
			.received((number) -> new ReceivedEvent(number, number, ReceivedEvent.Kind.CHANGE, "id", engine.now(),
					Origin.CLIENT, "parcels", null, "INSERT", Payload.NONE, List.of()))
			.number();
	}

	private static Run run(JobEngine engine, List<Long> events) {
		return engine.journal()
			.started((number) -> new Run(number, number, "id", "parcels-pack",
					new RunCause("stream parcels", "records", events, 1, 1, null), Payload.NONE, engine.now(),
					RunResult.RUNNING, null));
	}

}
