package io.jets.sam.stack;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a template says beyond the jobs themselves.
 *
 * @param codeUri the code archive, a path relative to the template
 * @param runtime the Lambda runtime, {@code java21} or {@code java25}
 * @param handler the Lambda handler
 * @param architecture {@code arm64} or {@code x86_64}, for functions that say nothing
 * @param mainClass the application's main class
 * @param profiles the profiles with which the template is made
 * @param description the stack's description, {@code null} for none
 * @param logRetentionDays how long logs are kept
 * @param failedEvents whether what fails for good goes to a queue of the application
 * @param overlay YAML that is merged over the template, {@code null} for none
 */
public record TemplateSettings(String codeUri, String runtime, String handler, String architecture, String mainClass,
		List<String> profiles, @Nullable String description, int logRetentionDays, boolean failedEvents,
		@Nullable String overlay) {

	/**
	 * Our own handler, a class of AWS's {@code RequestStreamHandler}. Spring Cloud
	 * Function's is
	 * {@code org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest}.
	 */
	public static final String DEFAULT_HANDLER = "io.jets.lambda.JobHandler";

	/**
	 * The architecture unless said otherwise.
	 */
	public static final String DEFAULT_ARCHITECTURE = "arm64";

	/**
	 * How long logs are kept unless said otherwise.
	 */
	public static final int DEFAULT_LOG_RETENTION_DAYS = 30;

	/**
	 * Create settings.
	 */
	public TemplateSettings {
		profiles = List.copyOf(profiles);
	}

	/**
	 * Whether the handler writes the log as Lambda's JSON log format asks for.
	 * @return whether it is our own
	 */
	public boolean hasJsonLog() {
		return this.handler.equals(DEFAULT_HANDLER) || this.handler.startsWith(DEFAULT_HANDLER + "::");
	}

	/**
	 * Create settings that leave everything at its default.
	 * @param codeUri the code archive
	 * @param runtime the Lambda runtime
	 * @param mainClass the application's main class
	 */
	public TemplateSettings(String codeUri, String runtime, String mainClass) {
		this(codeUri, runtime, DEFAULT_HANDLER, DEFAULT_ARCHITECTURE, mainClass, List.of(), null,
				DEFAULT_LOG_RETENTION_DAYS, true, null);
	}

}
