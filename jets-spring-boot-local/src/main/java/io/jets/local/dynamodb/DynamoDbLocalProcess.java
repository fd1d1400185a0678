package io.jets.local.dynamodb;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Amazon's DynamoDB Local, with streams and without telemetry, in a child JVM. It listens
 * on any free port of the loopback address. It ends when it is closed and, by itself,
 * when this JVM ends, however that happens. If it ends for another reason, it is started
 * again on the same port and data, some times.
 * <p>
 * DynamoDB Local is looked for on this JVM's class path. Its licence forbids to
 * redistribute it: the application declares it, see {@link DynamoDbLocalLibrary}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">DynamoDB
 * Local</a>
 */
public final class DynamoDbLocalProcess implements AutoCloseable {

	static final String LOOPBACK = "127.0.0.1";

	private static final int ANY_FREE_PORT = 0;

	private static final int MAXIMUM_RESTARTS = 5;

	private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

	private static final Duration STOP_TIMEOUT = Duration.ofMillis(500);

	private static final Log logger = LogFactory.getLog(DynamoDbLocalProcess.class);

	private final Class<?> mainClass;

	private final @Nullable Path directory;

	private final CompletableFuture<URI> endpoint = new CompletableFuture<>();

	private volatile ProcessOutput output = new ProcessOutput();

	private volatile Runnable onRestart = () -> {
	};

	private @Nullable Process process;

	private int restarts;

	private volatile boolean closed;

	private volatile boolean over;

	/**
	 * Create a process that is not started yet.
	 * @param directory where data is kept, made if it is missing; {@code null} to keep it
	 * in memory only
	 */
	public DynamoDbLocalProcess(@Nullable Path directory) {
		this(DynamoDbLocalMain.class, directory);
	}

	DynamoDbLocalProcess(Class<?> mainClass, @Nullable Path directory) {
		this.mainClass = mainClass;
		this.directory = directory;
	}

	/**
	 * Start the process and return at once.
	 * @throws IllegalStateException if it cannot be started
	 */
	public synchronized void start() {
		if (this.process != null || this.closed) {
			throw new IllegalStateException("DynamoDB Local was started or closed before");
		}
		try {
			watch(start(ANY_FREE_PORT));
		}
		catch (IOException ex) {
			throw new IllegalStateException("DynamoDB Local cannot be started: " + ex.getMessage(), ex);
		}
	}

	private Child start(int port) throws IOException {
		ChildJvm jvm = new ChildJvm(this.mainClass, port, this.directory);
		Process started = jvm.start();
		this.process = started;
		return new Child(started, jvm);
	}

	/**
	 * Whom to tell when it was started again, because it had ended unexpectedly, and
	 * answers.
	 * @param onRestart called on another thread
	 */
	public void onRestart(Runnable onRestart) {
		this.onRestart = onRestart;
	}

	/**
	 * Where it listens. Waits until it answers.
	 * @return its URI, for instance {@code http://127.0.0.1:34567}
	 * @throws IllegalStateException if it ended before; the message holds its last output
	 */
	public URI endpoint() {
		try {
			return this.endpoint.get(START_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof IllegalStateException failure)
					? new IllegalStateException(failure.getMessage(), failure) : new IllegalStateException(ex);
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("DynamoDB Local has not come up within " + START_TIMEOUT.toSeconds()
					+ " seconds." + this.output.describe(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while DynamoDB Local was starting", ex);
		}
	}

	/**
	 * Whether it was started and has not ended for good.
	 * @return whether it runs or is being started again
	 */
	public synchronized boolean isAlive() {
		return this.process != null && !this.over;
	}

	/**
	 * End the process, within a second.
	 */
	@Override
	public synchronized void close() {
		this.closed = true;
		this.over = true;
		Process running = this.process;
		if (running == null) {
			return;
		}
		try {
			running.getOutputStream().close();
			if (!ends(running)) {
				running.destroyForcibly();
				ends(running);
			}
		}
		catch (IOException ex) {
			running.destroyForcibly();
		}
		catch (InterruptedException ex) {
			running.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	private static boolean ends(Process process) throws InterruptedException {
		return process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void watch(Child first) {
		// No thread locals and no class loader of the caller: this may outlive a restart
		Thread thread = new Thread(null, () -> {
			for (Child child = first; child != null; child = next(child)) {
				read(child);
			}
			this.over = true;
		}, "jets-dynamodb-local", 0, false);
		thread.setContextClassLoader(DynamoDbLocalProcess.class.getClassLoader());
		thread.setDaemon(true);
		thread.start();
	}

	private void read(Child child) {
		this.output = new ProcessOutput();
		this.output.read(child.process().getInputStream(), (line) -> {
			if (line.startsWith(DynamoDbLocalMain.READY)) {
				child.jvm().deleteArgumentFile();
				ready(URI.create("http://" + LOOPBACK + ":" + line.substring(DynamoDbLocalMain.READY.length())));
			}
		});
		child.jvm().deleteArgumentFile();
	}

	private void ready(URI uri) {
		if (!this.endpoint.complete(uri)) {
			logger.warn("DynamoDB Local answers again at " + uri
					+ ((this.directory != null) ? ", with its data of " + this.directory
							: ". All tables and items are gone, they were in memory only: jets.local.dynamodb.path"
									+ " keeps them. The tables of jobs are created again."));
			Thread thread = new Thread(this::tellRestart, "jets-dynamodb-restarted");
			thread.setDaemon(true);
			thread.start();
		}
	}

	private void tellRestart() {
		try {
			this.onRestart.run();
		}
		catch (RuntimeException | Error ex) {
			if (!this.closed) {
				logger.error("The tables of jobs could not be created again: " + ex.getMessage()
						+ ". Jobs on streams of" + " missing tables do not fire: restart the application.", ex);
			}
		}
	}

	/**
	 * What follows a child that has ended.
	 */
	private @Nullable Child next(Child child) {
		int exitCode = child.process().onExit().join().exitValue();
		if (this.closed) {
			this.endpoint.completeExceptionally(new IllegalStateException("DynamoDB Local was closed"));
			return null;
		}
		String message = "DynamoDB Local ended unexpectedly (exit code " + exitCode + ").";
		if (this.endpoint.completeExceptionally(new IllegalStateException(message + this.output.describe()))) {
			return null;
		}
		try {
			Child restarted = restart();
			if (restarted != null) {
				logger.error(message + " It is started again." + this.output.describe());
				return restarted;
			}
		}
		catch (IOException ex) {
			message += " It cannot be started again: " + ex.getMessage() + ".";
		}
		if (!this.closed) {
			logger.error(message + " Jobs on DynamoDB streams do not fire any more: restart the application."
					+ this.output.describe());
		}
		return null;
	}

	private synchronized @Nullable Child restart() throws IOException {
		if (this.closed || this.restarts == MAXIMUM_RESTARTS) {
			return null;
		}
		this.restarts++;
		return start(this.endpoint.join().getPort());
	}

	private record Child(Process process, ChildJvm jvm) {

	}

}
