package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import javax.inject.Inject;

import io.jets.maven.dependency.DeployedLibraries;
import io.jets.packaging.aot.AotOutput;
import io.jets.packaging.application.Application;
import io.jets.packaging.LambdaPackager;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.PackagingLog;
import io.jets.packaging.jar.JarSettings;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.ProjectDependenciesResolver;
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
 * The same classes, resources and dependencies result in the same bytes. The output of
 * {@code process-aot} itself may differ between builds: the class
 * {@code $$SpringCGLIB$$FastClass$$1} of a {@code @Configuration} numbers methods in the
 * order of reflection, which differs between JVMs.
 * {@code @Configuration(proxyBeanMethods = false)} avoids this class.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true,
		requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class PackageMojo extends AbstractJetsMojo {

	private final ProjectDependenciesResolver resolver;

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
	 * Creates the goal.
	 * @param resolver resolves the graph of the dependencies
	 */
	@Inject
	public PackageMojo(ProjectDependenciesResolver resolver) {
		this.resolver = resolver;
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
			if (packager.write(application, aotOutput, this.outputFile.toPath())) {
				AotProfiles.of(project()).warnings(profiles()).forEach(getLog()::warn);
			}
		}
		catch (PackagingException ex) {
			throw new MojoFailureException(ex.getMessage(), ex);
		}
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
