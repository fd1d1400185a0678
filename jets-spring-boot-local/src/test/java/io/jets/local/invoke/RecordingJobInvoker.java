package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.jets.job.JobMethod;

/**
 * Records invocations without running jobs.
 */
public final class RecordingJobInvoker implements JobInvoker {

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	@Override
	public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		this.calls.add(new Call(job.name(), new String(payload, StandardCharsets.UTF_8), cause));
	}

	public List<Call> calls() {
		return this.calls;
	}

	public record Call(String job, String payload, InvocationCause cause) {

	}

}
