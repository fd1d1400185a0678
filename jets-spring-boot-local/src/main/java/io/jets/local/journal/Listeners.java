package io.jets.local.journal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The listeners of the journal. One that fails affects neither the others nor the thread
 * that caused the change, and is logged once.
 */
final class Listeners {

	private static final Log log = LogFactory.getLog(Journal.class);

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private final Set<Runnable> failed = ConcurrentHashMap.newKeySet();

	void add(Runnable listener) {
		this.listeners.add(listener);
	}

	void remove(Runnable listener) {
		this.listeners.remove(listener);
		this.failed.remove(listener);
	}

	void changed() {
		this.listeners.forEach(this::call);
	}

	private void call(Runnable listener) {
		try {
			listener.run();
		}
		catch (Throwable ex) {
			// The log line can be a change of its own
			if (this.failed.add(listener)) {
				log.error("A listener of the journal failed. Its further failures are not logged", ex);
			}
		}
	}

}
