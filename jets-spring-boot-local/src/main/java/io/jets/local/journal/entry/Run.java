package io.jets.local.journal.entry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One attempt of an invocation of a job.
 *
 * @param number the number of the entry
 * @param sequence the sequence number of this version
 * @param requestId Lambda's request id. Attempts of an asynchronous invocation share it
 * @param job the name of the job
 * @param cause why the job runs
 * @param input what the function gets
 * @param started when it started
 * @param result what is known about its end
 * @param nextAttempt when the next attempt is due, {@code null} if none is planned
 */
public record Run(long number, long sequence, String requestId, String job, RunCause cause, Payload input,
		Instant started, RunResult result, @Nullable Instant nextAttempt) implements JournalEntry {

	private static final int OVERHEAD = 1024;

	/**
	 * Returns this run with a result.
	 * @param known what is known about its end
	 * @return the run
	 */
	public Run with(RunResult known) {
		return new Run(this.number, this.sequence, this.requestId, this.job, this.cause, this.input, this.started,
				known, this.nextAttempt);
	}

	/**
	 * Returns this run with the time of the next attempt.
	 * @param due when the next attempt is due, {@code null} if none is planned
	 * @return the run
	 */
	public Run retriedAt(@Nullable Instant due) {
		return new Run(this.number, this.sequence, this.requestId, this.job, this.cause, this.input, this.started,
				this.result, due);
	}

	/**
	 * Returns this run as another version.
	 * @param version the sequence number of the version
	 * @return the run
	 */
	public Run version(long version) {
		return new Run(this.number, version, this.requestId, this.job, this.cause, this.input, this.started,
				this.result, this.nextAttempt);
	}

	/**
	 * Returns what all attempts to deliver the same events have in common.
	 * @return the number of the run of the first attempt
	 */
	public long delivery() {
		return (this.cause.first() != null) ? this.cause.first() : this.number;
	}

	@Override
	public int size() {
		return OVERHEAD + this.input.bytes().length + EntrySize.of(this.cause.events()) + this.result.size();
	}

}
