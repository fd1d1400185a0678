package io.jets.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks environment variables.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
 * environment variables</a>
 */
final class EnvironmentCheck {

	private static final int MAXIMUM_BYTES = 4096;

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");

	/**
	 * Names by which Lambda speaks to the function. Others that begin alike can be set,
	 * {@code AWS_LAMBDA_EXEC_WRAPPER} for one.
	 */
	private static final Set<String> LAMBDAS = Set.of("_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION",
			"AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
			"AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
			"AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_MAX_CONCURRENCY", "AWS_LAMBDA_METADATA_API",
			"AWS_LAMBDA_METADATA_TOKEN", "AWS_LAMBDA_RUNTIME_API", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID",
			"AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR");

	private static final Set<String> OURS = Set.of("SPRING_CLOUD_FUNCTION_DEFINITION", "MAIN_CLASS");

	void check(Map<String, String> environment, FunctionFaults faults) {
		environment.keySet().forEach((name) -> checkName(name, faults));
		int bytes = environment.entrySet()
			.stream()
			.mapToInt((entry) -> bytes(entry.getKey()) + bytes(entry.getValue()))
			.sum();
		if (bytes > MAXIMUM_BYTES) {
			faults.on("environment", "")
				.add("the function's variables have %d bytes, AWS takes %d".formatted(bytes, MAXIMUM_BYTES),
						"Keep what is long in Parameter Store or in a file on the class path");
		}
	}

	private static void checkName(String name, FunctionFaults faults) {
		if (LAMBDAS.contains(name)) {
			faults.onEntry("environment", name).add("Lambda sets this variable itself", "Write another name");
		}
		else if (OURS.contains(name)) {
			faults.onEntry("environment", name)
				.add("the template sets this variable for each function", "Leave it out");
		}
		else if (!NAME.matcher(name).matches()) {
			faults.onEntry("environment", name)
				.add("a name begins with a letter and has at least two characters of a-z A-Z 0-9 _",
						"Write another name");
		}
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
