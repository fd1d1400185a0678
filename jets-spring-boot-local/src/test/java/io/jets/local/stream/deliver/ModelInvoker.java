package io.jets.local.stream.deliver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job that processes records one by one until one fails according to a plan.
 */
final class ModelInvoker implements JobInvoker {

	private final JsonMapper jsonMapper = new JsonMapper();

	private final DeliveryPlan plan;

	private final Runnable beforeEach;

	private final Map<String, Integer> attempts = new HashMap<>();

	private final List<List<String>> batches = new ArrayList<>();

	private final List<String> consumed = new ArrayList<>();

	private final List<String> redelivered = new ArrayList<>();

	ModelInvoker(DeliveryPlan plan, Runnable beforeEach) {
		this.plan = plan;
		this.beforeEach = beforeEach;
	}

	@Override
	public synchronized InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		this.beforeEach.run();
		List<String> batch = new ArrayList<>();
		for (JsonNode record : this.jsonMapper.readTree(payload).get("Records")) {
			batch.add(record.at("/dynamodb/SequenceNumber").asString());
		}
		this.batches.add(batch);
		batch.stream().filter(this.consumed::contains).forEach(this.redelivered::add);
		batch.forEach((number) -> this.attempts.merge(number, 1, Integer::sum));
		for (int i = 0; i < batch.size(); i++) {
			if (this.plan.fails(batch.get(i), this.attempts.get(batch.get(i)))) {
				return fail(batch, i, cause);
			}
		}
		process(batch);
		return RecordingInvoker.returned("{\"batchItemFailures\":[]}", cause);
	}

	private InvocationResult fail(List<String> batch, int index, InvocationCause cause) {
		String number = batch.get(index);
		String item = "{\"itemIdentifier\":\"%s\"}".formatted(number);
		return switch (this.plan.failure(number, this.attempts.get(number))) {
			case THROWN -> RecordingInvoker.failed(new IllegalStateException("failed"), cause);
			case REPORTED -> {
				process(batch.subList(0, index));
				yield RecordingInvoker.returned("{\"batchItemFailures\":[" + item + "]}", cause);
			}
			case REPORTED_WITH_OTHERS -> {
				process(batch.subList(0, index));
				String last = "{\"itemIdentifier\":\"" + batch.get(batch.size() - 1) + "\"}";
				yield RecordingInvoker.returned("{\"batchItemFailures\":[" + last + "," + item + "]}", cause);
			}
		};
	}

	private void process(List<String> records) {
		this.consumed.addAll(records);
	}

	synchronized void discard(DiscardedBatch discarded) {
		discarded.batch().records().forEach((record) -> this.consumed.add(record.sequenceNumber()));
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		throw new UnsupportedOperationException();
	}

	synchronized List<List<String>> batches() {
		return List.copyOf(this.batches);
	}

	/**
	 * Returns the processed and discarded records in order.
	 */
	synchronized List<String> consumed() {
		return List.copyOf(this.consumed);
	}

	/**
	 * Returns the records that were delivered although they had been consumed.
	 */
	synchronized List<String> redelivered() {
		return List.copyOf(this.redelivered);
	}

}
