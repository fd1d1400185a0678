package io.jets.test.local;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.jets.local.SharedResources;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;

/**
 * What the application contexts of a test JVM share: the endpoint, because the AWS SDK
 * reads it from the system properties of the JVM, and the process of DynamoDB Local,
 * because its start takes seconds. Both are closed when the JVM ends, after all contexts.
 */
final class TestJvm implements SharedResources {

	/**
	 * The only one, as Spring's cache of contexts is.
	 */
	static final TestJvm INSTANCE = new TestJvm();

	private static final Set<Resource> SHARED = EnumSet.of(Resource.ENDPOINT, Resource.TOKEN, Resource.DYNAMO_DB);

	private final ReentrantLock tests = new ReentrantLock(true);

	private final Map<String, Object> resources = new HashMap<>();

	private @Nullable Turn current;

	private TestJvm() {
	}

	/**
	 * Returns the lock that a test holds while it runs, and a thread that loads a
	 * context.
	 */
	ReentrantLock tests() {
		return this.tests;
	}

	@Override
	public boolean shares(Resource resource) {
		return SHARED.contains(resource);
	}

	@Override
	@SuppressWarnings("unchecked") // each resource has one type
	public synchronized <T> T get(Resource resource, String name, Supplier<T> factory, Predicate<T> valid) {
		if (!shares(resource)) {
			return factory.get();
		}
		String key = resource + " " + name;
		T known = (T) this.resources.get(key);
		if (known != null && valid.test(known)) {
			return known;
		}
		T created = factory.get();
		this.resources.put(key, created);
		if (created instanceof AutoCloseable closeable) {
			// Handlers run after the application contexts are closed
			SpringApplication.getShutdownHandlers().add(() -> close(closeable));
		}
		return created;
	}

	private static void close(AutoCloseable resource) {
		try {
			resource.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException("Failed to close " + resource, ex);
		}
	}

	@Override
	public synchronized void begin(Turn turn) {
		if (this.current != turn) {
			if (this.current != null) {
				this.current.end();
			}
			this.current = turn;
			turn.begin();
		}
	}

	@Override
	public synchronized void end(Turn turn) {
		if (this.current == turn) {
			this.current = null;
			turn.end();
		}
	}

	/**
	 * Ends the turn of the application context that has it.
	 */
	synchronized void endTurn() {
		if (this.current != null) {
			end(this.current);
		}
	}

}
