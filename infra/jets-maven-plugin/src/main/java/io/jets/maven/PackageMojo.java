package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.inject.Inject;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes the code archive of the application's Lambda functions: its classes and
 * resources, and below {@code lib} its dependencies, without those that are optional or
 * provided, without what makes jobs fire locally, and without Spring Boot's devtools and
 * Docker Compose support. Dependencies are packed uncompressed, which the archive as a
 * whole is not: classes load faster so. Log4j's API and SnakeYAML are left out where
 * nothing in the archive uses them, unless the application itself depends on them. An
 * application that {@code spring-boot:process-aot} has processed in this build starts so:
 * {@code spring.aot.enabled} is {@code true} in the archive's {@code spring.properties},
 * unless the application's own says it otherwise. One that says {@code true} of an
 * application that was not processed fails the build.
 * <p>
 * The same classes, resources and dependencies make the same bytes. {@code process-aot}
 * itself does not always generate the same: the class {@code $$SpringCGLIB$$FastClass$$1}
 * of a {@code @Configuration} numbers methods in the order of reflection, which differs
 * between JVMs. {@code @Configuration(proxyBeanMethods = false)} has none.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true,
		requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class PackageMojo extends AbstractMojo {

	private static final String VERBOSE = "aether.conflictResolver.verbose";

	private final ProjectDependenciesResolver resolver;

	/**
	 * The application.
	 */
	@Parameter(defaultValue = "${project}", readonly = true, required = true)
	private MavenProject project;

	/**
	 * The build.
	 */
	@Parameter(defaultValue = "${session}", readonly = true, required = true)
	private MavenSession session;

	/**
	 * The directory of the application's classes and resources.
	 */
	@Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
	private File classesDirectory;

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
	 * The directory for what the goal needs in between.
	 */
	@Parameter(defaultValue = "${project.build.directory}/jets/package", readonly = true, required = true)
	private File workDirectory;

	/**
	 * The class that starts the application, where {@code jets:template} is told too.
	 */
	@Parameter(property = "jets.template.main-class")
	private @Nullable String mainClass;

	/**
	 * The functions' handler, where {@code jets:template} is told too.
	 */
	@Parameter(property = "jets.template.handler")
	private @Nullable String handler;

	/**
	 * Whether to do nothing.
	 */
	@Parameter(property = "jets.skip", defaultValue = "false")
	private boolean skip;

	/**
	 * Create the goal.
	 * @param resolver knows the dependencies' graph
	 */
	@Inject
	public PackageMojo(ProjectDependenciesResolver resolver) {
		this.resolver = resolver;
	}

	@Override
	public void execute() throws MojoExecutionException, MojoFailureException {
		if (this.skip || this.project.getPackaging().equals("pom")) {
			getLog().debug("Nothing to do: skipped, or not an application");
			return;
		}
		if (!this.classesDirectory.isDirectory()) {
			throw new MojoFailureException(
					"There are no classes in " + this.classesDirectory + " yet. Run mvn package");
		}
		OutputTimestamp timestamp = OutputTimestamp.parse(this.outputTimestamp);
		LambdaArchive archive = new LambdaArchive(timestamp);
		List<Library> libraries = Library.of(deployedArtifacts());
		try {
			checkHandler(libraries);
			AotState aot = aotState();
			SpringPropertiesFile properties = SpringPropertiesFile.read(this.classesDirectory.toPath(), libraries);
			String fault = properties.fault(aot);
			if (fault != null) {
				throw new MojoFailureException(fault);
			}
			Set<String> classes = AotOutput.files(this.classesDirectory.toPath());
			classes.removeAll(aot.outdated());
			Map<Library, String> unused = unusedLibraries(classes).in(libraries);
			libraries.removeAll(unused.keySet());
			libraries = stored(libraries, timestamp);
			archive.addClasses(this.classesDirectory.toPath(), classes);
			archive.addLibraries(libraries);
			if (aot.enabled()) {
				aot = enableAot(aot, archive, properties);
			}
			ArchiveSize size = archive.write(this.outputFile.toPath());
			report(libraries, unused, size, aot);
		}
		catch (IOException ex) {
			throw new MojoExecutionException("Cannot write " + this.outputFile, ex);
		}
	}

	private void checkHandler(List<Library> libraries) throws IOException, MojoFailureException {
		if (this.handler == null) {
			return;
		}
		FunctionHandler functionHandler = new FunctionHandler(this.handler);
		String problem = functionHandler.problem(this.classesDirectory.toPath(), libraries);
		if (problem != null && functionHandler.isStock()) {
			throw new MojoFailureException(problem);
		}
		if (problem != null) {
			getLog().warn(problem);
		}
	}

	private UnusedLibraries unusedLibraries(Set<String> classes) {
		Set<String> declared = this.project.getDependencies()
			.stream()
			.map((dependency) -> dependency.getGroupId() + ":" + dependency.getArtifactId())
			.collect(Collectors.toSet());
		return new UnusedLibraries(this.classesDirectory.toPath(), classes, declared);
	}

	/**
	 * Uncompressed, unless that comes near what Lambda takes.
	 */
	private List<Library> stored(List<Library> libraries, OutputTimestamp timestamp) throws IOException {
		List<Library> stored = new ArrayList<>();
		long size = 0;
		for (Library library : libraries) {
			stored.add(library.stored(this.workDirectory.toPath().resolve("lib"), timestamp));
			size += stored.get(stored.size() - 1).file().length();
		}
		if (new ArchiveSize(0, size).warnings().isEmpty()) {
			return stored;
		}
		getLog().info("The dependencies stay compressed: uncompressed they have " + ArchiveSize.megabytes(size));
		return libraries;
	}

	private AotState aotState() throws IOException {
		return AotState.of(ProcessAot.find(this.project, this.session), AotOutput.in(this.project),
				this.classesDirectory.toPath(), this.mainClass);
	}

	private AotState enableAot(AotState aot, LambdaArchive archive, SpringPropertiesFile properties)
			throws IOException {
		String said = properties.aotEnabled();
		if (said != null) {
			return new AotState(Boolean.parseBoolean(said), "as the application's spring.properties says", false,
					aot.outdated());
		}
		Path file = this.workDirectory.toPath().resolve(SpringPropertiesFile.NAME);
		Files.createDirectories(file.getParent());
		Files.write(file, properties.withAotEnabled().content());
		archive.addFile(SpringPropertiesFile.NAME, file);
		return aot;
	}

	private List<Artifact> deployedArtifacts() throws MojoExecutionException {
		DeployedDependencies deployed = deployedDependencies();
		List<Artifact> artifacts = new ArrayList<>();
		List<String> left = new ArrayList<>();
		for (Artifact artifact : this.project.getArtifacts()) {
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

	private DeployedDependencies deployedDependencies() throws MojoExecutionException {
		DefaultRepositorySystemSession verbose = new DefaultRepositorySystemSession(
				this.session.getRepositorySession());
		verbose.setConfigProperty(VERBOSE, true);
		DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(this.project, verbose);
		// The graph alone: Maven has the files already
		request.setResolutionFilter((node, parents) -> false);
		try {
			return new DeployedDependencies(this.resolver.resolve(request).getDependencyGraph());
		}
		catch (DependencyResolutionException ex) {
			throw new MojoExecutionException(ex.getMessage(), ex);
		}
	}

	private void report(List<Library> libraries, Map<Library, String> unused, ArchiveSize size, AotState aot) {
		getLog().info("Lambda archive: " + this.outputFile + ", " + size);
		if (aot.warning()) {
			getLog().warn(aot.toString());
		}
		else {
			getLog().info("  " + aot);
		}
		getLog().info("  classes and resources of " + this.project.getArtifactId() + ", " + libraries.size()
				+ " dependencies:");
		libraries.forEach((library) -> getLog()
			.info("  lib/" + library.name() + ", " + ArchiveSize.megabytes(library.file().length())));
		unused.forEach((library, reason) -> getLog().info("  left out: " + library.name() + ", as " + reason));
		size.warnings().forEach(getLog()::warn);
	}

}
