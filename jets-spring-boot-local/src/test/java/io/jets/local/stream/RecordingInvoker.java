package io.jets.local.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a handler in the place of jobs and keeps what it was given.
 */
final class RecordingInvoker implements JobInvoker {

	private final JsonMapper jsonMapper = new JsonMapper();

	private final List<Invocation> invocations = new CopyOnWriteArrayList<>();

	private final Handler handler;

	RecordingInvoker() {
		this((invocation) -> "{\"batchItemFailures\":[]}");
	}

	RecordingInvoker(Handler handler) {
		this.handler = handler;
	}

	@Override
	public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		Invocation invocation = new Invocation(job, this.jsonMapper.readTree(payload), cause);
		this.invocations.add(invocation);
		try {
			String response = this.handler.handle(invocation);
			return new InvocationResult("id", response.getBytes(StandardCharsets.UTF_8), null);
		}
		catch (Throwable ex) {
			return new InvocationResult("id", new byte[0], ex);
		}
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		throw new UnsupportedOperationException("A stream's records are delivered synchronously");
	}

	List<Invocation> invocations() {
		return this.invocations;
	}

	List<List<String>> batches() {
		return this.invocations.stream().map(Invocation::ids).toList();
	}

	List<String> ids() {
		return this.invocations.stream().flatMap((invocation) -> invocation.ids().stream()).toList();
	}

	@FunctionalInterface
	interface Handler {

		String handle(Invocation invocation) throws Exception;

	}

	record Invocation(JobMethod job, JsonNode payload, InvocationCause cause) {

		List<JsonNode> records() {
			return new ArrayList<>(this.payload.get("Records").values());
		}

		List<String> ids() {
			return records().stream().map((record) -> record.at("/dynamodb/Keys/id/S").asString()).toList();
		}

		String sequenceNumber(String id) {
			return records().get(ids().indexOf(id)).at("/dynamodb/SequenceNumber").asString();
		}

		String failed(String... ids) {
			List<String> failures = new ArrayList<>();
			for (String id : ids) {
				failures.add("{\"itemIdentifier\":\"" + sequenceNumber(id) + "\"}");
			}
			return "{\"batchItemFailures\":" + failures + "}";
		}

	}

}
