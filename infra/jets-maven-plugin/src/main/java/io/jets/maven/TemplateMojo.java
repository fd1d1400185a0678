package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.inject.Inject;

import io.jets.maven.dependency.DeployedLibraries;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the SAM template of the application's jobs. Needs neither an AWS account nor a
 * network, and creates none of the application's beans. Fails if a job has a fault.
 */
@Mojo(name = "template", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true,
		requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class TemplateMojo extends AbstractJobsMojo {

	private static final String CUSTOM = "provided.al2023";

	private static final String DYNAMODB_CLIENT = "software.amazon.awssdk:dynamodb";

	private final ProjectDependenciesResolver resolver;

	/**
	 * The template.
	 */
	@Parameter(property = "jets.template.output-file", defaultValue = "${project.build.directory}/sam/template.yaml",
			required = true)
	private File outputFile;

	/**
	 * The code archive of the functions, which {@code jets:package} writes.
	 */
	@Parameter(property = "jets.package.output-file",
			defaultValue = "${project.build.directory}/sam/${project.artifactId}.zip", required = true)
	private File archive;

	/**
	 * A template that is merged over the generated one, if the file exists.
	 */
	@Parameter(property = "jets.template.overlay", defaultValue = "${project.basedir}/src/main/sam/overlay.yaml")
	private File overlay;

	/**
	 * The Lambda runtime of the functions. By default, {@code java21} for classes of Java
	 * 17 and 21, {@code java25} for classes of Java 25, and {@code provided.al2023} with
	 * {@code jets.runtime=custom}.
	 */
	@Parameter(property = "jets.template.runtime")
	private @Nullable String runtime;

	/**
	 * The architecture of the functions, {@code x86_64} or {@code arm64} (the default).
	 */
	@Parameter(property = "jets.template.architecture")
	private @Nullable String architecture;

	/**
	 * The handler of the functions. By default, {@code io.jets.lambda.JobHandler}. Spring
	 * Cloud Function's handler is
	 * {@code org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest}.
	 */
	@Parameter(property = "jets.template.handler")
	private @Nullable String handler;

	/**
	 * The number of days for which logs are kept. By default, 30.
	 */
	@Parameter(property = "jets.template.log-retention-days")
	private @Nullable String logRetentionDays;

	/**
	 * {@code none} for a template without the queue {@code FailedEvents}, which receives
	 * the events that still fail after all retries.
	 */
	@Parameter(property = "jets.failed-events")
	private @Nullable String failedEvents;

	/**
	 * The KMS key that encrypts the log, the queue {@code FailedEvents} and the table
	 * {@code IdempotencyTable}: its ARN or a template reference. By default, keys of AWS,
	 * which cost nothing.
	 */
	@Parameter(property = "jets.template.kms-key")
	private @Nullable String kmsKey;

	/**
	 * {@code true} for an alarm on messages in {@code FailedEvents}, and one for each
	 * function that reads a stream on records that are older than an hour. The template
	 * then has the parameter {@code AlarmTopicArn}.
	 */
	@Parameter(property = "jets.template.alarms")
	private @Nullable String alarms;

	/**
	 * Whether the template has a CloudWatch dashboard of the jobs: {@code true} or
	 * {@code false}, which is the default.
	 */
	@Parameter(property = "jets.template.dashboard")
	private @Nullable String dashboard;

	/**
	 * The attributes of functions and triggers, with commas, whose values are parameters
	 * of the template: {@code state}, {@code schedule}, {@code memory} and others. The
	 * values of annotations and properties are the defaults.
	 */
	@Parameter(property = "jets.template.parameters")
	private @Nullable String parameters;

	/**
	 * Creates the goal.
	 * @param toolchains finds the project's JDK
	 * @param repositories resolves jets-tooling
	 * @param resolver resolves the graph of the dependencies
	 */
	@Inject
	public TemplateMojo(ToolchainManager toolchains, RepositorySystem repositories,
			ProjectDependenciesResolver resolver) {
		super(toolchains, repositories);
		this.resolver = resolver;
	}

	@Override
	void run() throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
		Map<String, @Nullable String> options = new LinkedHashMap<>();
		options.put("code-uri", CodeUri.of(this.archive.toPath(), this.outputFile.toPath()));
		options.put("overlay", this.overlay.isFile() ? this.overlay.toString() : null);
		options.put("runtime", lambdaRuntime());
		options.put("architecture", this.architecture);
		options.put("handler", this.handler);
		options.put("log-retention-days", this.logRetentionDays);
		options.put("failed-events", this.failedEvents);
		options.put("kms-key", this.kmsKey);
		options.put("alarms", this.alarms);
		options.put("dashboard", this.dashboard);
		options.put("dynamodb-client",
				String.valueOf(DeployedLibraries.contains(DYNAMODB_CLIENT, project(), session(), this.resolver)));
		options.put("check-start-class", "true");
		options.put("parameters", this.parameters);
		copy(process("template", options).resolve("template.yaml"), this.outputFile.toPath());
		getLog().info("SAM template: " + this.outputFile);
	}

	private @Nullable String lambdaRuntime() throws MojoFailureException {
		if (hasCustomRuntime() && this.runtime != null && !this.runtime.equals(CUSTOM)) {
			throw new MojoFailureException(
					"jets.template.runtime is " + this.runtime + ", and the archive of jets.runtime=custom runs on "
							+ CUSTOM + ". Omit one of the two properties");
		}
		return hasCustomRuntime() ? CUSTOM : this.runtime;
	}

}
