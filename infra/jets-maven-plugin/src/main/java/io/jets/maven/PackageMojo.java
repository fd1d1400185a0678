package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.inject.Inject;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Writes the code archive of the application's Lambda functions: its classes and
 * resources, and below {@code lib} its dependencies, without those that are optional or
 * provided, without what makes jobs fire locally, and without Spring Boot's devtools and
 * Docker Compose support. Dependencies are packed uncompressed, which the archive as a
 * whole is not: classes load faster so. Log4j's API and SnakeYAML are left out where
 * nothing in the archive uses them, unless the application itself depends on them;
 * likewise Jackson's module for Joda-Time is there, but is not registered as a service.
 * An application that {@code spring-boot:process-aot} has processed in this build starts
 * so: {@code spring.aot.enabled} is {@code true} in the archive's
 * {@code spring.properties}, unless the application's own says it otherwise. One that
 * says {@code true} of an application that was not processed fails the build.
 * <p>
 * The same classes, resources and dependencies make the same bytes. {@code process-aot}
 * itself does not always generate the same: the class {@code $$SpringCGLIB$$FastClass$$1}
 * of a {@code @Configuration} numbers methods in the order of reflection, which differs
 * between JVMs. {@code @Configuration(proxyBeanMethods = false)} has none.
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
	 * The time of the archive's files: an ISO 8601 time with its offset, or seconds since
	 * 1970.
	 */
	@Parameter(property = "jets.package.output-timestamp", defaultValue = "${project.build.outputTimestamp}")
	private @Nullable String outputTimestamp;

	/**
	 * The functions' handler, where {@code jets:template} is told too.
	 */
	@Parameter(property = "jets.template.handler")
	private @Nullable String handler;

	/**
	 * Create the goal.
	 * @param resolver knows the dependencies' graph
	 */
	@Inject
	public PackageMojo(ProjectDependenciesResolver resolver) {
		this.resolver = resolver;
	}

	@Override
	void run() throws IOException, MojoExecutionException, MojoFailureException {
		OutputTimestamp timestamp = OutputTimestamp.parse(this.outputTimestamp);
		List<Library> deployed = Library.of(deployedArtifacts());
		checkHandler(deployed);
		SpringPropertiesFile properties = SpringPropertiesFile.read(classes(), deployed);
		AotState aot = AotState
			.of(ProcessAot.find(project(), session()), AotOutput.in(project()), classes(), mainClass())
			.saidBy(properties);
		ArchiveContent content = stored(ArchiveContent.of(classes(), aot.outdated(), deployed, declared()), timestamp);
		LambdaArchive archive = new LambdaArchive(timestamp);
		archive.add(content);
		SpringPropertiesFile archived = properties.with(aot);
		if (archived != properties) {
			archive.addFile(SpringPropertiesFile.NAME, written(archived));
		}
		report(content, archive.write(this.outputFile.toPath()), aot);
	}

	private void checkHandler(List<Library> libraries) throws IOException, MojoFailureException {
		if (this.handler == null) {
			return;
		}
		FunctionHandler functionHandler = new FunctionHandler(this.handler);
		String problem = functionHandler.problem(classes(), libraries);
		if (problem != null && functionHandler.isStock()) {
			throw new MojoFailureException(problem);
		}
		if (problem != null) {
			getLog().warn(problem);
		}
	}

	private Set<String> declared() {
		return project().getDependencies()
			.stream()
			.map((dependency) -> dependency.getGroupId() + ":" + dependency.getArtifactId())
			.collect(Collectors.toSet());
	}

	/**
	 * With uncompressed dependencies, unless these come near what Lambda takes.
	 */
	private ArchiveContent stored(ArchiveContent content, OutputTimestamp timestamp) throws IOException {
		ArchiveContent stored = content.stored(workDirectory("package").resolve("lib"), timestamp);
		long size = stored.librarySize();
		if (new ArchiveSize(0, size).warnings().isEmpty()) {
			return stored;
		}
		getLog().info("The dependencies stay compressed: uncompressed they have " + ArchiveSize.megabytes(size));
		return content.complete();
	}

	private Path written(SpringPropertiesFile properties) throws IOException {
		Path file = workDirectory("package").resolve(SpringPropertiesFile.NAME);
		Files.createDirectories(file.getParent());
		return Files.write(file, properties.content());
	}

	private List<Artifact> deployedArtifacts() throws IOException, MojoExecutionException {
		DeployedDependencies deployed = DeployedDependencies.of(project(), session(), this.resolver);
		List<Artifact> artifacts = new ArrayList<>();
		List<String> left = new ArrayList<>();
		for (Artifact artifact : project().getArtifacts()) {
			if (deployed.contains(DependencyKey.of(artifact)) && artifact.getArtifactHandler().isAddedToClasspath()) {
				artifacts.add(artifact);
			}
			else {
				left.add(artifact.getArtifactId());
			}
		}
		getLog().debug("Not deployed: " + left);
		return artifacts;
	}

	private void report(ArchiveContent content, ArchiveSize size, AotState aot) {
		getLog().info("Lambda archive: " + this.outputFile + ", " + size);
		if (aot.warning()) {
			getLog().warn(aot.toString());
		}
		else {
			getLog().info("  " + aot);
		}
		getLog().info("  classes and resources of " + project().getArtifactId() + ", " + content.libraries().size()
				+ " dependencies:");
		content.libraries()
			.forEach((library) -> getLog()
				.info("  lib/" + library.name() + ", " + ArchiveSize.megabytes(library.file().length())));
		content.unused()
			.forEach((library, seldomUsed) -> getLog()
				.info(((seldomUsed.service() != null) ? "  not registered: " : "  left out: ") + library.name()
						+ ", as " + seldomUsed.reason()));
		size.warnings().forEach(getLog()::warn);
	}

}
