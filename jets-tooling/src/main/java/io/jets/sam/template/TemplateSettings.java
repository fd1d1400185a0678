package io.jets.sam.template;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a template that do not depend on its jobs.
 *
 * @param codeUri path of the code archive, relative to the template
 * @param runtime the Lambda runtime, {@code java21} or {@code java25}
 * @param handler the Lambda handler
 * @param architecture the default architecture, {@code arm64} or {@code x86_64}
 * @param mainClass the application's main class
 * @param profiles the active profiles of the functions
 * @param description the stack's description, {@code null} for none
 * @param logRetentionDays number of days for which logs are retained
 * @param failedEvents whether the application has a queue for failed events
 * @param overlay YAML that is merged into the template, {@code null} for none
 * @param kmsKey the key that encrypts the log, the queue for failed events and the table
 * of idempotent jobs, its ARN or a template reference; {@code null} for keys that AWS
 * owns
 * @param alarms whether the template has alarms
 * @param dashboard whether the template has a dashboard
 * @param parameters the attributes whose values are parameters of the template
 */
public record TemplateSettings(String codeUri, String runtime, String handler, String architecture, String mainClass,
		List<String> profiles, @Nullable String description, int logRetentionDays, boolean failedEvents,
		@Nullable String overlay, @Nullable String kmsKey, boolean alarms, boolean dashboard, List<String> parameters) {

	/**
	 * The default handler, which implements AWS's {@code RequestStreamHandler}. Spring
	 * Cloud Function's
	 * {@code org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest}
	 * can be used instead.
	 */
	public static final String DEFAULT_HANDLER = "io.jets.lambda.JobHandler";

	private static final Pattern KEY_ARN = Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[\\w-]+");

	/**
	 * The property of the Maven plugin for {@link #kmsKey}.
	 */
	public static final String KMS_KEY_PROPERTY = "jets.template.kms-key";

	/**
	 * The default architecture.
	 */
	public static final String DEFAULT_ARCHITECTURE = "arm64";

	/**
	 * The default number of days for which logs are retained.
	 */
	public static final int DEFAULT_LOG_RETENTION_DAYS = 30;

	/**
	 * Creates settings.
	 */
	public TemplateSettings {
		profiles = List.copyOf(profiles);
		parameters = List.copyOf(parameters);
	}

	/**
	 * Returns the texts that become part of the template.
	 * @return the texts
	 */
	public List<WrittenText> texts() {
		return Stream.ofNullable(this.kmsKey)
			.map((key) -> new WrittenText(new Origin(KMS_KEY_PROPERTY, "", ""), "kmsKey", key, Form.TEXT))
			.toList();
	}

	/**
	 * Returns the faults of the settings.
	 * @return the faults
	 */
	public List<Fault> faults() {
		return texts().stream()
			.filter((key) -> !TemplateReference.isOpaque(key.text())
					&& !KEY_ARN.matcher(TemplateVariables.sample(key.text())).matches())
			.map((key) -> new Fault(key.origin(), key.text(),
					"it is neither the ARN of a key nor a template reference, and a log group accepts no alias",
					"Write arn:aws:kms:<region>:<account>:key/<id>, or !GetAtt <key>.Arn"))
			.toList();
	}

	/**
	 * Returns whether the archive contains its own runtime.
	 * @return {@code true} for a runtime that consists of an operating system only
	 */
	public boolean hasOwnRuntime() {
		return this.runtime.startsWith("provided");
	}

	/**
	 * Returns whether the handler writes logs in Lambda's JSON log format.
	 * @return {@code true} for the default handler
	 */
	public boolean hasJsonLog() {
		return this.handler.equals(DEFAULT_HANDLER) || this.handler.startsWith(DEFAULT_HANDLER + "::");
	}

	/**
	 * Creates settings with default values.
	 * @param codeUri path of the code archive, relative to the template
	 * @param runtime the Lambda runtime
	 * @param mainClass the application's main class
	 */
	public TemplateSettings(String codeUri, String runtime, String mainClass) {
		this(codeUri, runtime, DEFAULT_HANDLER, DEFAULT_ARCHITECTURE, mainClass, List.of(), null,
				DEFAULT_LOG_RETENTION_DAYS, true, null, null, false, false, List.of());
	}

}
