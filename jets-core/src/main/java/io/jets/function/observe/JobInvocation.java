package io.jets.function.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.event.Change;
import io.jets.function.dispatch.ChangeCall;
import io.jets.function.observe.ObservedInvocation.Scope;
import io.jets.function.payload.EventInspector;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

/**
 * An invocation of a job. It tells its observers what happens, and reads the event when
 * an observer asks for what it contains.
 */
public final class JobInvocation {

	private final JobMethod job;

	private final byte[] event;

	private final @Nullable Context context;

	private final TriggerKind trigger;

	private final List<ObservedInvocation> observed = new ArrayList<>();

	private boolean duplicate;

	/**
	 * Creates an invocation.
	 * @param job the job
	 * @param event the event, JSON
	 * @param context Lambda's context, {@code null} outside Lambda
	 */
	public JobInvocation(JobMethod job, byte[] event, @Nullable Context context) {
		this.job = job;
		this.event = event;
		this.context = context;
		this.trigger = TriggerKind.of(job, event);
	}

	/**
	 * Runs the invocation. Its exceptions are thrown as they are, those of observers are
	 * logged.
	 * @param observers the observers
	 * @param body the invocation
	 * @return the response
	 */
	public byte[] observe(List<InvocationObserver> observers, Function<JobInvocation, byte[]> body) {
		observers.forEach((observer) -> this.observed.add(new GuardedObserver(observer, this)));
		byte[] response;
		try {
			response = inScope(body);
		}
		catch (Throwable ex) {
			this.observed.forEach((one) -> one.end(InvocationOutcome.ERROR, 0, ex));
			throw ex;
		}
		int failed = (this.trigger == TriggerKind.STREAM) ? FailedRecords.count(response) : 0;
		InvocationOutcome outcome = (failed > 0) ? InvocationOutcome.PARTIAL
				: this.duplicate ? InvocationOutcome.DUPLICATE : InvocationOutcome.SUCCESS;
		this.observed.forEach((one) -> one.end(outcome, failed, null));
		return response;
	}

	/**
	 * Returns a call that tells the observers how each record ends.
	 * @param call processes one record
	 * @return the call
	 */
	public ChangeCall observe(ChangeCall call) {
		return observe(call, (change) -> false);
	}

	/**
	 * Returns a call that tells the observers how each record ends.
	 * @param call processes one record
	 * @param duplicate returns whether the call has skipped a record, because the job had
	 * completed it before
	 * @return the call
	 */
	public ChangeCall observe(ChangeCall call, Predicate<Change<?>> duplicate) {
		return (change) -> {
			Scope scope = openScope();
			try {
				run(call, change, duplicate);
			}
			finally {
				scope.close();
			}
		};
	}

	private byte[] inScope(Function<JobInvocation, byte[]> body) {
		Scope scope = openScope();
		try {
			return body.apply(this);
		}
		finally {
			scope.close();
		}
	}

	private void run(ChangeCall call, Change<?> change, Predicate<Change<?>> duplicate) throws Throwable {
		try {
			call.run(change);
		}
		catch (Throwable ex) {
			recordEnded(new ObservedRecord(change.eventId(), change.sequenceNumber(), RecordOutcome.FAILURE, ex));
			throw ex;
		}
		RecordOutcome outcome = duplicate.test(change) ? RecordOutcome.DUPLICATE : RecordOutcome.SUCCESS;
		recordEnded(new ObservedRecord(change.eventId(), change.sequenceNumber(), outcome, null));
	}

	/**
	 * Notes that the event is not a batch and is skipped, because the job had completed
	 * it before.
	 */
	public void duplicate() {
		this.duplicate = true;
	}

	/**
	 * Tells the observers that a record cannot be read.
	 * @param sequenceNumber the sequence number
	 */
	public void unreadable(String sequenceNumber) {
		recordEnded(new ObservedRecord("", sequenceNumber, RecordOutcome.FAILURE, null));
	}

	private void recordEnded(ObservedRecord ended) {
		this.observed.forEach((one) -> one.recordEnded(ended));
	}

	private Scope openScope() {
		List<Scope> scopes = this.observed.stream().map(ObservedInvocation::openScope).toList();
		return () -> {
			for (int i = scopes.size() - 1; i >= 0; i--) {
				scopes.get(i).close();
			}
		};
	}

	/**
	 * Returns the job.
	 * @return the job
	 */
	public JobMethod job() {
		return this.job;
	}

	/**
	 * Returns the kind of trigger that delivered the event.
	 * @return the kind
	 */
	public TriggerKind trigger() {
		return this.trigger;
	}

	/**
	 * Returns Lambda's context.
	 * @return the context, {@code null} outside Lambda
	 */
	public @Nullable Context context() {
		return this.context;
	}

	/**
	 * Returns the id of the event.
	 * @return the id of an event from EventBridge, {@code null} for a batch of records or
	 * an event without id
	 */
	public @Nullable String eventId() {
		return (this.trigger != TriggerKind.STREAM) ? EventInspector.id(this.event) : null;
	}

	/**
	 * Returns what the batch contains.
	 * @return the facts, without records if the event is no batch
	 */
	public BatchFacts batch() {
		return (this.trigger == TriggerKind.STREAM) ? BatchFacts.of(this.event) : BatchFacts.NONE;
	}

}
