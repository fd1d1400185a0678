package io.jets.function.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.jets.function.dispatch.ChangeDispatcher.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of changes that {@link ChangeDispatcher} processes one after the other. For
 * concurrent changes, see {@link ChangeConcurrencyTests}.
 */
class ChangeDispatcherTests {

	private static final Deadline NONE = () -> false;

	private final List<Integer> run = new ArrayList<>();

	private final ChangeDispatcher dispatcher = new ChangeDispatcher((task) -> {
		throw new IllegalStateException("one record at a time needs no thread");
	});

	@Test
	void processesChangesInOrderOnCallersThread() {
		Thread caller = Thread.currentThread();
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b", "a"), 1, NONE, (change) -> {
			assertThat(Thread.currentThread()).isSameAs(caller);
			this.run.add(Changes.place(change));
		})).isEqualTo(new Progress(3, false));
		assertThat(this.run).containsExactly(0, 1, 2);
	}

	@Test
	void stopsAfterFirstFailure() {
		assertThat(dispatch(1, new Exception())).isEqualTo(new Progress(1, false));
		assertThat(this.run).containsExactly(0, 1);
	}

	@Test
	void processesOnlyFirstChangeWhenAllFail() {
		assertThat(dispatch(0, new Exception())).isEqualTo(new Progress(0, false));
		assertThat(this.run).containsExactly(0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8 })
	void acceptsEmptyBatch(int concurrency) {
		assertThat(this.dispatcher.dispatch(List.of(), concurrency, () -> true, (change) -> this.run.add(0)))
			.isEqualTo(new Progress(0, false));
		assertThat(this.run).isEmpty();
	}

	@Test
	void treatsErrorAsFailureOfRecord() {
		assertThat(dispatch(2, new AssertionError())).isEqualTo(new Progress(2, false));
	}

	@Test
	void throwsErrorOfVirtualMachine() {
		OutOfMemoryError error = new OutOfMemoryError();
		assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> dispatch(1, error)).isSameAs(error);
		assertThat(this.run).containsExactly(0, 1);
	}

	@Test
	void treatsInterruptionAsFailureAndKeepsInterruptFlag() {
		assertThat(dispatch(1, new InterruptedException())).isEqualTo(new Progress(1, false));
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.run).containsExactly(0, 1);
	}

	@Test
	void startsNoChangeNearDeadline() {
		AtomicInteger time = new AtomicInteger(3);
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b", "c", "d"), 1, () -> time.get() < 2, (change) -> {
			this.run.add(Changes.place(change));
			time.decrementAndGet();
		})).isEqualTo(new Progress(2, true));
		assertThat(this.run).containsExactly(0, 1);
	}

	@Test
	void startsFirstChangeEvenNearDeadline() {
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b"), 1, () -> true,
				(change) -> this.run.add(Changes.place(change))))
			.isEqualTo(new Progress(1, true));
		assertThat(this.run).containsExactly(0);
	}

	@Test
	void ignoresDeadlineAfterLastChangeOrFailure() {
		assertThat(this.dispatcher.dispatch(Changes.of("a"), 1, () -> true, (change) -> {
		})).isEqualTo(new Progress(1, false));
		assertThat(this.dispatcher.dispatch(Changes.of("a", "b"), 1, () -> true, (change) -> {
			throw new Exception();
		})).isEqualTo(new Progress(0, false));
	}

	private Progress dispatch(int failing, Throwable failure) {
		return this.dispatcher.dispatch(Changes.of("a", "b", "c"), 1, NONE, (change) -> {
			this.run.add(Changes.place(change));
			if (Changes.place(change) >= failing) {
				throw failure;
			}
		});
	}

}
