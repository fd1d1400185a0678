package io.jets.function.idempotent;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.event.Change;
import io.jets.function.observe.JobInvocation;
import io.jets.idempotency.Completed;
import io.jets.idempotency.IdempotencyStore;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A job whose method is only called for events that the job has not completed.
 */
public final class IdempotentJob {

	private static final Log logger = LogFactory.getLog(IdempotentJob.class);

	private final JobMethod job;

	private final EventKey key;

	private final ClaimedWork work;

	/**
	 * Creates an instance.
	 * @param job the job, which is idempotent
	 * @param store provides the store when the first event needs it
	 */
	public IdempotentJob(JobMethod job, Supplier<IdempotencyStore> store) {
		Idempotency idempotency = Objects.requireNonNull(job.idempotency());
		this.job = job;
		this.key = new EventKey(job.name(), idempotency.key());
		this.work = new ClaimedWork(job, idempotency, store);
	}

	/**
	 * Handles an event that is not a batch.
	 * @param event the event
	 * @param context Lambda's context, {@code null} outside Lambda
	 * @param invocation is told of a duplicate, {@code null} if nothing observes the
	 * invocation
	 * @param method calls the method and returns the response
	 * @return the response, of the method or of the store; {@code null} if the event is a
	 * duplicate whose response is not stored
	 */
	public byte @Nullable [] call(byte[] event, @Nullable Context context, @Nullable JobInvocation invocation,
			Supplier<byte[]> method) {
		Response response = new Response(method);
		Completed completed = this.work.run(this.key.of(event), context, response);
		if (completed == null) {
			return response.bytes;
		}
		logger.info(this.job.name() + " has completed this event before, and is not run again");
		if (invocation != null) {
			invocation.duplicate();
		}
		return completed.response();
	}

	/**
	 * Prepares the records of a batch: finds those that the job has completed.
	 * @param changes the changes of the batch
	 * @param context Lambda's context, {@code null} outside Lambda
	 * @return the batch
	 */
	public IdempotentBatch batch(List<Change<?>> changes, @Nullable Context context) {
		return new IdempotentBatch(this.job.name(), this.key, this.work, changes, context);
	}

	/**
	 * Creates the store and loads what the first event needs. Nothing is stored.
	 */
	public void prime() {
		this.work.store();
		CanonicalJson.sha256(JsonNodeFactory.instance.stringNode("a"));
	}

	/**
	 * Keeps the response of the method.
	 */
	private static final class Response implements Supplier<byte @Nullable []> {

		private final Supplier<byte[]> method;

		private byte @Nullable [] bytes;

		Response(Supplier<byte[]> method) {
			this.method = method;
		}

		@Override
		public byte @Nullable [] get() {
			this.bytes = this.method.get();
			return this.bytes;
		}

	}

}
