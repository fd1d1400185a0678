package io.jets.packaging.runtime.training;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API for one training, on a free port of the loopback address. It is
 * also the proxy and the endpoint of AWS to which the application's clients are directed,
 * and rejects their requests.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the
 * Lambda runtime API for custom runtimes</a>
 */
final class TrainingApi implements AutoCloseable {

	private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:";

	private static final String RUNTIME = "/2018-06-01/runtime/";

	private static final String INVOCATION = RUNTIME + "invocation/";

	/**
	 * The maximum time of a Lambda function, in milliseconds.
	 */
	private static final long INVOCATION_TIME = 900_000;

	/**
	 * The beginning of the response of a job that failed to process records.
	 */
	private static final Pattern FAILED_RECORDS = Pattern
		.compile("\\s*\\{\\s*\"batchItemFailures\"\\s*:\\s*\\[\\s*[^\\s\\]]");

	private final Queue<TrainingEvent> events = new ArrayDeque<>();

	private final CompletableFuture<TrainingResult> result = new CompletableFuture<>();

	private final HttpServer server;

	private final ExecutorService executor;

	private volatile @Nullable TrainingEvent current;

	private volatile @Nullable String rejected;

	/**
	 * Starts the server.
	 * @param events the events that the application receives
	 */
	TrainingApi(Collection<TrainingEvent> events) throws IOException {
		this.events.addAll(events);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		AtomicInteger threads = new AtomicInteger();
		this.executor = Executors
			.newCachedThreadPool((task) -> new Thread(task, "jets-training-" + threads.incrementAndGet()));
		this.server.setExecutor(this.executor);
		this.server.createContext("/", this::reject);
		this.server.createContext(RUNTIME + "init/error", (exchange) -> fail(exchange, null));
		this.server.createContext(INVOCATION + "next", this::next);
		this.server.createContext(INVOCATION, this::report);
		this.server.start();
	}

	String host() {
		return this.server.getAddress().getAddress().getHostAddress();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * Returns the result, which is complete when the application has received all events
	 * or has failed.
	 */
	CompletableFuture<TrainingResult> result() {
		return this.result;
	}

	/**
	 * Returns the last request that was not one of the runtime, {@code null} if there was
	 * none.
	 */
	@Nullable String rejected() {
		return this.rejected;
	}

	private void next(HttpExchange exchange) throws IOException {
		TrainingEvent event = this.events.poll();
		this.current = event;
		if (event == null) {
			// The runtime waits for an event until it is ended
			this.result.complete(new TrainingResult(null, null));
			return;
		}
		Headers headers = exchange.getResponseHeaders();
		headers.set("Content-Type", "application/json");
		headers.set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-0000-0000-000000000000");
		headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + INVOCATION_TIME));
		headers.set("Lambda-Runtime-Invoked-Function-Arn", FUNCTION + event.job());
		headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
		respond(exchange, 200, event.payload());
	}

	private void report(HttpExchange exchange) throws IOException {
		if (exchange.getRequestURI().getPath().endsWith("/error")) {
			fail(exchange, this.current);
			return;
		}
		String response = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		// Before the response, after which the runtime asks for the next event
		if (FAILED_RECORDS.matcher(response).lookingAt()) {
			this.result.complete(new TrainingResult(this.current, response));
		}
		respond(exchange, 202, new byte[0]);
	}

	private void fail(HttpExchange exchange, @Nullable TrainingEvent event) throws IOException {
		String error = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.result.complete(new TrainingResult(event, error));
		respond(exchange, 202, new byte[0]);
	}

	private void reject(HttpExchange exchange) throws IOException {
		this.rejected = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		respond(exchange, 403, "There is no network during the training".getBytes(StandardCharsets.UTF_8));
	}

	private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
		try (exchange) {
			exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.executor.shutdownNow();
	}

}
