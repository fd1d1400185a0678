package io.jets.observation;

import io.jets.function.observe.InvocationOutcome;
import io.jets.function.observe.JobInvocation;
import io.jets.function.observe.TriggerKind;
import io.jets.job.JobMethod;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import org.jspecify.annotations.Nullable;

/**
 * The context of an observation of an invocation. A tracer continues the trace of its
 * carrier, which is X-Ray's trace header.
 */
public class JobObservationContext extends ReceiverContext<TraceHeader> {

	private final JobMethod job;

	private final TriggerKind trigger;

	private final @Nullable String eventId;

	private final @Nullable String requestId;

	private @Nullable InvocationOutcome outcome;

	JobObservationContext(JobInvocation invocation) {
		super(TraceHeader::get, Kind.CONSUMER);
		setCarrier(TraceHeader.of(invocation.context()));
		this.job = invocation.job();
		this.trigger = invocation.trigger();
		this.eventId = invocation.eventId();
		this.requestId = (invocation.context() != null) ? invocation.context().getAwsRequestId() : null;
	}

	/**
	 * Returns the job.
	 * @return the job
	 */
	public JobMethod getJob() {
		return this.job;
	}

	/**
	 * Returns the kind of trigger that delivered the event.
	 * @return the kind
	 */
	public TriggerKind getTrigger() {
		return this.trigger;
	}

	/**
	 * Returns the id of the event.
	 * @return the id of an event from EventBridge, {@code null} for a batch of records
	 */
	public @Nullable String getEventId() {
		return this.eventId;
	}

	/**
	 * Returns Lambda's request id.
	 * @return the id, {@code null} outside Lambda
	 */
	public @Nullable String getRequestId() {
		return this.requestId;
	}

	/**
	 * Returns the outcome.
	 * @return the outcome, {@code null} while the invocation runs
	 */
	public @Nullable InvocationOutcome getOutcome() {
		return this.outcome;
	}

	void setOutcome(InvocationOutcome outcome) {
		this.outcome = outcome;
	}

}
