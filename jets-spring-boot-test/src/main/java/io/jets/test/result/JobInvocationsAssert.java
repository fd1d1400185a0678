package io.jets.test.result;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.RecordCounts;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunError;
import io.jets.local.journal.entry.RunResult.Outcome;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Assertions on the invocations of a job, retries included, in the order in which they
 * started. They refer to the first invocation, and after {@link #then()} to the next one,
 * except where they say otherwise.
 */
public final class JobInvocationsAssert extends AbstractAssert<JobInvocationsAssert, List<Run>> {

	private final String job;

	private final JobRuns all;

	JobInvocationsAssert(String job, List<Run> runs, JobRuns all) {
		super(runs, JobInvocationsAssert.class);
		this.job = job;
		this.all = all;
	}

	/**
	 * Verifies that no other job ran. Only jobs of the application context count: with
	 * {@code @JobTest(ClerkJob.class)}, those of {@code ClerkJob}.
	 * @return this assertion
	 */
	public JobInvocationsAssert onlyThat() {
		Set<String> others = this.all.runs()
			.stream()
			.map(Run::job)
			.filter((name) -> !name.equals(this.job))
			.collect(Collectors.toCollection(TreeSet::new));
		if (!others.isEmpty()) {
			throw failed("Expecting only " + this.job + " to run, but these did too: " + others);
		}
		return this;
	}

	/**
	 * Verifies how often the job was invoked, from this invocation on.
	 * @param times the number of invocations, retries included
	 * @return this assertion
	 */
	public JobInvocationsAssert times(int times) {
		if (this.actual.size() != times) {
			throw failed("Expecting " + this.job + " to be invoked " + RunReport.times(times) + ", but it was invoked "
					+ RunReport.times(this.actual.size()));
		}
		return this;
	}

	/**
	 * Verifies that this invocation and all that follow succeeded, so that nothing was
	 * retried, and that the job got all its events and records: none was given up.
	 * @return this assertion
	 */
	public JobInvocationsAssert succeeded() {
		for (Run run : this.actual) {
			if (run.result().outcome() != Outcome.SUCCEEDED) {
				throw failed("Expecting " + this.job + " to succeed, but attempt " + run.cause().attempt() + " "
						+ RunReport.outcome(run) + givenUpAfterRetries());
			}
		}
		if (!discards().isEmpty()) {
			throw failed("Expecting " + this.job + " to succeed, but it " + RunReport.givenUp(discards().get(0)));
		}
		return this;
	}

	/**
	 * Verifies what the invocation returned.
	 * @param result the result, which the application's mapper writes as JSON
	 * @return this assertion
	 */
	public JobInvocationsAssert returned(@Nullable Object result) {
		// A tree of the object has other types of numbers than what is read from JSON
		return returnedJson(this.all.mapper().writeValueAsString(result));
	}

	/**
	 * Verifies what the invocation returned.
	 * @param json the result as JSON; white space and the order of properties do not
	 * matter
	 * @return this assertion
	 */
	public JobInvocationsAssert returnedJson(String json) {
		JsonNode expected = this.all.mapper().readTree(json);
		Run run = first();
		String response = run.result().response().text();
		if (run.result().outcome() == Outcome.FAILED || run.result().outcome() == Outcome.TIMED_OUT) {
			throw failed("Expecting " + this.job + " to return " + expected + ", but it " + RunReport.outcome(run));
		}
		if (!expected.equals(tree(response))) {
			throw failed("Expecting " + this.job + " to return " + expected + ", but it returned " + response);
		}
		return this;
	}

	private @Nullable JsonNode tree(String response) {
		try {
			return this.all.mapper().readTree(response);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/**
	 * Verifies that the invocation, or a record of its batch, failed with an exception.
	 * @param type the class of the exception or a superclass
	 * @return this assertion
	 */
	public JobInvocationsAssert failedWith(Class<? extends Throwable> type) {
		return failedWith(type, "");
	}

	/**
	 * Verifies that the invocation, or a record of its batch, failed with an exception.
	 * @param type the class of the exception or a superclass
	 * @param message a part of its message
	 * @return this assertion
	 */
	public JobInvocationsAssert failedWith(Class<? extends Throwable> type, String message) {
		Run run = first();
		if (run.result().errors().stream().noneMatch((error) -> is(error, type, message))) {
			throw failed("Expecting " + this.job + " to fail with " + type.getName()
					+ (message.isEmpty() ? "" : " and the message \"" + message + "\"") + ", but it "
					+ RunReport.outcome(run));
		}
		return this;
	}

	private static boolean is(RunError error, Class<?> type, String message) {
		return error.types().contains(type.getName()) && error.text().lines().findFirst().orElse("").contains(message);
	}

	/**
	 * Verifies that the function exceeded its time-out, or the limit of the test in real
	 * time.
	 * @return this assertion
	 */
	public JobInvocationsAssert timedOut() {
		Run run = first();
		if (run.result().outcome() != Outcome.TIMED_OUT) {
			throw failed("Expecting " + this.job + " to time out, but it " + RunReport.outcome(run));
		}
		return this;
	}

	/**
	 * Verifies how many records of the batch are done, so that they are not delivered
	 * again.
	 * @param records the number of records
	 * @return this assertion
	 */
	public JobInvocationsAssert done(int records) {
		RecordCounts counts = counts();
		if (counts.done() != records) {
			throw failed("Expecting " + this.job + " to have " + RunReport.records(records) + " done, but it "
					+ RunReport.outcome(first()));
		}
		return this;
	}

	/**
	 * Verifies which record of the batch was the first that failed.
	 * @param index the index of the record in the batch, {@code 0} for the first
	 * @return this assertion
	 */
	public JobInvocationsAssert failedAt(int index) {
		if (!Integer.valueOf(index).equals(counts().failedAt())) {
			throw failed("Expecting " + this.job + " to fail at record " + index + " (counted from 0), but it "
					+ RunReport.outcome(first()));
		}
		return this;
	}

	/**
	 * Verifies how many records follow the one that failed. A method that gets one record
	 * at a time was not called with them.
	 * @param records the number of records
	 * @return this assertion
	 */
	public JobInvocationsAssert didNotTouch(int records) {
		RecordCounts counts = counts();
		if (counts.notTouched() != records) {
			throw failed("Expecting " + this.job + " not to touch " + RunReport.records(records)
					+ ", but it did not touch " + counts.notTouched() + ": it " + RunReport.outcome(first()));
		}
		return this;
	}

	private RecordCounts counts() {
		RecordCounts counts = first().result().counts();
		if (counts == null) {
			throw failed("Expecting " + this.job + " to get a batch of records, but it got the event of "
					+ first().cause().trigger());
		}
		return counts;
	}

	/**
	 * Verifies that the job does not get an event or records any more, after all retries
	 * or because of their age.
	 * @return this assertion
	 */
	public JobInvocationsAssert wasGivenUp() {
		if (discards().isEmpty()) {
			throw failed("Expecting " + this.job + " to be given up, but it was not");
		}
		return this;
	}

	/**
	 * Verifies that the job does not get an event or records any more, and after how many
	 * retries.
	 * @param retries the number of retries after the first attempt. Halving a batch is
	 * not a retry
	 * @return this assertion
	 */
	public JobInvocationsAssert wasGivenUpAfterRetries(int retries) {
		wasGivenUp();
		List<Integer> actualRetries = discards().stream().map(this::retries).toList();
		if (!actualRetries.contains(retries)) {
			throw failed("Expecting " + this.job + " to be given up after " + retries + " retries, but it was after "
					+ actualRetries.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		}
		return this;
	}

	private int retries(Discard discard) {
		return this.all.runs()
			.stream()
			.filter((run) -> Long.valueOf(run.number()).equals(discard.run()))
			.mapToInt((run) -> run.cause().attempt() - 1)
			.findFirst()
			.orElse(0);
	}

	/**
	 * Moves to the next invocation of the job, for instance the first retry.
	 * @return assertions on the invocations from the next one on
	 */
	public JobInvocationsAssert then() {
		if (this.actual.size() == 1) {
			throw failed("Expecting a further invocation of " + this.job + ", but there is none");
		}
		return new JobInvocationsAssert(this.job, this.actual.subList(1, this.actual.size()), this.all)
			.as(this.info.descriptionText());
	}

	private Run first() {
		return this.actual.get(0);
	}

	private String givenUpAfterRetries() {
		return discards().stream()
			.findFirst()
			.map((discard) -> ". It was given up after " + retries(discard) + " retries")
			.orElse("");
	}

	private List<Discard> discards() {
		return this.all.discards(this.job);
	}

	private AssertionError failed(String message) {
		return failure("%s%n%s", message, this.all);
	}

}
