package io.jets.local.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import io.jets.function.handler.LogContext;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.endpoint.events.EventBridgeApi;
import io.jets.local.endpoint.lambda.LambdaApi;
import io.jets.local.engine.JobEngine;
import io.jets.local.invoke.InvokerSettings;
import io.jets.local.http.HttpForwarder;
import io.jets.local.http.ServerBounds;
import io.jets.local.invoke.LocalJobInvoker;
import io.jets.local.invoke.TestJobs;
import io.jets.local.journal.Journal;
import io.jets.local.journal.RunLogs;
import io.jets.local.journal.TestJournals;
import io.jets.local.time.TimeSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * An endpoint on a free port with four jobs: {@code clerkJob-file} returns its payload,
 * {@code clerkJob-fail} throws, {@code snapJob-run} uses SnapStart,
 * {@code securityJob-look} matches events of {@code aws.ec2} that are "stopping".
 */
final class TestEndpoint implements AutoCloseable {

	private static final HttpClient http = HttpClient.newHttpClient();

	private static final List<JobMethod> JOBS = List.of(TestJobs.job("clerkJob-file"), TestJobs.job("clerkJob-fail"),
			TestJobs.job("snapJob-run", snapStart()), TestJobs.job("securityJob-look", TestJobs.pattern("""
					{"source":["aws.ec2"],"detail":{"state":["stopping"]}}""")));

	private static final Log log = LogFactory.getLog(TestEndpoint.class);

	private final BlockingQueue<String> invocations = new LinkedBlockingQueue<>();

	private final Journal journal = TestJournals.journal();

	private final RunLogs logs = RunLogs.collect(this.journal);

	private final TimeSource time = TimeSource.system();

	private final LocalJobInvoker invoker;

	private final HttpForwarder forwarder = new HttpForwarder();

	private final ApplicationApis apis;

	private final LocalEndpoint endpoint;

	private Set<String> knownTables;

	private static FunctionSettings snapStart() {
		FunctionSettings settings = FunctionSettings.DEFAULT;
		return new FunctionSettings(settings.memory(), settings.timeout(), null, Map.of(), null, List.of(), List.of(),
				List.of(), Map.of(), null, null, null, null, null, null, null, true, null, null, null, null,
				settings.origins());
	}

	TestEndpoint() {
		this(() -> {
			throw new IllegalStateException("There is no DynamoDB Local. Paste this into the pom");
		}, () -> {
		});
	}

	TestEndpoint(Supplier<URI> dynamoDb, Runnable onWrite) {
		this(dynamoDb, onWrite, ServerBounds.ofThisJvm());
	}

	TestEndpoint(Supplier<URI> dynamoDb, Runnable onWrite, ServerBounds bounds) {
		this(dynamoDb, onWrite, bounds, JOBS);
	}

	/**
	 * Creates an endpoint with other jobs.
	 */
	TestEndpoint(JobMethod... jobs) {
		this(() -> {
			throw new IllegalStateException("There is no DynamoDB Local");
		}, () -> {
		}, ServerBounds.ofThisJvm(), List.of(jobs));
	}

	private TestEndpoint(Supplier<URI> dynamoDb, Runnable onWrite, ServerBounds bounds, List<JobMethod> jobs) {
		this.invoker = new LocalJobInvoker(TestJobs.functions(this::call, jobs.toArray(JobMethod[]::new)), jobs,
				TestJobs.ACCOUNT, InvokerSettings.of(), this.time, this.journal);
		this.apis = new ApplicationApis(
				List.of(DynamoDbApi.starting(dynamoDb, this.forwarder, () -> true, () -> this.knownTables)));
		this.endpoint = new LocalEndpoint(0, this.apis, CallerToken.random(), bounds);
		JobEngine engine = TestJobs.engine(this.invoker, this.time, this.journal, jobs.toArray(JobMethod[]::new));
		this.endpoint.keepRunning();
		this.apis.start(List.of(new LambdaApi(engine, TestJobs.ACCOUNT), new EventBridgeApi(engine, TestJobs.ACCOUNT),
				new DynamoDbApi(dynamoDb, this.forwarder, true, onWrite, Set.of("orders", "customers"))));
	}

	/**
	 * Makes the endpoint behave as while the application starts.
	 */
	void pause() {
		this.apis.stop();
	}

	/**
	 * Makes the endpoint behave as while the application starts and its jobs are known.
	 */
	void pause(String... tablesOfJobs) {
		this.knownTables = Set.of(tablesOfJobs);
		this.apis.stop();
	}

	private byte[] call(byte[] payload, Context context) {
		this.invocations.add(context.getFunctionName() + " " + new String(payload, StandardCharsets.UTF_8));
		if (context.getFunctionName().endsWith("fail")) {
			throw new IllegalStateException("boom");
		}
		return LogContext.invocation(context.getFunctionName(), context, () -> {
			log.info("Filed");
			return payload;
		});
	}

	/**
	 * Creates a client of the endpoint.
	 */
	<B extends AwsClientBuilder<B, C>, C> C client(B builder) {
		return builder.endpointOverride(uri())
			.region(Region.EU_CENTRAL_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
			.build();
	}

	URI uri() {
		return URI.create(this.endpoint.url());
	}

	/**
	 * Returns the next invocation.
	 * @return the job's name, a space and the payload, {@code null} if there is none
	 * within ten seconds
	 */
	String nextInvocation() throws InterruptedException {
		return this.invocations.poll(10, TimeUnit.SECONDS);
	}

	boolean isQuiet() {
		return this.invocations.isEmpty();
	}

	HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path)).POST(BodyPublishers.ofString(body));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri().resolve(path)));
	}

	HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return http.send(request.build(), BodyHandlers.ofString());
	}

	/**
	 * Sends bytes that no client would send.
	 * @param request the bytes to send
	 * @return the response until the connection ended or was aborted
	 */
	String raw(String request) throws IOException {
		ByteArrayOutputStream response = new ByteArrayOutputStream();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.endpoint.port())) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			socket.getInputStream().transferTo(response);
		}
		catch (SocketException ex) {
			// The endpoint aborts a connection whose bytes are not HTTP
		}
		return response.toString(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.endpoint.close();
		this.forwarder.close();
		this.invoker.close();
		this.logs.close();
	}

}
