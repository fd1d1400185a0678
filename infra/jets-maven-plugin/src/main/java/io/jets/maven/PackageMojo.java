package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.inject.Inject;

import io.jets.maven.dependency.DeployedLibraries;
import io.jets.maven.dependency.RuntimeClientResolver;
import io.jets.packaging.aot.AotOutput;
import io.jets.packaging.application.Application;
import io.jets.packaging.LambdaPackager;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.PackagingLog;
import io.jets.packaging.jar.JarSettings;
import io.jets.packaging.runtime.RuntimeSettings;
import io.jets.packaging.runtime.image.Jdk;
import io.jets.packaging.runtime.image.Platform;
import io.jets.packaging.runtime.training.TrainingSettings;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the code archive of the application's Lambda functions: the application's
 * resources, and {@code lib/application.jar} with its classes and its dependencies. A
 * dependency stays in a jar of its own if it is signed, or if it has another version of a
 * class or resource; the goal prints these. Lambdas and string concatenations of all
 * classes become ordinary code, which a JVM links faster.
 * <p>
 * Optional and provided dependencies, the libraries that make jobs fire locally, Spring
 * Boot's devtools and its Docker Compose support are left out. Log4j's API and SnakeYAML
 * are left out if nothing in the archive uses them and the application does not declare
 * them as dependencies. On the same conditions, Jackson's module for Joda-Time is not
 * registered as a service. Jars are stored without compression, because classes load
 * faster from them; the archive as a whole is compressed.
 * <p>
 * If {@code spring-boot:process-aot} has run in this build, the functions start with
 * Spring AOT: the archive's {@code spring.properties} sets {@code spring.aot.enabled} to
 * {@code true}, unless the application's own {@code spring.properties} sets it to
 * {@code false}. The goal fails if that file sets it to {@code true} although
 * {@code process-aot} has not run.
 * <p>
 * With {@code jets.runtime=custom}, the archive also contains a Java runtime made from
 * the project's JDK, AWS's runtime interface client, and a cache of what the start of the
 * application loads. The goal starts the application to write this cache, without a
 * network and without credentials, and calls no job.
 * <p>
 * The same classes, resources and dependencies result in the same bytes. The output of
 * {@code process-aot} itself may differ between builds: the class
 * {@code $$SpringCGLIB$$FastClass$$1} of a {@code @Configuration} numbers methods in the
 * order of reflection, which differs between JVMs.
 * {@code @Configuration(proxyBeanMethods = false)} avoids this class. The cache of
 * {@code jets.runtime=custom} differs between builds.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true,
		requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class PackageMojo extends AbstractJetsMojo {

	private final ProjectDependenciesResolver resolver;

	private final ToolchainManager toolchains;

	private final RuntimeClientResolver clients;

	/**
	 * The archive.
	 */
	@Parameter(property = "jets.package.output-file",
			defaultValue = "${project.build.directory}/sam/${project.artifactId}.zip", required = true)
	private File outputFile;

	/**
	 * The time of the files in the archive: an ISO 8601 time with its offset, or seconds
	 * since 1970.
	 */
	@Parameter(property = "jets.package.output-timestamp", defaultValue = "${project.build.outputTimestamp}")
	private @Nullable String outputTimestamp;

	/**
	 * The functions' handler, if it is not the default handler. {@code jets:template}
	 * reads the same property.
	 */
	@Parameter(property = "jets.template.handler")
	private @Nullable String handler;

	/**
	 * Whether {@code lib/application.jar} contains the application's classes and its
	 * dependencies. {@code false} keeps a jar per dependency.
	 */
	@Parameter(property = "jets.package.single-jar", defaultValue = "true")
	private boolean singleJar;

	/**
	 * Whether lambdas, method references and string concatenations of all packaged
	 * classes are replaced by ordinary classes and code. {@code false} leaves the classes
	 * as they were compiled.
	 */
	@Parameter(property = "jets.package.desugar", defaultValue = "true")
	private boolean desugar;

	/**
	 * The architecture of the functions, {@code x86_64} or {@code arm64} (the default).
	 * {@code jets:template} reads the same property. With {@code jets.runtime=custom}, it
	 * must be the architecture of the machine that runs the build.
	 */
	@Parameter(property = "jets.template.architecture", defaultValue = "arm64")
	private String architecture;

	/**
	 * Modules of the JDK that the runtime of {@code jets.runtime=custom} contains in
	 * addition to Java SE, separated by commas; for instance {@code jdk.localedata} for
	 * the languages of other countries.
	 */
	@Parameter(property = "jets.package.modules")
	private @Nullable List<String> modules;

	/**
	 * The version of AWS's runtime interface client in an archive with
	 * {@code jets.runtime=custom}. By default, the version that this plugin is tested
	 * with.
	 */
	@Parameter(property = "jets.package.runtime-client-version")
	private @Nullable String runtimeClientVersion;

	/**
	 * Environment variables of the application while {@code jets.runtime=custom} starts
	 * it during the build. The variables of {@code jets.function.environment} are not
	 * set, because their values may be known on AWS only.
	 */
	@Parameter
	private @Nullable Map<String, String> trainingEnvironment;

	/**
	 * A directory of events, {@code <job>/<any name>.json}. While
	 * {@code jets.runtime=custom} starts the application during the build, each job
	 * receives its events, so that the cache also contains what the jobs load. The jobs
	 * run on this machine. By default, no job is called.
	 */
	@Parameter(property = "jets.package.training-events")
	private @Nullable File trainingEvents;

	/**
	 * Creates the goal.
	 * @param resolver resolves the graph of the dependencies
	 * @param toolchains finds the project's JDK
	 * @param repositories resolves AWS's runtime interface client
	 */
	@Inject
	public PackageMojo(ProjectDependenciesResolver resolver, ToolchainManager toolchains,
			RepositorySystem repositories) {
		this.resolver = resolver;
		this.toolchains = toolchains;
		this.clients = new RuntimeClientResolver(repositories);
	}

	@Override
	void run() throws IOException, MojoExecutionException, MojoFailureException {
		OutputTimestamp timestamp = OutputTimestamp.parse(this.outputTimestamp);
		Application application = new Application(project().getArtifactId(), classes(), mainClass(), this.handler,
				DeployedLibraries.of(project(), session(), this.resolver), declared());
		AotOutput aotOutput = new AotOutput(Path.of(project().getBuild().getDirectory(), "spring-aot", "main"),
				session().getStartTime().toInstant());
		LambdaPackager packager = new LambdaPackager(workDirectory("package"), timestamp.time(),
				new JarSettings(this.singleJar, this.desugar), new MavenLog(getLog()));
		try {
			if (packager.write(application, aotOutput, runtime(), this.outputFile.toPath())) {
				AotProfiles.of(project()).warnings(profiles()).forEach(getLog()::warn);
			}
		}
		catch (PackagingException ex) {
			throw new MojoFailureException(ex.getMessage(), ex);
		}
	}

	private @Nullable RuntimeSettings runtime() throws IOException, MojoFailureException {
		if (!hasCustomRuntime()) {
			return null;
		}
		Path java = ProjectJdk.tool("java", this.toolchains, session());
		Map<String, String> environment = new LinkedHashMap<>();
		if (profiles() != null) {
			environment.put("SPRING_PROFILES_ACTIVE", profiles());
		}
		if (this.trainingEnvironment != null) {
			environment.putAll(this.trainingEnvironment);
		}
		return new RuntimeSettings(Jdk.of(java.toRealPath().resolve("../..").normalize()),
				(this.modules != null) ? this.modules : List.of(), Platform.AMAZON_LINUX_2023, this.architecture,
				this.clients.resolve(this.runtimeClientVersion, project(), session()),
				new TrainingSettings(environment, (this.trainingEvents != null) ? this.trainingEvents.toPath() : null));
	}

	private Set<String> declared() {
		return project().getDependencies()
			.stream()
			.map((dependency) -> dependency.getGroupId() + ":" + dependency.getArtifactId())
			.collect(Collectors.toSet());
	}

	private record MavenLog(Log log) implements PackagingLog {

		@Override
		public void info(String line) {
			this.log.info(line);
		}

		@Override
		public void warn(String line) {
			this.log.warn(line);
		}

	}

}
