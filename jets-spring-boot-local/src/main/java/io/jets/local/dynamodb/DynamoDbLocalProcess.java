package io.jets.local.dynamodb;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs Amazon's DynamoDB Local in a child JVM, with streams and without telemetry. It
 * listens on any free port of the loopback address. The child ends when this object is
 * closed or this JVM ends for any reason. If it ends unexpectedly, it is restarted on the
 * same port and data up to five times.
 * <p>
 * DynamoDB Local must be on the class path of this JVM. Its licence forbids
 * redistribution, so the application declares it; see {@link DynamoDbLocalLibrary}.
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

	/**
	 * The exit codes of a JVM that was ended by SIGHUP, SIGINT and SIGTERM.
	 */
	private static final Set<Integer> SIGNALS = Set.of(129, 130, 143);

	private static final Duration SIGNAL_TIMEOUT = Duration.ofSeconds(2);

	private static final String ACTION = "Check DynamoDBLocal on the class path with mvn dependency:tree, or use another"
			+ " endpoint: set jets.local.dynamodb.endpoint.";

	private static final Log logger = LogFactory.getLog(DynamoDbLocalProcess.class);

	private final Class<?> mainClass;

	private final @Nullable Path directory;

	private final CompletableFuture<URI> endpoint = new CompletableFuture<>();

	private final JvmShutdown shutdown = new JvmShutdown();

	private volatile @Nullable String problem;

	private volatile ProcessOutput output = new ProcessOutput();

	private final List<Runnable> restartListeners = new CopyOnWriteArrayList<>();

	private @Nullable Child current;

	private int restarts;

	private volatile boolean closed;

	private volatile boolean over;

	/**
	 * Creates a process that is not started yet.
	 * @param directory the folder for data, created if it does not exist; {@code null} to
	 * keep data in memory
	 */
	public DynamoDbLocalProcess(@Nullable Path directory) {
		this(DynamoDbLocalMain.class, directory);
	}

	DynamoDbLocalProcess(Class<?> mainClass, @Nullable Path directory) {
		this.mainClass = mainClass;
		this.directory = directory;
	}

	/**
	 * Starts the process without waiting for it.
	 * @throws DynamoDbLocalException if it cannot be started
	 */
	public synchronized void start() {
		if (this.current != null || this.closed) {
			throw new IllegalStateException("DynamoDB Local was already started or closed");
		}
		try {
			watch(start(ANY_FREE_PORT));
		}
		catch (IOException ex) {
			throw new DynamoDbLocalException("DynamoDB Local cannot be started: " + ex.getMessage(), ACTION, ex);
		}
	}

	private Child start(int port) throws IOException {
		ChildJvm jvm = new ChildJvm(this.mainClass, port, this.directory);
		Child started = new Child(jvm.start(), jvm);
		this.current = started;
		return started;
	}

	/**
	 * Adds a listener for restarts after the process ended unexpectedly.
	 * @param listener called on another thread when DynamoDB Local responds again
	 */
	public void addRestartListener(Runnable listener) {
		this.restartListeners.add(listener);
	}

	/**
	 * Removes a listener.
	 * @param listener the listener
	 */
	public void removeRestartListener(Runnable listener) {
		this.restartListeners.remove(listener);
	}

	/**
	 * Returns the endpoint. Waits until DynamoDB Local has started.
	 * @return the URI, for instance {@code http://127.0.0.1:34567}
	 * @throws DynamoDbLocalException if the process ended; the message contains its last
	 * output
	 */
	public URI endpoint() {
		try {
			return this.endpoint.get(START_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof DynamoDbLocalException failure)
					? new DynamoDbLocalException(String.valueOf(failure.getMessage()), failure.action(), failure)
					: new IllegalStateException(ex);
		}
		catch (TimeoutException ex) {
			throw new DynamoDbLocalException("DynamoDB Local did not start within " + START_TIMEOUT.toSeconds()
					+ " seconds." + this.output.describe(), ACTION, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while DynamoDB Local was starting", ex);
		}
	}

	/**
	 * Returns whether the process runs or is being restarted.
	 * @return whether the process was started and has not ended permanently
	 */
	public synchronized boolean isAlive() {
		return this.current != null && !this.over;
	}

	/**
	 * Ends the process within one second.
	 */
	@Override
	public synchronized void close() {
		this.closed = true;
		this.over = true;
		this.shutdown.close();
		Child child = this.current;
		if (child == null) {
			return;
		}
		Process running = child.process();
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
		finally {
			child.jvm().deleteTemporaryFiles();
		}
	}

	private static boolean ends(Process process) throws InterruptedException {
		return process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void watch(Child first) {
		// Neither thread locals nor the class loader of the caller: the thread may
		// outlive
		// a restart by devtools
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
			if (line.startsWith(DynamoDbLocalMain.PROBLEM)) {
				this.problem = line.substring(DynamoDbLocalMain.PROBLEM.length());
			}
			else if (line.startsWith(DynamoDbLocalMain.READY)) {
				child.jvm().deleteArgumentFile();
				ready(URI.create("http://" + LOOPBACK + ":" + line.substring(DynamoDbLocalMain.READY.length())));
			}
		});
	}

	private void ready(URI uri) {
		if (!this.endpoint.complete(uri)) {
			logger.warn("DynamoDB Local is available again at " + uri
					+ ((this.directory != null) ? ", with the data in " + this.directory
							: ". All tables and items were lost because they were kept in memory; set"
									+ " jets.local.dynamodb.path to keep them. The tables of jobs are created again."));
			Thread thread = new Thread(this::reportRestart, "jets-dynamodb-restarted");
			thread.setDaemon(true);
			thread.start();
		}
	}

	private void reportRestart() {
		try {
			this.restartListeners.forEach(Runnable::run);
		}
		catch (RuntimeException | Error ex) {
			if (!this.closed) {
				logger.error("The tables of jobs could not be created again: " + ex.getMessage()
						+ ". Jobs on streams of missing tables do not fire. Restart the application.", ex);
			}
		}
	}

	/**
	 * Returns the replacement for a child that has ended.
	 */
	private @Nullable Child next(Child child) {
		int exitCode = child.process().onExit().join().exitValue();
		child.jvm().deleteTemporaryFiles();
		if (this.closed) {
			this.endpoint.completeExceptionally(new DynamoDbLocalException("DynamoDB Local was closed", ACTION, null));
			return null;
		}
		String message = "DynamoDB Local ended unexpectedly (exit code " + exitCode + ").";
		if (isEnding(exitCode) || this.endpoint.completeExceptionally(failure(message))) {
			return null;
		}
		try {
			Child restarted = restart();
			if (restarted != null) {
				logger.error(message + " It is restarted." + this.output.describe());
				return restarted;
			}
		}
		catch (IOException ex) {
			message += " It cannot be restarted: " + ex.getMessage() + ".";
		}
		if (!this.closed) {
			logger.error(message + " Jobs on DynamoDB streams no longer fire. Restart the application."
					+ this.output.describe());
		}
		return null;
	}

	/**
	 * Returns whether this JVM is ending as well. A signal to all processes of a terminal
	 * may reach the child first.
	 */
	private boolean isEnding(int exitCode) {
		try {
			return this.shutdown.beginsWithin(SIGNALS.contains(exitCode) ? SIGNAL_TIMEOUT : Duration.ZERO);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private DynamoDbLocalException failure(String message) {
		String problem = this.problem;
		return (problem != null)
				? new DynamoDbLocalException(problem,
						"Stop the other application, or set jets.local.dynamodb.path to another folder "
								+ "that can be written: each application needs its own.",
						null)
				: new DynamoDbLocalException(message + this.output.describe(), ACTION, null);
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
