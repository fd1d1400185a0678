package io.jets.function.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.event.Change;
import io.jets.event.ChangeType;

/**
 * Creates changes that are identified by their index.
 */
final class Changes {

	private Changes() {
	}

	/**
	 * Creates changes.
	 * @param ids the items' keys; the sequence numbers are the places
	 */
	static List<Change<?>> of(String... ids) {
		List<Change<?>> changes = new ArrayList<>();
		for (String id : ids) {
			changes.add(Change.builder(ChangeType.INSERT)
				.keys(Map.of("id", id))
				.sequenceNumber(String.valueOf(changes.size()))
				.build());
		}
		return changes;
	}

	static int place(Change<?> change) {
		return Integer.parseInt(change.sequenceNumber());
	}

}
