package io.jets.function.idempotent;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	private final Map<Change<?>, String> keys = new IdentityHashMap<>();

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
		Set<String> distinct = new LinkedHashSet<>();
		for (Change<?> change : changes) {
			String text = this.key.of(change);
			if (text != null) {
				this.keys.put(change, text);
				distinct.add(text);
			}
		}
		Set<String> completed = this.work.store().findCompleted(Collections.unmodifiableSet(distinct));
		this.keys.forEach((change, text) -> {
			if (completed.contains(text)) {
				this.duplicates.add(change);
			}
		});
	}

	/**
	 * Returns the keys of records that have one. Records with the same key must be
	 * processed one after the other, so that the later ones find it completed.
	 * @return the keys by record, compared by identity
	 */
	public Map<Change<?>, String> keys() {
		return Collections.unmodifiableMap(this.keys);
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
		String text = this.keys.get(change);
		if (text == null) {
			throw this.key.missing(change);
		}
		if (this.work.run(text, this.context, () -> {
			method.run();
			return null;
		}) != null) {
			this.duplicates.add(change);
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
			logger.info("%s skips %d of %d records, because it has completed them or others with the same key"
				.formatted(this.job, count, this.size));
		}
	}

}
