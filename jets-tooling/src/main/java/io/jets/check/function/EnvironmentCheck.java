package io.jets.check.function;

import java.util.Set;
import java.util.regex.Pattern;

import io.jets.check.value.SettingFaults;
import io.jets.job.Idempotency;

/**
 * Checks the names of environment variables. Their size is checked in the template, which
 * has variables of its own.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
 * environment variables</a>
 */
final class EnvironmentCheck {

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");

	/**
	 * Variables that Lambda sets. Others with the same beginning can be set, for instance
	 * {@code AWS_LAMBDA_EXEC_WRAPPER}.
	 */
	private static final Set<String> LAMBDA_NAMES = Set.of("_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION",
			"AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
			"AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
			"AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_MAX_CONCURRENCY", "AWS_LAMBDA_METADATA_API",
			"AWS_LAMBDA_METADATA_TOKEN", "AWS_LAMBDA_RUNTIME_API", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID",
			"AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR");

	private static final Set<String> TEMPLATE_NAMES = Set.of("SPRING_CLOUD_FUNCTION_DEFINITION", "MAIN_CLASS");

	private static final String TABLE = "JETS_IDEMPOTENCY_TABLE";

	void check(Set<String> names, SettingFaults faults) {
		names.forEach((name) -> checkName(name, faults));
	}

	private static void checkName(String name, SettingFaults faults) {
		if (LAMBDA_NAMES.contains(name)) {
			faults.onElement("environment", name).add("Lambda sets this variable itself", "Write another name");
		}
		else if (TEMPLATE_NAMES.contains(name)) {
			faults.onElement("environment", name)
				.add("the template sets this variable for each function", "Leave it out");
		}
		else if (TABLE.equals(name)) {
			faults.onElement("environment", name)
				.add("the template sets this variable for each idempotent job",
						"Leave it out; set " + Idempotency.TABLE_PROPERTY + " to use an existing table");
		}
		else if (!NAME.matcher(name).matches()) {
			faults.onElement("environment", name)
				.add("a name must begin with a letter and have at least two characters of a-z A-Z 0-9 _",
						"Write another name");
		}
	}

}
