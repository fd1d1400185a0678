package io.jets.local.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.JournalEntry;
import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.journal.entry.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class JournalTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	private final Journal journal = new Journal(new JournalLimits(3, 1024 * 1024));

	@Test
	void numbersVersionsOfAllEntriesInOneSequence() {
		ReceivedEvent event = event("1", 10);
		Run run = run("r", event);
		Run ended = this.journal.update(run.with(RunResult.STOPPED));
		assertThat(event.number()).isEqualTo(1);
		assertThat(run.number()).isEqualTo(2);
		assertThat(ended.number()).isEqualTo(2);
		assertThat(ended.sequence()).isEqualTo(3);
		assertThat(this.journal.all().entries()).containsExactly(event, ended);
		assertThat(this.journal.all().sequence()).isEqualTo(3);
	}

	@Test
	void returnsOnlyWhatReaderDoesNotKnow() {
		ReceivedEvent first = event("1", 10);
		Changes known = this.journal.after(this.journal.start(), 0);
		assertThat(known.complete()).isFalse();
		assertThat(known.entries()).containsExactly(first);
		ReceivedEvent second = event("2", 10);
		assertThat(this.journal.after(this.journal.start(), known.sequence()).entries()).containsExactly(second);
		assertThat(this.journal.after(this.journal.start(), second.sequence()).entries()).isEmpty();
	}

	@Test
	void returnsAllEntriesToReaderOfAnotherStart() {
		event("1", 10);
		event("2", 10);
		Changes changes = this.journal.after(new Journal(JournalLimits.DEFAULT).start(), 1);
		assertThat(changes.complete()).isTrue();
		assertThat(changes.start()).isEqualTo(this.journal.start());
		assertThat(changes.entries()).hasSize(2);
	}

	@Test
	void returnsAllEntriesToReaderThatHasMissedRemovedOnes() {
		for (int i = 1; i <= 5; i++) {
			event("e" + i, 10);
		}
		assertThat(this.journal.after(this.journal.start(), 1)).satisfies((changes) -> {
			assertThat(changes.complete()).isTrue();
			assertThat(changes.entries()).extracting(JournalEntry::number).containsExactly(3L, 4L, 5L);
		});
		assertThat(this.journal.after(this.journal.start(), 2).complete()).isFalse();
		assertThat(this.journal.after(this.journal.start(), 99).complete()).isTrue();
	}

	@Test
	void removesOldestEntriesOfEachKind() {
		for (int i = 1; i <= 5; i++) {
			ReceivedEvent event = event("e" + i, 10);
			run("r" + i, event);
		}
		assertThat(this.journal.all().entries()).extracting(JournalEntry::number)
			.containsExactly(5L, 6L, 7L, 8L, 9L, 10L);
		assertThat(this.journal.event(3)).isNull();
		assertThat(this.journal.run(4)).isNull();
	}

	@Test
	void removesOldestEntriesWhenTheyNeedTooMuchMemory() {
		Journal small = new Journal(new JournalLimits(2000, 1024 * 1024));
		for (int i = 1; i <= 20; i++) {
			String id = "e" + i;
			small.received((number) -> received(number, id, 100 * 1024));
		}
		assertThat(small.all().entries()).hasSize(10).last().extracting(JournalEntry::number).isEqualTo(20L);
	}

	@Test
	void countsMemoryOfLogLinesAndOfReplacedVersions() {
		Journal small = new Journal(new JournalLimits(2000, 1024 * 1024));
		ReceivedEvent event = small.received((number) -> received(number, "e", 10));
		for (int i = 0; i < 10; i++) {
			Run run = small.started((number) -> started(number, "r" + number, event));
			for (int j = 0; j < 100; j++) {
				small.update(run);
			}
			for (int j = 0; j < 30; j++) {
				small.logged(run.requestId(), line("x".repeat(5 * 1024)));
			}
		}
		// A run has at most 256 KB of lines, and all entries together 1 MB
		assertThat(small.all().entries()).hasSize(4);
		assertThat(small.lines(small.all().entries().get(3).number())).hasSize(25);
	}

	@Test
	void cutsLongPayloads() {
		byte[] bytes = new byte[Payload.MAXIMUM + 1];
		Payload payload = Payload.of(bytes);
		assertThat(payload.cut()).isTrue();
		assertThat(payload.total()).isEqualTo(bytes.length);
		assertThat(payload.bytes()).hasSize(256 * 1024);
		assertThat(Payload.of(new byte[Payload.MAXIMUM]).cut()).isFalse();
	}

	@Test
	void gathersDecisionsOfAllMappingsAboutOneChange() {
		ReceivedEvent first = change("e", "a", Decision.Result.MATCHED);
		ReceivedEvent second = change("e", "b", Decision.Result.NOT_MATCHED);
		change("e", "a", Decision.Result.MATCHED);
		assertThat(second.number()).isEqualTo(first.number());
		assertThat(this.journal.event(first.number()).decisions()).extracting(Decision::job).containsExactly("b", "a");
		assertThat(change("other", "a", Decision.Result.MATCHED).number()).isNotEqualTo(first.number());
	}

	@Test
	void addsChangeAnewAfterItWasRemoved() {
		long first = change("e", "a", Decision.Result.MATCHED).number();
		for (int i = 0; i < 3; i++) {
			event("x" + i, 10);
		}
		assertThat(change("e", "b", Decision.Result.MATCHED)).satisfies((again) -> {
			assertThat(again.number()).isGreaterThan(first);
			assertThat(again.decisions()).hasSize(1);
		});
	}

	@Test
	void ignoresVersionsOfRemovedRuns() {
		Run removed = run("r", event("e", 10));
		for (int i = 0; i < 3; i++) {
			run("r" + i, event("e", 10));
		}
		Run ended = this.journal.update(removed.with(RunResult.STOPPED));
		assertThat(ended.result()).isEqualTo(RunResult.STOPPED);
		assertThat(this.journal.run(removed.number())).isNull();
		this.journal.logged("r", line("late"));
		assertThat(this.journal.lines(removed.number())).isEmpty();
	}

	@Test
	void addsLinesToLatestAttempt() {
		ReceivedEvent event = event("e", 10);
		Run first = run("same", event);
		this.journal.logged("same", line("one"));
		Run second = run("same", event);
		long before = this.journal.all().sequence();
		this.journal.logged("same", line("two"));
		this.journal.logged("unknown", line("three"));
		assertThat(this.journal.lines(first.number())).extracting(LogLine::message).containsExactly("one");
		assertThat(this.journal.lines(second.number())).extracting(LogLine::message).containsExactly("two");
		assertThat(this.journal.after(this.journal.start(), before).entries()).extracting(JournalEntry::number)
			.containsExactly(second.number());
	}

	@Test
	void marksLatestAttemptsWhenApplicationStops() {
		ReceivedEvent event = event("e", 10);
		Run first = this.journal.update(run("same", event).with(result()).retriedAt(NOW));
		Run second = this.journal.update(this.journal.started((number) -> new Run(number, number, "same", "job",
				new RunCause("t", "e", List.of(event.number()), 2, 3, first.number()), Payload.NONE, NOW,
				RunResult.RUNNING, null)));
		Run waiting = this.journal.update(run("other", event).with(result()).retriedAt(NOW));
		Run earlier = this.journal.run(first.number());
		this.journal.stopped();
		assertThat(this.journal.run(first.number())).isEqualTo(earlier);
		assertThat(this.journal.run(second.number()).result().outcome()).isEqualTo(RunResult.Outcome.STOPPED);
		assertThat(this.journal.run(waiting.number()).nextAttempt()).isNull();
		assertThat(this.journal.run(waiting.number()).result().outcome()).isEqualTo(RunResult.Outcome.FAILED);
	}

	@Test
	void attemptIsNotPlannedAnyMoreWhenItStarts() {
		ReceivedEvent event = event("e", 10);
		Run first = this.journal.update(run("r", event).with(result()).retriedAt(NOW));
		Run other = this.journal.update(run("other", event).with(result()).retriedAt(NOW));
		long known = other.sequence();
		Run second = this.journal.started((number) -> new Run(number, number, "r", "job",
				new RunCause("t", "e", List.of(event.number()), 2, 3, first.number()), Payload.NONE, NOW,
				RunResult.RUNNING, null));
		assertThat(this.journal.run(first.number()).nextAttempt()).isNull();
		assertThat(this.journal.run(other.number()).nextAttempt()).isEqualTo(NOW);
		assertThat(this.journal.after(this.journal.start(), known).entries()).extracting(JournalEntry::number)
			.containsExactly(first.number(), second.number());
	}

	@Test
	void attemptIsNotPlannedAnyMoreWhenTheEventIsDiscarded() {
		ReceivedEvent event = event("e", 10);
		Run run = this.journal.update(run("r", event).with(result()).retriedAt(NOW));
		this.journal.discarded((number) -> new Discard(number, number, NOW, "job", "t", "e", List.of(event.number()),
				"after attempt 1", "lost", Payload.NONE, null, run.number(), null));
		assertThat(this.journal.run(run.number()).nextAttempt()).isNull();
	}

	@Test
	void entriesKeepTheirPlaceWhenTheyGetLaterVersions() {
		ReceivedEvent first = change("c", "a", Decision.Result.MATCHED);
		ReceivedEvent second = event("e", 10);
		change("c", "b", Decision.Result.MATCHED);
		assertThat(this.journal.all().entries()).extracting(JournalEntry::number)
			.containsExactly(first.number(), second.number());
	}

	@Test
	void tellsListenersAboutEachChange() {
		AtomicInteger calls = new AtomicInteger();
		Runnable listener = calls::incrementAndGet;
		this.journal.addListener(listener);
		ReceivedEvent event = event("e", 10);
		Run run = run("r", event);
		this.journal.update(run);
		this.journal.logged("r", line("x"));
		change("c", "a", Decision.Result.MATCHED);
		this.journal.discarded((number) -> new Discard(number, number, NOW, "a", "t", "e", List.of(), "after 1 attempt",
				"lost", Payload.NONE, null, null, null));
		assertThat(calls).hasValue(6);
		this.journal.removeListener(listener);
		event("f", 10);
		assertThat(calls).hasValue(6);
	}

	@Test
	void logsFailureOfListenerOnceAndCallsOthers(CapturedOutput output) {
		AtomicInteger calls = new AtomicInteger();
		this.journal.addListener(() -> {
			throw new IllegalStateException("connection lost");
		});
		this.journal.addListener(calls::incrementAndGet);
		event("e", 10);
		event("f", 10);
		assertThat(calls).hasValue(2);
		assertThat(output).containsOnlyOnce("A listener of the journal failed").containsOnlyOnce("connection lost");
	}

	@Test
	void listenerCanReadWhileOthersWrite() throws Exception {
		List<Long> seen = new ArrayList<>();
		this.journal.addListener(() -> {
			synchronized (seen) {
				seen.add(this.journal.all().sequence());
			}
		});
		List<Thread> writers = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Thread writer = new Thread(() -> {
				for (int j = 0; j < 100; j++) {
					run("r", event("e", 10));
				}
			});
			writer.start();
			writers.add(writer);
		}
		for (Thread writer : writers) {
			writer.join();
		}
		assertThat(this.journal.all().sequence()).isEqualTo(800);
		assertThat(seen).hasSize(800).last().isEqualTo(800L);
	}

	private static RunResult result() {
		return new RunResult(RunResult.Outcome.FAILED, null, Payload.NONE, 0, List.of(), null);
	}

	private ReceivedEvent event(String id, int bytes) {
		return this.journal.received((number) -> received(number, id, bytes));
	}

	private static ReceivedEvent received(long number, String id, int bytes) {
		return new ReceivedEvent(number, number, ReceivedEvent.Kind.BUS, id, NOW, Origin.CLIENT, "default", "s", "t",
				Payload.of(new byte[bytes]), List.of());
	}

	private ReceivedEvent change(String id, String job, Decision.Result result) {
		Decision decision = new Decision(job, "Job#" + job, "stream orders", result, List.of(), null);
		return this.journal.received(id, decision,
				(number) -> new ReceivedEvent(number, number, ReceivedEvent.Kind.CHANGE, id, NOW, Origin.CLIENT,
						"orders", null, "INSERT", Payload.NONE, List.of(decision)));
	}

	private Run run(String requestId, ReceivedEvent event) {
		return this.journal.started((number) -> started(number, requestId, event));
	}

	private static Run started(long number, String requestId, ReceivedEvent event) {
		return new Run(number, number, requestId, "job", new RunCause("t", "e", List.of(event.number()), 1, 1, null),
				Payload.NONE, NOW, RunResult.RUNNING, null);
	}

	private static LogLine line(String message) {
		return new LogLine(NOW, "INFO", "logger", message, null);
	}

}
