package io.jets.integration.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The HTTP API that Lambda offers to a function's runtime, on a free port of the loopback
 * address. Serves one runtime and, like Lambda, one invocation at a time.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the
 * Lambda runtime API for custom runtimes</a>
 */
final class RuntimeApiStub implements AutoCloseable {

	private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

	/**
	 * Several functions that start at the same time on a busy machine take longer than
	 * any event.
	 */
	private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

	private final String functionArn;

	private final Duration timeout;

	private final HttpServer server;

	private final ExecutorService executor;

	private final BlockingQueue<Invocation> pending = new LinkedBlockingQueue<>();

	private final Map<String, CompletableFuture<Outcome>> running = new ConcurrentHashMap<>();

	private final CompletableFuture<Outcome> initError = new CompletableFuture<>();

	private final CompletableFuture<Void> snapshot = new CompletableFuture<>();

	private final CompletableFuture<Void> restored = new CompletableFuture<>();

	private final CompletableFuture<String> ended = new CompletableFuture<>();

	private volatile CompletableFuture<Void> idle = new CompletableFuture<>();

	/**
	 * Starts the server.
	 * @param functionArn the ARN that each invocation contains
	 * @param timeout the function's time-out, which is also the maximum time to wait for
	 * an invocation
	 * @throws IOException if no port is free
	 */
	RuntimeApiStub(String functionArn, Duration timeout) throws IOException {
		this.functionArn = functionArn;
		this.timeout = timeout;
		AtomicInteger threads = new AtomicInteger();
		this.executor = Executors
			.newCachedThreadPool((task) -> new Thread(task, "jets-runtime-api-" + threads.incrementAndGet()));
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.executor);
		this.server.createContext(INVOCATION + "next", this::next);
		this.server.createContext(INVOCATION, this::report);
		this.server.createContext("/2018-06-01/runtime/init/error", (exchange) -> accept(exchange, this.initError));
		this.server.createContext("/2018-06-01/runtime/restore/next", this::restore);
		this.server.createContext("/2018-06-01/runtime/restore/error", (exchange) -> accept(exchange, this.initError));
		this.server.start();
	}

	/**
	 * Returns the address of the server.
	 * @return host and port, the value of {@code AWS_LAMBDA_RUNTIME_API}
	 */
	String address() {
		InetSocketAddress address = this.server.getAddress();
		return address.getAddress().getHostAddress() + ":" + address.getPort();
	}

	/**
	 * Invokes the function once it has started, and waits for the runtime's report.
	 * @param payload the event
	 * @return the outcome
	 */
	synchronized Outcome invoke(byte[] payload) {
		awaitIdle();
		this.idle = new CompletableFuture<>();
		Invocation invocation = new Invocation(UUID.randomUUID().toString(), payload);
		CompletableFuture<Outcome> outcome = new CompletableFuture<>();
		this.running.put(invocation.requestId(), outcome);
		this.pending.add(invocation);
		return await(outcome, this.timeout);
	}

	/**
	 * Invokes the function with several events at once, as many as the runtime requests,
	 * and waits for the runtime's reports.
	 * @param payloads the events
	 * @return the outcomes, in the order of the events
	 */
	synchronized List<Outcome> invokeAll(List<byte[]> payloads) {
		awaitIdle();
		List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
		for (byte[] payload : payloads) {
			Invocation invocation = new Invocation(UUID.randomUUID().toString(), payload);
			CompletableFuture<Outcome> outcome = new CompletableFuture<>();
			this.running.put(invocation.requestId(), outcome);
			outcomes.add(outcome);
			this.pending.add(invocation);
		}
		return outcomes.stream().map((outcome) -> await(outcome, this.timeout)).toList();
	}

	/**
	 * Waits until the runtime is ready for Lambda's snapshot.
	 */
	void awaitSnapshot() {
		await(this.snapshot, START_TIMEOUT);
	}

	/**
	 * Continues the runtime as if it were restored from the snapshot.
	 */
	void restore() {
		this.restored.complete(null);
	}

	/**
	 * Waits until the runtime reports that the function could not be started or restored.
	 * @return the report
	 */
	Outcome initError() {
		return await(this.initError, START_TIMEOUT);
	}

	/**
	 * Waits until the runtime requests the next event, so that all work for the previous
	 * one is done, or until its process has ended.
	 */
	void awaitIdle() {
		CompletableFuture.anyOf(this.idle, this.ended).orTimeout(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
	}

	/**
	 * Reports that the runtime's process has ended, so that no thread waits for it any
	 * longer.
	 * @param how how it ended
	 */
	void end(String how) {
		this.ended.complete(how);
	}

	@Override
	public void close() {
		this.restored.complete(null);
		this.server.stop(0);
		this.executor.shutdownNow();
	}

	private <T> T await(CompletableFuture<T> answer, Duration patience) {
		CompletableFuture.anyOf(answer, this.ended).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
		if (!answer.isDone()) {
			throw new IllegalStateException("The runtime has ended without an answer: " + this.ended.join());
		}
		return answer.join();
	}

	private void next(HttpExchange exchange) throws IOException {
		this.idle.complete(null);
		Invocation invocation;
		try {
			invocation = this.pending.take();
		}
		catch (InterruptedException ex) {
			// The server was closed while the runtime waits for an event
			exchange.close();
			return;
		}
		Headers headers = exchange.getResponseHeaders();
		headers.set("Content-Type", "application/json");
		headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
		headers.set("Lambda-Runtime-Deadline-Ms", "" + (System.currentTimeMillis() + this.timeout.toMillis()));
		headers.set("Lambda-Runtime-Invoked-Function-Arn", this.functionArn);
		headers.set("Lambda-Runtime-Trace-Id",
				"Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
		respond(exchange, 200, invocation.payload());
	}

	private void restore(HttpExchange exchange) throws IOException {
		this.snapshot.complete(null);
		this.restored.join();
		respond(exchange, 200, new byte[0]);
	}

	private void report(HttpExchange exchange) throws IOException {
		String requestId = exchange.getRequestURI().getPath().substring(INVOCATION.length()).split("/")[0];
		CompletableFuture<Outcome> outcome = this.running.remove(requestId);
		if (outcome == null) {
			respond(exchange, 400, json("{\"errorType\":\"InvalidRequestID\"}"));
			return;
		}
		accept(exchange, outcome);
	}

	private static void accept(HttpExchange exchange, CompletableFuture<Outcome> outcome) throws IOException {
		outcome.complete(new Outcome(exchange.getRequestBody().readAllBytes(),
				exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type")));
		respond(exchange, 202, json("{\"status\":\"OK\"}"));
	}

	private static byte[] json(String json) {
		return json.getBytes(StandardCharsets.UTF_8);
	}

	private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
		try (exchange) {
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private record Invocation(String requestId, byte[] payload) {

	}

}
