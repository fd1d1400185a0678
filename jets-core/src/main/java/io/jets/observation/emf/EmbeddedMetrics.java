package io.jets.observation.emf;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.jets.function.observe.BatchFacts;
import io.jets.function.observe.InvocationObserver;
import io.jets.function.observe.InvocationOutcome;
import io.jets.function.observe.JobInvocation;
import io.jets.function.observe.ObservedInvocation;
import io.jets.function.observe.TriggerKind;

/**
 * Writes one line of metrics for each invocation in CloudWatch's embedded metric format,
 * from which CloudWatch extracts the metrics, so that a function needs neither an agent
 * nor further rights. The line goes to the standard output, which is the log of a
 * function, and not through the logging system, whose formats would add a prefix or wrap
 * the line: CloudWatch only recognizes a line that is the JSON object and nothing else.
 */
public final class EmbeddedMetrics implements InvocationObserver {

	private final String functionName;

	private final String level;

	private final InstantSource clock;

	private final PrintStream output;

	/**
	 * Creates an instance.
	 * @param functionName the name of the Lambda function
	 * @param level the level of the lines, which the function's log level must include
	 * @param clock determines durations and ages
	 * @param output receives the lines
	 */
	public EmbeddedMetrics(String functionName, String level, InstantSource clock, PrintStream output) {
		this.functionName = functionName;
		this.level = level;
		this.clock = clock;
		this.output = output;
	}

	@Override
	public ObservedInvocation start(JobInvocation invocation) {
		Instant start = this.clock.instant();
		if (invocation.job().idempotency() != null && invocation.trigger() == TriggerKind.STREAM) {
			return new CountedDuplicates((duplicates, outcome, failedRecords) -> write(
					line(invocation, start, outcome, failedRecords).metric("DuplicateRecords", "Count", duplicates)));
		}
		return (outcome, failedRecords, error) -> write(line(invocation, start, outcome, failedRecords));
	}

	@Override
	public void prime() {
		line(this.clock.instant()).metric("Invocations", "Count", 1).toBytes();
	}

	private MetricLine line(JobInvocation invocation, Instant start, InvocationOutcome outcome, int failedRecords) {
		Instant end = this.clock.instant();
		MetricLine line = line(end).dimension("Job", invocation.job().name())
			.property("Trigger", invocation.trigger().name())
			.property("Outcome", outcome.name())
			.property("AWSRequestId", (invocation.context() != null) ? invocation.context().getAwsRequestId() : null)
			.metric("Invocations", "Count", 1)
			.metric("Failures", "Count", (outcome == InvocationOutcome.ERROR) ? 1 : 0)
			.metric("Duration", "Milliseconds", millis(start, end));
		if (invocation.trigger() == TriggerKind.STREAM) {
			BatchFacts batch = invocation.batch();
			line.metric("Records", "Count", batch.records()).metric("FailedRecords", "Count", failedRecords);
			if (batch.last() != null) {
				line.metric("IteratorAge", "Milliseconds", millis(batch.last(), start));
			}
		}
		return line;
	}

	private MetricLine line(Instant time) {
		return new MetricLine(time, this.level).dimension("FunctionName", this.functionName);
	}

	private static long millis(Instant start, Instant end) {
		return Math.max(0, Duration.between(start, end).toMillis());
	}

	/**
	 * Writes a line at once, because invocations can be concurrent.
	 */
	private void write(MetricLine line) {
		byte[] bytes = line.toBytes();
		this.output.write(bytes, 0, bytes.length);
		this.output.flush();
	}

}
