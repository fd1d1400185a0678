package io.jets.local.stream.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.journal.TestJournals;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a handler instead of jobs and records the invocations.
 */
public final class RecordingInvoker implements JobInvoker {

	private final JsonMapper jsonMapper = new JsonMapper();

	private final List<Invocation> invocations = new CopyOnWriteArrayList<>();

	private final Handler handler;

	public RecordingInvoker() {
		this((invocation) -> "{\"batchItemFailures\":[]}");
	}

	public RecordingInvoker(Handler handler) {
		this.handler = handler;
	}

	@Override
	public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		Invocation invocation = new Invocation(job, this.jsonMapper.readTree(payload), cause);
		this.invocations.add(invocation);
		try {
			String response = this.handler.handle(invocation);
			return returned(response, cause);
		}
		catch (Throwable ex) {
			return failed(ex, cause);
		}
	}

	static InvocationResult returned(String response, InvocationCause cause) {
		byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
		return new InvocationResult(run(RunResult.Outcome.SUCCEEDED, bytes, cause), bytes, null);
	}

	static InvocationResult failed(Throwable error, InvocationCause cause) {
		return new InvocationResult(run(RunResult.Outcome.FAILED, new byte[0], cause), new byte[0], error);
	}

	private static Run run(RunResult.Outcome outcome, byte[] response, InvocationCause cause) {
		RunResult result = new RunResult(outcome, Duration.ZERO, Payload.NONE, 0, List.of(), null);
		return TestJournals.run().with(cause.reader().read(result, response));
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		throw new UnsupportedOperationException("Records of a stream are delivered synchronously");
	}

	public List<Invocation> invocations() {
		return this.invocations;
	}

	public List<List<String>> batches() {
		return this.invocations.stream().map(Invocation::ids).toList();
	}

	public List<String> ids() {
		return this.invocations.stream().flatMap((invocation) -> invocation.ids().stream()).toList();
	}

	@FunctionalInterface
	public interface Handler {

		String handle(Invocation invocation) throws Exception;

	}

	public record Invocation(JobMethod job, JsonNode payload, InvocationCause cause) {

		public List<JsonNode> records() {
			return new ArrayList<>(this.payload.get("Records").values());
		}

		public List<String> ids() {
			return records().stream().map((record) -> record.at("/dynamodb/Keys/id/S").asString()).toList();
		}

		public String sequenceNumber(String id) {
			return records().get(ids().indexOf(id)).at("/dynamodb/SequenceNumber").asString();
		}

		public String failed(String... ids) {
			List<String> failures = new ArrayList<>();
			for (String id : ids) {
				failures.add("{\"itemIdentifier\":\"" + sequenceNumber(id) + "\"}");
			}
			return "{\"batchItemFailures\":" + failures + "}";
		}

	}

}
