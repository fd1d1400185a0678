package io.jets.local.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The causes of exceptions, which can refer to each other in a circle.
 */
final class Causes {

	private Causes() {
	}

	/**
	 * Returns an exception, its cause, the cause of that, and so on, each one once.
	 */
	static List<Throwable> of(Throwable error) {
		Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Throwable> causes = new ArrayList<>();
		for (Throwable next = error; next != null && known.add(next); next = next.getCause()) {
			causes.add(next);
		}
		return causes;
	}

}
