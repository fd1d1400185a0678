package io.jets.function.idempotent;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.event.Change;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The records of a batch, of which those that the job has completed are skipped. Records
 * can be processed concurrently.
 */
public final class IdempotentBatch {

	private static final Log logger = LogFactory.getLog(IdempotentBatch.class);

	private final String job;

	private final EventKey key;

	private final ClaimedWork work;

	private final @Nullable Context context;

	private final int size;

	private final Map<Change<?>, Key> keys = new IdentityHashMap<>();

	private final Set<Change<?>> duplicates = Collections
		.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

	IdempotentBatch(String job, EventKey key, ClaimedWork work, List<Change<?>> changes, @Nullable Context context) {
		this.job = job;
		this.key = key;
		this.work = work;
		this.context = context;
		this.size = changes.size();
		if (!changes.isEmpty()) {
			findCompleted(changes);
		}
	}

	private void findCompleted(List<Change<?>> changes) {
		Map<String, Key> distinct = new LinkedHashMap<>();
		for (Change<?> change : changes) {
			String text = this.key.of(change);
			if (text != null) {
				this.keys.put(change, distinct.computeIfAbsent(text, (one) -> new Key(one, new ReentrantLock())));
			}
		}
		Set<String> completed = this.work.store().findCompleted(Collections.unmodifiableSet(distinct.keySet()));
		this.keys.forEach((change, one) -> {
			if (completed.contains(one.text())) {
				this.duplicates.add(change);
			}
		});
	}

	/**
	 * Processes a record unless the job has completed it.
	 * @param change the change
	 * @param method calls the method
	 */
	public void run(Change<?> change, Runnable method) {
		if (this.duplicates.contains(change)) {
			return;
		}
		Key one = this.keys.get(change);
		if (one == null) {
			throw this.key.missing(change);
		}
		one.lock().lock();
		try {
			if (this.work.run(one.text(), this.context, () -> {
				method.run();
				return null;
			}) != null) {
				this.duplicates.add(change);
			}
		}
		finally {
			one.lock().unlock();
		}
	}

	/**
	 * Returns whether a record that was processed has been skipped.
	 * @param change the change
	 * @return {@code true} if the job had completed it before
	 */
	public boolean isDuplicate(Change<?> change) {
		return this.duplicates.contains(change);
	}

	/**
	 * Logs how many records of the processed part of the batch were skipped.
	 * @param changes the changes of that part
	 */
	public void log(List<Change<?>> changes) {
		long count = changes.stream().filter(this::isDuplicate).count();
		if (count > 0) {
			logger.info("%s has completed %d of %d records before, and does not process them again".formatted(this.job,
					count, this.size));
		}
	}

	/**
	 * The key of some records.
	 *
	 * @param text the key
	 * @param lock held while one of the records is processed, so that the others find it
	 * completed
	 */
	private record Key(String text, Lock lock) {

	}

}
