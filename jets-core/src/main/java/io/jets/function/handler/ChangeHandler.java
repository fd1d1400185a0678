package io.jets.function.handler;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.event.Change;
import io.jets.function.stream.ChangeBatch;
import io.jets.function.dispatch.ChangeCall;
import io.jets.function.dispatch.ChangeDispatcher;
import io.jets.function.dispatch.ChangeDispatcher.Progress;
import io.jets.function.stream.ChangeReader;
import io.jets.function.dispatch.Deadline;
import io.jets.function.idempotent.IdempotentBatch;
import io.jets.function.idempotent.IdempotentJob;
import io.jets.function.observe.JobInvocation;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method once per change, and reports the first record that was not processed.
 * Lambda delivers the batch from that record on again.
 */
final class ChangeHandler implements EventHandler {

	private static final Log logger = LogFactory.getLog(ChangeHandler.class);

	private final RecordFailures failures = new RecordFailures(logger);

	private final JobMethod job;

	private final JobMethodCall<Change<?>> call;

	private final ChangeReader reader;

	private final ChangeDispatcher dispatcher;

	private final Duration deadlineMargin;

	private final ResponseWriter responses;

	private final @Nullable IdempotentJob idempotent;

	ChangeHandler(JobMethod job, JobMethodCall<Change<?>> call, ChangeReader reader, ChangeDispatcher dispatcher,
			Duration deadlineMargin, ResponseWriter responses, @Nullable IdempotentJob idempotent) {
		this.job = job;
		this.call = call;
		this.reader = reader;
		this.dispatcher = dispatcher;
		this.deadlineMargin = deadlineMargin;
		this.responses = responses;
		this.idempotent = idempotent;
	}

	@Override
	public byte[] handle(byte[] event, @Nullable Context context, @Nullable JobInvocation invocation) {
		ChangeBatch batch = this.reader.read(event);
		List<Change<?>> changes = batch.changes();
		Progress progress = (this.idempotent != null) ? dispatchOnce(this.idempotent, batch, context, invocation)
				: dispatchAll(batch, context, invocation);
		if (progress.done() == changes.size()) {
			return this.responses.failures(unreadable(batch, context, invocation));
		}
		if (progress.deadlineReached()) {
			logger.warn("%s stopped before its deadline after %d of %d records; the others are delivered again"
				.formatted(this.job.name(), progress.done(), changes.size()));
		}
		return this.responses.failures(List.of(changes.get(progress.done()).sequenceNumber()));
	}

	private Progress dispatchAll(ChangeBatch batch, @Nullable Context context, @Nullable JobInvocation invocation) {
		ChangeCall each = (change) -> call(change, context, () -> this.call.call(change, context));
		return dispatch(batch, Map.of(), context, (invocation != null) ? invocation.observe(each) : each);
	}

	/**
	 * Skips records that the job has completed. A separate method, because lambdas load
	 * the types of what they capture.
	 */
	private Progress dispatchOnce(IdempotentJob idempotent, ChangeBatch batch, @Nullable Context context,
			@Nullable JobInvocation invocation) {
		IdempotentBatch once = idempotent.batch(batch.changes(), context);
		ChangeCall each = (change) -> call(change, context,
				() -> once.run(change, () -> this.call.call(change, context)));
		Progress progress = dispatch(batch, once.keys(), context,
				(invocation != null) ? invocation.observe(each, once::isDuplicate) : each);
		once.log(batch.changes().subList(0, progress.done()));
		return progress;
	}

	private Progress dispatch(ChangeBatch batch, Map<Change<?>, String> keys, @Nullable Context context,
			ChangeCall each) {
		return this.dispatcher.dispatch(batch.changes(), keys, concurrency(batch.streamArn()),
				Deadline.of(context, this.deadlineMargin), each);
	}

	@Override
	public void prime() {
		if (this.idempotent != null) {
			this.idempotent.prime();
		}
		this.call.prime(List.of());
		concurrency("");
		this.dispatcher.dispatch(List.of(), 1, Deadline.of(null, this.deadlineMargin), (change) -> {
		});
		this.responses.failures(List.of("0"));
		// Comes last, because the application's JsonMapper may reject the sample
		this.reader.prime();
	}

	private List<@Nullable String> unreadable(ChangeBatch batch, @Nullable Context context,
			@Nullable JobInvocation invocation) {
		if (batch.unreadable() == null) {
			return List.of();
		}
		if (invocation != null) {
			invocation.unreadable(batch.unreadable().sequenceNumber());
		}
		this.failures.report(context, this.job.name() + " failed. " + batch.unreadable().problem(), null);
		return List.of(batch.unreadable().sequenceNumber());
	}

	private int concurrency(String streamArn) {
		int concurrency = 1;
		for (Trigger trigger : this.job.triggers()) {
			if (trigger instanceof DynamoDbStreamTrigger stream && stream.reads(streamArn)) {
				concurrency = Math.max(concurrency, stream.concurrency());
			}
		}
		return concurrency;
	}

	/**
	 * Calls the method and reports its exception, because the response contains the
	 * sequence number only.
	 */
	private void call(Change<?> change, @Nullable Context context, Runnable method) {
		LogContext.<@Nullable Object>event(change.eventId(), () -> {
			try {
				method.run();
				return null;
			}
			catch (Throwable ex) {
				this.failures.report(context, this.job.name() + " failed at "
						+ ChangeBatch.describe(change.eventId(), change.table(), change.sequenceNumber()), ex);
				throw ex;
			}
		});
	}

}
