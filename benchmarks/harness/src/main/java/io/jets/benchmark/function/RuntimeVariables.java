package io.jets.benchmark.function;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.jets.benchmark.variant.EventKind;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.Subject;

/**
 * The environment variables that Lambda sets.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Working with
 * Lambda environment variables</a>
 */
final class RuntimeVariables {

	private RuntimeVariables() {
	}

	static Map<String, String> of(Subject subject, EventKind kind, Path task) {
		Map<String, String> variables = new HashMap<>(common(task));
		variables.put("_HANDLER", subject.variant().handler(kind));
		if (subject.variant().launch() == Launch.ZIP) {
			variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java" + subject.jdk().feature());
		}
		return variables;
	}

	private static Map<String, String> common(Path task) {
		return Map.ofEntries(Map.entry("AWS_LAMBDA_FUNCTION_NAME", FunctionProcess.NAME),
				Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
				Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
				Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
				Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + FunctionProcess.NAME),
				Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2019/02/15/[$LATEST]0123456789abcdef0123456789abcdef"),
				Map.entry("AWS_REGION", "us-west-2"), Map.entry("AWS_DEFAULT_REGION", "us-west-2"),
				Map.entry("LAMBDA_TASK_ROOT", task.toString()), Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
				Map.entry("LANG", "en_US.UTF-8"), Map.entry("TZ", ":UTC"), Map.entry("PATH", System.getenv("PATH")));
	}

}
