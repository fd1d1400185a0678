package io.jets.local.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.annotation.OperationType;
import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.RateExpression;
import io.jets.local.console.table.Tables;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.endpoint.ApplicationApis;
import io.jets.local.endpoint.LocalEndpoint;
import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.engine.JobEngine;
import io.jets.local.invoke.InvokerSettings;
import io.jets.local.invoke.LocalJobInvoker;
import io.jets.local.invoke.TestJobs;
import io.jets.local.journal.Journal;
import io.jets.local.journal.TestJournals;
import io.jets.local.time.TimeSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A console on a free port with four jobs: {@code clerkJob-file} returns its payload,
 * {@code clerkJob-fail} throws, {@code orderJob-pack} cannot process items that are
 * inserted into or removed from the table {@code orders}, {@code securityJob-look}
 * matches events of {@code aws.ec2} that are "stopping", and fires every hour.
 */
public final class TestConsole implements AutoCloseable {

	private static final HttpClient http = HttpClient.newHttpClient();

	private static final JsonMapper mapper = JsonMapper.shared();

	private final CallerToken token = CallerToken.random();

	private final Journal journal = TestJournals.journal();

	private final TimeSource time = TimeSource.system();

	private final LocalJobInvoker invoker;

	private final JobEngine engine;

	private final Console console;

	private final ApplicationApis apis;

	private final LocalEndpoint endpoint;

	public TestConsole() {
		JobMethod[] jobs = { TestJobs.job("clerkJob-file"), TestJobs.job("clerkJob-fail"),
				TestJobs.job("orderJob-pack",
						StreamJob.named("orderJob-pack", "orders")
							.on(OperationType.INSERT, OperationType.REMOVE)
							.retries(0)
							.trigger()),
				TestJobs.job("securityJob-look",
						TestJobs.pattern("{\"source\":[\"aws.ec2\"],\"detail\":{\"state\":[\"stopping\"]}}"),
						new ScheduleTrigger("@Rate", RateExpression.parse("1 hour"), null,
								new RuleSettings("hourly", "hourly", null, null, null, null, null, null, null))) };
		this.invoker = new LocalJobInvoker(TestJobs.functions(TestConsole::call, jobs), List.of(jobs), TestJobs.ACCOUNT,
				InvokerSettings.of(), this.time, this.journal);
		this.engine = TestJobs.engine(this.invoker, this.time, this.journal, jobs);
		this.console = new Console(this.journal, this.token, new Tables(() -> {
			throw new IllegalStateException("There is no DynamoDB");
		}, () -> "Items would be written to AWS", true));
		this.apis = new ApplicationApis(List.of(this.console.api()));
		this.endpoint = new LocalEndpoint(0, this.apis, this.token);
		this.console.start(this.engine);
		this.apis.start(List.of(this.console.api()));
	}

	private static byte[] call(byte[] payload, Context context) {
		if (context.getFunctionName().matches(".*-(fail|pack)")) {
			throw new IllegalStateException("boom");
		}
		return payload;
	}

	/**
	 * Makes the console behave as while the application starts.
	 */
	public void pause() {
		this.apis.stop();
		this.console.stop();
	}

	public Journal journal() {
		return this.journal;
	}

	public int port() {
		return this.endpoint.port();
	}

	public String token() {
		return this.token.value();
	}

	public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.endpoint.url() + path));
		return http.send(((headers.length > 0) ? request.headers(headers) : request).build(), BodyHandlers.ofString());
	}

	/**
	 * Sends a command as the console's page does.
	 */
	public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
		return http.send(HttpRequest.newBuilder(URI.create(this.endpoint.url() + "/console/api" + path))
			.POST(BodyPublishers.ofString(body))
			.headers("Content-Type", "application/json", CallerToken.HEADER, token(), "Origin", this.endpoint.url())
			.build(), BodyHandlers.ofString());
	}

	public JsonNode json(String path) throws IOException, InterruptedException {
		return mapper.readTree(get("/console/api" + path).body());
	}

	/**
	 * Opens a stream of server-sent events.
	 */
	public InputStream stream(String query) throws IOException, InterruptedException {
		return http
			.send(HttpRequest.newBuilder(URI.create(this.endpoint.url() + "/console/api/stream" + query)).build(),
					BodyHandlers.ofInputStream())
			.body();
	}

	/**
	 * Sends headers that no client would send.
	 * @return the status
	 */
	public int status(String method, String path, String headers) throws IOException {
		// HTTP/1.1 403
		return Integer.parseInt(head(method, path, headers).substring(9, 12));
	}

	/**
	 * Sends headers that no client would send.
	 * @return the status line and the headers
	 */
	public String head(String method, String path, String headers) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
			boolean read = method.equals("GET") || method.equals("HEAD");
			String head = method + " " + path + " HTTP/1.1\r\n" + headers + "\r\n"
					+ (read ? "\r\n" : "Content-Length: 2\r\n\r\n{}");
			socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
			StringBuilder response = new StringBuilder();
			while (response.indexOf("\r\n\r\n") < 0) {
				response.append((char) socket.getInputStream().read());
			}
			return response.toString();
		}
	}

	@Override
	public void close() {
		this.console.close();
		this.endpoint.close();
		this.engine.close();
		this.invoker.close();
	}

}
