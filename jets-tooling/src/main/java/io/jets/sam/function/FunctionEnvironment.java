package io.jets.sam.function;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

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
		variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", job.name());
		variables.put("MAIN_CLASS", this.settings.mainClass());
		if (!this.settings.profiles().isEmpty()) {
			variables.put("SPRING_PROFILES_ACTIVE", String.join(",", this.settings.profiles()));
		}
		job.function()
			.environment()
			.forEach((name, value) -> variables.put(name, this.references.value(job.location(), value)));
		checkSize(job.location(), variables);
		return variables;
	}

	/**
	 * The limit applies to all variables, and only the template has them all.
	 */
	private void checkSize(String location, Map<String, Object> variables) {
		int bytes = variables.entrySet()
			.stream()
			.mapToInt((entry) -> bytes(entry.getKey()) + bytes(String.valueOf(entry.getValue())) + PUNCTUATION)
			.sum();
		if (bytes > MAXIMUM_BYTES) {
			this.stack.fault(new Fault(location, "@FunctionProperties", "environment", "",
					"its environment has %d bytes, AWS takes %d".formatted(bytes, MAXIMUM_BYTES),
					"Put large values into a file of the application or into Parameter Store"));
		}
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
