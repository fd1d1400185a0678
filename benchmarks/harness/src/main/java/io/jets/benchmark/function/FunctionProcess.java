package io.jets.benchmark.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running function, which ends when it is closed.
 */
public final class FunctionProcess implements AutoCloseable {

	static final String NAME = "benchmark";

	static final String ARN = "arn:aws:lambda:us-west-2:112233445566:function:" + NAME;

	private static final int TAIL = 4000;

	private final RuntimeApi api;

	private final Process process;

	private final Path log;

	private final long startNanos;

	private FunctionProcess(RuntimeApi api, Process process, Path log, long startNanos) {
		this.api = api;
		this.process = process;
		this.log = log;
		this.startNanos = startNanos;
	}

	static FunctionProcess start(List<String> command, Path directory, Map<String, String> environment, Path log)
			throws IOException {
		Process[] started = new Process[1];
		RuntimeApi api = new RuntimeApi(() -> started[0] != null && started[0].isAlive());
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile());
			builder.environment().clear();
			builder.environment().putAll(environment);
			builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
			long startNanos = System.nanoTime();
			started[0] = builder.start();
			return new FunctionProcess(api, started[0], log, startNanos);
		}
		catch (IOException ex) {
			api.close();
			throw ex;
		}
	}

	/**
	 * Waits until the function has started.
	 * @throws FunctionFailedException if it does not start
	 */
	public void awaitStart() throws FunctionFailedException {
		try {
			this.api.awaitNext();
		}
		catch (IOException ex) {
			throw failed(ex);
		}
	}

	/**
	 * Invokes the function, and waits until it requests the next event.
	 * @param event the event
	 * @return when the function received the event, and when it responded
	 * @throws FunctionFailedException if the function fails
	 */
	public Invocation invoke(byte[] event) throws FunctionFailedException {
		try {
			long start = System.nanoTime();
			this.api.invoke(event);
			long end = System.nanoTime();
			this.api.accept();
			this.api.awaitNext();
			return new Invocation(start, end);
		}
		catch (IOException ex) {
			throw failed(ex);
		}
	}

	/**
	 * Returns when the process was started.
	 * @return a time of {@link System#nanoTime()}
	 */
	public long startNanos() {
		return this.startNanos;
	}

	/**
	 * Returns the process, which callers must not end.
	 * @return the process
	 */
	public Process process() {
		return this.process;
	}

	/**
	 * Returns the log.
	 * @return the log so far
	 * @throws IOException if the log cannot be read
	 */
	public String log() throws IOException {
		return Files.readString(this.log);
	}

	/**
	 * Ends the function as Lambda does, so that the JVM writes its files at exit.
	 * @throws IOException if the function does not end
	 */
	void terminate() throws IOException {
		this.process.destroy();
		try {
			if (!this.process.waitFor(2, TimeUnit.MINUTES)) {
				throw failed(new IOException("The function does not end"));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private FunctionFailedException failed(IOException cause) {
		String log;
		try {
			log = log();
		}
		catch (IOException ex) {
			log = "its log cannot be read: " + ex.getMessage();
		}
		return new FunctionFailedException(cause.getMessage() + "\nThe end of the log " + this.log + ":\n"
				+ log.substring(Math.max(log.length() - TAIL, 0)), cause);
	}

	@Override
	public void close() throws IOException {
		this.process.destroyForcibly().onExit().join();
		this.api.close();
	}

	/**
	 * The times of an invocation.
	 *
	 * @param startNanos when the function received the event
	 * @param endNanos when it responded
	 */
	public record Invocation(long startNanos, long endNanos) {

		/**
		 * Returns the duration.
		 * @return nanoseconds
		 */
		public long nanos() {
			return this.endNanos - this.startNanos;
		}

	}

}
