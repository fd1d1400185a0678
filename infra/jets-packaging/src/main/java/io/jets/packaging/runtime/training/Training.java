package io.jets.packaging.runtime.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.jets.packaging.application.PackagingException;

/**
 * Starts an application as Lambda would and ends it, so that its JVM writes a cache. The
 * process has no credentials, and the endpoint of AWS is a local server that rejects all
 * requests.
 * <p>
 * {@link java.net.Socket}, {@link java.net.HttpURLConnection} and
 * {@code java.net.http.HttpClient} reach no other server, not even one on this machine:
 * they are directed to proxies that reject them. The JDK resolves no host name but
 * {@code localhost}. Non-blocking and datagram channels to an address, and clients with
 * their own network code (Netty, Reactor Netty, AWS CRT), are not stopped.
 *
 * @param task the directory of the function's files
 * @param workDirectory the directory for the log and the home directory of the process
 */
public record Training(Path task, Path workDirectory) {

	/**
	 * The handler of the training, which is part of jets-core.
	 */
	private static final String HANDLER = "io.jets.lambda.TrainingHandler";

	/**
	 * A port on which no SOCKS proxy listens, so that a socket fails at once.
	 */
	private static final int CLOSED_PORT = 1;

	/**
	 * Raises the thresholds of the compiler so far that it compiles nothing. An AOT cache
	 * also contains which methods were compiled, and a function would compile all of them
	 * while it starts, which needs about 15 % of the CPU of the start.
	 */
	private static final String NO_COMPILATION = "-XX:CompileThresholdScaling=1000";

	private static final Duration TIMEOUT = Duration.ofMinutes(5);

	/**
	 * Runs the training.
	 * @param launch the command of the function without its handler
	 * @param settings the settings of the application
	 * @param cache the cache to write, relative to the task directory
	 * @throws PackagingException if the application does not start, or a job fails with
	 * an event
	 */
	public void run(List<String> launch, TrainingSettings settings, ClassCache cache)
			throws IOException, InterruptedException, PackagingException {
		List<TrainingEvent> events = new ArrayList<>();
		if (settings.events() != null) {
			events.addAll(TrainingEvents.read(settings.events()));
		}
		events.add(TrainingEvent.NO_JOB);
		Path log = Files.createDirectories(this.workDirectory).resolve("training.log");
		try (TrainingApi api = new TrainingApi(events)) {
			ProcessBuilder builder = new ProcessBuilder(command(launch, cache, api)).directory(this.task.toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile());
			builder.environment().clear();
			builder.environment().putAll(environment(api));
			builder.environment().putAll(settings.environment());
			Process process = builder.start();
			try {
				await(process, api, log);
				// The JVM writes the cache before it ends
				process.destroy();
				if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
						|| !Files.exists(this.task.resolve(cache.file()))) {
					throw failure("The JVM has not written its cache", api, log);
				}
			}
			finally {
				process.destroyForcibly();
			}
		}
	}

	private static void await(Process process, TrainingApi api, Path log)
			throws IOException, InterruptedException, PackagingException {
		process.onExit().thenRun(() -> api.result().complete(new TrainingResult(null, "exit")));
		try {
			TrainingResult result = api.result().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			if (result.failed()) {
				// The stack trace is in the log when the process has reported the error
				process.destroy();
				process.waitFor(10, TimeUnit.SECONDS);
				throw failure((result.event() != null) ? "The training event " + result.event().name() + " has failed"
						: "The application has not started for the training of jets.runtime=custom", api, log);
			}
		}
		catch (ExecutionException | TimeoutException ex) {
			throw failure(
					"The training of jets.runtime=custom has not ended within " + TIMEOUT.toMinutes() + " minutes", api,
					log);
		}
	}

	private static PackagingException failure(String what, TrainingApi api, Path log) throws IOException {
		return new TrainingFailure(what, Files.readAllLines(log), api.rejected(), log.toString()).exception();
	}

	private List<String> command(List<String> launch, ClassCache cache, TrainingApi api) throws IOException {
		// The JDK resolves names with this file only
		Path hosts = Files.writeString(this.workDirectory.resolve("hosts"), "127.0.0.1 localhost\n");
		List<String> command = new ArrayList<>();
		command.add(launch.get(0));
		command.add(cache.writeOption() + cache.file());
		command.add(NO_COMPILATION);
		command.add("-Djdk.net.hosts.file=" + hosts.toAbsolutePath());
		command.add("-Duser.home=" + this.workDirectory.toAbsolutePath());
		for (String proxy : List.of("http.proxy", "https.proxy")) {
			command.add("-D" + proxy + "Host=" + api.host());
			command.add("-D" + proxy + "Port=" + api.port());
		}
		// Without these, connections to this machine do not go through the proxies
		command.add("-Dhttp.nonProxyHosts=");
		command.add("-DsocksNonProxyHosts=");
		command.add("-DsocksProxyHost=" + api.host());
		command.add("-DsocksProxyPort=" + CLOSED_PORT);
		command.addAll(launch.subList(1, launch.size()));
		command.add(HANDLER);
		return command;
	}

	private Map<String, String> environment(TrainingApi api) {
		return Map.ofEntries(Map.entry("_HANDLER", HANDLER),
				Map.entry("AWS_LAMBDA_RUNTIME_API", api.host() + ":" + api.port()),
				Map.entry("AWS_LAMBDA_FUNCTION_NAME", TrainingEvent.FUNCTION),
				Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
				Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
				Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
				Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/training"),
				Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "training"),
				Map.entry("LAMBDA_TASK_ROOT", this.task.toAbsolutePath().toString()),
				Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"), Map.entry("TZ", ":UTC"),
				Map.entry("LANG", "en_US.UTF-8"), Map.entry("HOME", this.workDirectory.toAbsolutePath().toString()),
				Map.entry("AWS_REGION", "us-east-1"), Map.entry("AWS_DEFAULT_REGION", "us-east-1"),
				Map.entry("AWS_ACCESS_KEY_ID", "training"), Map.entry("AWS_SECRET_ACCESS_KEY", "training"),
				Map.entry("AWS_SESSION_TOKEN", "training"), Map.entry("AWS_EC2_METADATA_DISABLED", "true"),
				Map.entry("AWS_MAX_ATTEMPTS", "1"), Map.entry("JETS_IDEMPOTENCY_TABLE", "training"),
				Map.entry("AWS_ENDPOINT_URL", "http://" + api.host() + ":" + api.port()));
	}

}
