package io.jets.sam.function;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.jets.job.Fault;
import io.jets.job.JobMethod;
import io.jets.sam.stack.References;
import io.jets.sam.stack.Stack;
import io.jets.sam.stack.TemplateSettings;

/**
 * A function's environment variables: those that start the application with this one
 * function, and the job's own.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Environment
 * variables</a>
 */
final class FunctionEnvironment {

	private static final int MAXIMUM_BYTES = 4096;

	/** Quotes, colon and comma of JSON, as which AWS counts. */
	private static final int PUNCTUATION = 6;

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");

	private static final Set<String> RESERVED = Set.of("_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION",
			"AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
			"AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
			"AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
			"AWS_SESSION_TOKEN", "AWS_LAMBDA_RUNTIME_API", "AWS_LAMBDA_MAX_CONCURRENCY", "AWS_LAMBDA_METADATA_API",
			"AWS_LAMBDA_METADATA_TOKEN", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR");

	private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

	private static final String MAIN_CLASS = "MAIN_CLASS";

	private final Stack stack;

	private final References references;

	private final TemplateSettings settings;

	FunctionEnvironment(Stack stack, References references, TemplateSettings settings) {
		this.stack = stack;
		this.references = references;
		this.settings = settings;
	}

	Map<String, Object> of(JobMethod job) {
		Map<String, Object> variables = new LinkedHashMap<>();
		variables.put(DEFINITION, job.name());
		variables.put(MAIN_CLASS, this.settings.mainClass());
		if (!this.settings.profiles().isEmpty()) {
			variables.put("SPRING_PROFILES_ACTIVE", String.join(",", this.settings.profiles()));
		}
		job.function().environment().forEach((name, value) -> {
			check(job.location(), name, value);
			variables.put(name, this.references.value(job.location(), value));
		});
		int bytes = variables.entrySet()
			.stream()
			.mapToInt((entry) -> bytes(entry.getKey()) + bytes(String.valueOf(entry.getValue())) + PUNCTUATION)
			.sum();
		if (bytes > MAXIMUM_BYTES) {
			fault(job.location(), "", "its environment has %d bytes, AWS takes %d".formatted(bytes, MAXIMUM_BYTES),
					"Put large values into a file of the application or into Parameter Store");
		}
		return variables;
	}

	private void check(String location, String name, String value) {
		if (RESERVED.contains(name)) {
			fault(location, name, "Lambda sets this variable itself and refuses another value",
					"Write another name than " + name);
		}
		else if (name.equals(DEFINITION) || name.equals(MAIN_CLASS)) {
			fault(location, name, "it says which job the function runs", "Leave %s out".formatted(name));
		}
		else if (!NAME.matcher(name).matches()) {
			fault(location, name + "=" + value,
					"a variable's name begins with a letter and has two or more of " + "a-z A-Z 0-9 _",
					"Write another name");
		}
	}

	private void fault(String location, String value, String problem, String action) {
		this.stack.fault(new Fault(location, "@FunctionProperties", "environment", value, problem, action));
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
