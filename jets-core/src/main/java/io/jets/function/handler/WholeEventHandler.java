package io.jets.function.handler;

import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.idempotent.IdempotentJob;
import io.jets.function.observe.JobInvocation;
import io.jets.function.payload.EventInspector;
import io.jets.function.payload.SampleEvent;
import io.jets.function.stream.OperationFilter;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method once per event.
 */
final class WholeEventHandler implements EventHandler {

	private final JobMethod job;

	private final JobMethodCall<byte[]> call;

	private final ResponseWriter responses;

	private final @Nullable OperationFilter filter;

	private final boolean stream;

	private final boolean streamOnly;

	private final @Nullable IdempotentJob idempotent;

	WholeEventHandler(JobMethod job, JobMethodCall<byte[]> call, ResponseWriter responses,
			@Nullable IdempotentJob idempotent) {
		this.job = job;
		this.idempotent = idempotent;
		this.call = call;
		this.responses = responses;
		this.filter = OperationFilter.of(job);
		long streams = job.triggers().stream().filter((trigger) -> trigger.payload().isBatch()).count();
		this.stream = streams > 0;
		this.streamOnly = this.stream && streams == job.triggers().size();
	}

	@Override
	public byte[] handle(byte[] event, @Nullable Context context, @Nullable JobInvocation invocation) {
		if (this.streamOnly) {
			EventInspector.verify(event);
		}
		boolean records = this.stream && EventInspector.isStreamBatch(event);
		byte[] selected = (records && this.filter != null) ? this.filter.select(event) : event;
		if (selected == null) {
			return this.responses.streamResponse(null);
		}
		if (this.idempotent != null) {
			IdempotentJob once = this.idempotent;
			return LogContext.event(EventInspector.id(event), () -> callOnce(once, event, context, invocation));
		}
		if (records || this.streamOnly) {
			return this.responses.streamResponse(this.call.call(selected, context));
		}
		return LogContext.event(EventInspector.id(event),
				() -> this.responses.response(this.call.call(selected, context)));
	}

	private byte[] callOnce(IdempotentJob once, byte[] event, @Nullable Context context,
			@Nullable JobInvocation invocation) {
		byte[] response = once.call(event, context, invocation,
				() -> this.responses.response(this.call.call(event, context)));
		return (response != null) ? response : this.responses.response(null);
	}

	@Override
	public void prime() {
		if (this.idempotent != null) {
			this.idempotent.prime();
		}
		List<byte[]> samples = SampleEvent.of(this.job);
		boolean withMapper = JobSignature.writesWithMapper(this.job);
		this.call.prime(samples);
		for (byte[] sample : samples) {
			EventInspector.verify(sample);
			boolean records = EventInspector.isStreamBatch(sample);
			if (records && this.filter != null) {
				this.filter.select(sample);
			}
			LogContext.event(EventInspector.id(sample), () -> this.responses.prime(records, withMapper));
		}
	}

}
