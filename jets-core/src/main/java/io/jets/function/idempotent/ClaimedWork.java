package io.jets.function.idempotent;

import java.time.Duration;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.item.RecordFailure;
import io.jets.idempotency.Claim;
import io.jets.idempotency.ClaimResult;
import io.jets.idempotency.Completed;
import io.jets.idempotency.EventInProgressException;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.InProgress;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of an event or a record while its key is claimed.
 */
final class ClaimedWork {

	/**
	 * The longest duration of an invocation, for calls outside of Lambda.
	 */
	private static final Duration MAXIMUM_DURATION = Duration.ofMinutes(15);

	/**
	 * By how much the clocks of two invocations may differ.
	 */
	private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(1);

	/**
	 * An item of DynamoDB has at most 400 KB.
	 */
	private static final int MAXIMUM_RESPONSE = 256 * 1024;

	private static final Log logger = LogFactory.getLog(ClaimedWork.class);

	private final String job;

	private final Duration expiry;

	private final Supplier<IdempotencyStore> store;

	ClaimedWork(JobMethod job, Idempotency idempotency, Supplier<IdempotencyStore> store) {
		this.job = job.name();
		this.expiry = idempotency.expiry();
		this.store = store;
	}

	IdempotencyStore store() {
		return this.store.get();
	}

	/**
	 * Does the work unless the key is completed.
	 * @param key the key
	 * @param context Lambda's context, {@code null} outside Lambda
	 * @param work does the work and returns what is stored, {@code null} for nothing
	 * @return what the store has of earlier work, {@code null} if the work was done now
	 * @throws EventInProgressException if another invocation does the work
	 */
	@Nullable Completed run(String key, @Nullable Context context, Supplier<byte @Nullable []> work) {
		ClaimResult result = store().claim(key, lease(context));
		if (result instanceof Completed completed) {
			return completed;
		}
		if (result instanceof InProgress progress) {
			throw new EventInProgressException("Another invocation of " + this.job
					+ " is in progress with this event, until " + progress.until() + " at the latest");
		}
		Claim claim = (Claim) result;
		byte[] response;
		try {
			response = work.get();
		}
		catch (Throwable ex) {
			uninterrupted(() -> release(claim));
			throw ex;
		}
		uninterrupted(() -> complete(claim, response));
		return null;
	}

	/**
	 * Returns how long the invocation can still work.
	 */
	private static Duration lease(@Nullable Context context) {
		Duration remaining = (context != null) ? Duration.ofMillis(context.getRemainingTimeInMillis())
				: MAXIMUM_DURATION;
		return remaining.plus(CLOCK_DIFFERENCE);
	}

	/**
	 * Stores that the work is done. An error must not fail the event, because Lambda
	 * would then deliver it again, and the work would be repeated for certain.
	 */
	private void complete(Claim claim, byte @Nullable [] response) {
		try {
			store().complete(claim, storable(response), this.expiry);
		}
		catch (Throwable ex) {
			rethrowIfFatal(ex);
			logger.error(this.job + " has done its work, but this cannot be stored: a duplicate would repeat the work",
					ex);
		}
	}

	private byte @Nullable [] storable(byte @Nullable [] response) {
		if (response == null || response.length <= MAXIMUM_RESPONSE) {
			return response;
		}
		logger.warn("The response of %s has %d bytes and is not stored, because at most %d are: a duplicate gets null"
			.formatted(this.job, response.length, MAXIMUM_RESPONSE));
		return null;
	}

	private void release(Claim claim) {
		try {
			store().release(claim);
		}
		catch (Throwable ex) {
			rethrowIfFatal(ex);
			logger.warn("The claim of " + this.job + " cannot be released: a retry fails until the claim ends", ex);
		}
	}

	private static void rethrowIfFatal(Throwable ex) {
		if (!RecordFailure.is(ex)) {
			throw (Error) ex;
		}
	}

	/**
	 * Lets clients of the store work on a thread that the job or its time-out has
	 * interrupted.
	 */
	private static void uninterrupted(Runnable action) {
		boolean interrupted = Thread.interrupted();
		try {
			action.run();
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
