package io.jets.integration.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;

/**
 * A running function: AWS's own Java runtime interface client in a separate JVM, started
 * as Lambda starts it with 512 MB, with the JDK that runs the tests. Only the runtime
 * interface client is on the class path; it loads the function from the task directory,
 * which is the working directory of the process. Closing this object ends the process.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Deploy
 * Java Lambda functions with .zip or JAR file archives</a>
 */
final class LambdaProcess implements AutoCloseable {

	/** The handler of Spring Cloud Function. */
	static final String FUNCTION_INVOKER = "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";

	/** Our own. */
	static final String JOB_HANDLER = "io.jets.lambda.JobHandler";

	static final String FUNCTION_NAME = "test-function";

	static final String FUNCTION_ARN = "arn:aws:lambda:us-west-2:112233445566:function:" + FUNCTION_NAME;

	/**
	 * The runtime interface client and its dependencies, which the build copies there.
	 */
	private static final Path RUNTIME = Path.of("target", "lambda", "runtime").toAbsolutePath();

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final RuntimeApiStub api;

	private final Process process;

	private final Path log;

	private LambdaProcess(RuntimeApiStub api, Process process, Path log) {
		this.api = api;
		this.process = process;
		this.log = log;
		process.onExit().thenRun(() -> api.end("exit value " + process.exitValue() + ", log:\n" + readLog()));
	}

	/**
	 * Starts a function without waiting for it.
	 * @param task the function's files
	 * @param handler the handler, {@code <class>::<method>}
	 * @param environment the function's own environment variables, in addition to
	 * Lambda's
	 * @return the running function
	 * @throws IOException if the process cannot be started
	 */
	static LambdaProcess start(TaskDirectory task, String handler, Map<String, String> environment) throws IOException {
		return start(task, handler, environment, TIMEOUT);
	}

	/**
	 * Starts a function without waiting for it.
	 * @param task the function's files
	 * @param handler the handler, {@code <class>::<method>}
	 * @param environment the function's own environment variables, in addition to
	 * Lambda's
	 * @param timeout the function's time-out
	 * @return the running function
	 * @throws IOException if the process cannot be started
	 */
	static LambdaProcess start(TaskDirectory task, String handler, Map<String, String> environment, Duration timeout)
			throws IOException {
		Path sandbox = Files.createTempDirectory(task.path().getParent(), "sandbox");
		return start(command(sandbox, handler), sandbox, task, handler, environment, timeout);
	}

	/**
	 * Starts a function with its own runtime, as Lambda's {@code provided.al2023} does.
	 * @param task the function's files
	 * @param environment the function's own environment variables
	 * @return the running function
	 * @throws IOException if the process cannot be started
	 */
	static LambdaProcess bootstrap(TaskDirectory task, Map<String, String> environment) throws IOException {
		Path sandbox = Files.createTempDirectory(task.path().getParent(), "sandbox");
		Map<String, String> variables = new HashMap<>(environment);
		variables.put("PATH", System.getenv("PATH"));
		return start(List.of(task.path().resolve("bootstrap").toString()), sandbox, task, JOB_HANDLER, variables,
				TIMEOUT);
	}

	private static LambdaProcess start(List<String> command, Path sandbox, TaskDirectory task, String handler,
			Map<String, String> environment, Duration timeout) throws IOException {
		Path log = sandbox.resolve("log");
		RuntimeApiStub api = new RuntimeApiStub(FUNCTION_ARN, timeout);
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(task.path().toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile());
			// The function must not use the developer's proxies and credentials
			builder.environment().clear();
			builder.environment().putAll(lambdaEnvironment(task, handler, api));
			builder.environment().putAll(environment);
			if (!command.get(0).endsWith("java")) {
				// Not defined for OS-only runtimes
				builder.environment().remove("AWS_EXECUTION_ENV");
			}
			return new LambdaProcess(api, builder.start(), log);
		}
		catch (IOException ex) {
			api.close();
			throw ex;
		}
	}

	private static List<String> command(Path sandbox, String handler) throws IOException {
		// The AWS SDK must not read ~/.aws in the developer's home directory
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-Xmx440m", "-Duser.home=" + sandbox,
				"-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", NativeClient.unpack(sandbox).option(),
				"-classpath", RUNTIME + "/*", AWSLambda.class.getName(), handler);
	}

	private static Map<String, String> lambdaEnvironment(TaskDirectory task, String handler, RuntimeApiStub api) {
		return Map.ofEntries(Map.entry("_HANDLER", handler), Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
				Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java" + Runtime.version().feature()),
				Map.entry("AWS_LAMBDA_FUNCTION_NAME", FUNCTION_NAME),
				Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
				Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
				Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
				Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + FUNCTION_NAME),
				Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2019/02/15/[$LATEST]0123456789abcdef0123456789abcdef"),
				Map.entry("AWS_REGION", "us-west-2"), Map.entry("AWS_DEFAULT_REGION", "us-west-2"),
				Map.entry("LAMBDA_TASK_ROOT", task.path().toString()), Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
				Map.entry("LANG", "en_US.UTF-8"), Map.entry("TZ", ":UTC"));
	}

	/**
	 * Invokes the function and waits for the outcome.
	 * @param json the event
	 * @return the outcome
	 */
	Outcome invoke(String json) {
		return this.api.invoke(json.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Invokes the function with several events at once and waits for the outcomes.
	 * @param events the events
	 * @return the outcomes, in the order of the events
	 */
	List<Outcome> invokeAll(List<String> events) {
		return this.api.invokeAll(events.stream().map((json) -> json.getBytes(StandardCharsets.UTF_8)).toList());
	}

	/**
	 * Waits until the function is ready for a snapshot, if it was started with SnapStart.
	 * @return its log so far
	 */
	String awaitSnapshot() {
		this.api.awaitSnapshot();
		return readLog();
	}

	/**
	 * Continues the function as if it were restored from the snapshot.
	 */
	void restore() {
		this.api.restore();
	}

	/**
	 * Waits until the function has failed to start.
	 * @return the error
	 */
	Outcome initError() {
		return this.api.initError();
	}

	/**
	 * Returns the function's log so far, including the lines of the last invocation.
	 * @return the log
	 */
	String log() {
		this.api.awaitIdle();
		return readLog();
	}

	private String readLog() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the process.
	 * @return a handle that remains valid after the process has ended
	 */
	ProcessHandle process() {
		return this.process.toHandle();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(this.process, 10, TimeUnit.SECONDS).join();
		this.process.destroyForcibly().onExit().join();
		this.api.close();
	}

}
