package io.jets.benchmark.function;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The HTTP API that Lambda offers to a function's runtime, on a free port of the loopback
 * address, for one runtime.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the
 * Lambda runtime API for custom runtimes</a>
 */
final class RuntimeApi implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final byte[] ACCEPTED = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

	private final BooleanSupplier running;

	private @Nullable RuntimeConnection connection;

	/**
	 * Starts to listen.
	 * @param running returns whether the runtime is still running
	 */
	RuntimeApi(BooleanSupplier running) throws IOException {
		this.running = running;
		this.server.setSoTimeout(100);
	}

	String address() {
		return this.server.getInetAddress().getHostAddress() + ":" + this.server.getLocalPort();
	}

	/**
	 * Waits until the runtime requests an event.
	 */
	void awaitNext() throws IOException {
		RuntimeRequest request = read();
		if (!request.asksForNext()) {
			throw new IOException("The runtime should ask for an event. Instead: " + request);
		}
	}

	/**
	 * Sends the event that the runtime has requested, and waits for the response.
	 * @param event the event
	 */
	void invoke(byte[] event) throws IOException {
		connection().write(next(event));
		RuntimeRequest request = read();
		if (!request.isResponse()) {
			throw new IOException("The function should respond. Instead: " + request);
		}
	}

	/**
	 * Accepts the response, so that the runtime can request the next event.
	 */
	void accept() throws IOException {
		connection().write(ACCEPTED);
	}

	private static byte[] next(byte[] event) throws IOException {
		ByteArrayOutputStream response = new ByteArrayOutputStream(event.length + 512);
		response.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + event.length
				+ "\r\nLambda-Runtime-Aws-Request-Id: " + UUID.randomUUID() + "\r\nLambda-Runtime-Deadline-Ms: "
				+ (System.currentTimeMillis() + TIMEOUT.toMillis()) + "\r\nLambda-Runtime-Invoked-Function-Arn: "
				+ FunctionProcess.ARN + "\r\nLambda-Runtime-Trace-Id: "
				+ "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		response.write(event);
		return response.toByteArray();
	}

	private RuntimeRequest read() throws IOException {
		while (true) {
			RuntimeRequest request = connection().read();
			if (request != null) {
				return request;
			}
			// The runtime sends errors on a separate connection
			connection().close();
			this.connection = null;
		}
	}

	private RuntimeConnection connection() throws IOException {
		RuntimeConnection open = this.connection;
		long deadline = System.nanoTime() + TIMEOUT.toNanos();
		while (open == null) {
			try {
				open = new RuntimeConnection(this.server.accept());
				this.connection = open;
			}
			catch (SocketTimeoutException ex) {
				if (!this.running.getAsBoolean() || System.nanoTime() > deadline) {
					throw new IOException("The runtime does not ask for events", ex);
				}
			}
		}
		return open;
	}

	@Override
	public void close() throws IOException {
		if (this.connection != null) {
			this.connection.close();
		}
		this.server.close();
	}

}
