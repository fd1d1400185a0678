package io.jets.sam.function;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.sam.template.IdempotencyTable;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.template.TemplateSettings;

/**
 * Creates the environment variables of a function: the variables that select the job and
 * the variables that its author sets.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Environment
 * variables</a>
 */
final class FunctionEnvironment {

	private static final int MAXIMUM_BYTES = 4096;

	/** Quotes, colon and comma of an entry: AWS counts the bytes of the JSON object. */
	private static final int PUNCTUATION = 6;

	private final TemplateBuilder template;

	private final IntrinsicFunctions intrinsicFunctions;

	private final TemplateSettings settings;

	private final IdempotencyTable table;

	FunctionEnvironment(TemplateBuilder template, IntrinsicFunctions intrinsicFunctions, TemplateSettings settings,
			IdempotencyTable table) {
		this.template = template;
		this.intrinsicFunctions = intrinsicFunctions;
		this.settings = settings;
		this.table = table;
	}

	Map<String, Object> of(JobMethod job) {
		Map<String, Object> variables = new LinkedHashMap<>();
		variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", job.name());
		variables.put("MAIN_CLASS", this.settings.mainClass());
		if (!this.settings.profiles().isEmpty()) {
			variables.put("SPRING_PROFILES_ACTIVE", String.join(",", this.settings.profiles()));
		}
		Object tableName = this.table.name(job);
		if (tableName != null) {
			variables.put(IdempotencyTable.VARIABLE, tableName);
		}
		job.function()
			.environment()
			.forEach((name, value) -> variables.put(name, this.intrinsicFunctions.value(value)));
		checkSize(job, variables);
		return variables;
	}

	/**
	 * The limit applies to all variables, and only the template has them all.
	 */
	private void checkSize(JobMethod job, Map<String, Object> variables) {
		int bytes = variables.entrySet()
			.stream()
			.mapToInt((entry) -> bytes(entry.getKey()) + bytes(String.valueOf(entry.getValue())) + PUNCTUATION)
			.sum();
		if (bytes > MAXIMUM_BYTES) {
			this.template.fault(new Fault(origin(job), "",
					"its environment has %d bytes, and AWS accepts %d".formatted(bytes, MAXIMUM_BYTES),
					"Move large values to a file on the class path or to Parameter Store"));
		}
	}

	/**
	 * Returns the origin of the variables, or the job's if only the template sets some.
	 */
	private static Origin origin(JobMethod job) {
		return job.function().environment().isEmpty() ? job.origin() : job.function().origins().get("environment");
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
