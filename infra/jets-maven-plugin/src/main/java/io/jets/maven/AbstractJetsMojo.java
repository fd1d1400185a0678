package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * A goal that works on a compiled application.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AbstractJetsMojo extends AbstractMojo {

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
	 * The directory for intermediate files of the goals.
	 */
	@Parameter(defaultValue = "${project.build.directory}/jets", readonly = true, required = true)
	private File workDirectory;

	/**
	 * The class that starts the application. By default, the property
	 * {@code start-class}, {@code mainClass} of Spring Boot's plugin, the class with
	 * {@code @SpringBootApplication} and a {@code main} method, or the only class with a
	 * {@code main} method, whichever is found first.
	 */
	@Parameter(property = "jets.template.main-class")
	private @Nullable String mainClass;

	/**
	 * The active profiles, separated by commas. By default, the profiles that the
	 * application or {@code SPRING_PROFILES_ACTIVE} activates. {@code jets:package} only
	 * compares them with the profiles of {@code spring-boot:process-aot}.
	 */
	@Parameter(property = "jets.template.profiles")
	private @Nullable String profiles;

	/**
	 * The runtime of the functions. By default, it is Lambda's runtime for Java. With
	 * {@code custom}, the archive contains its own Java runtime and a cache of the
	 * classes that the application loads at start, and the functions run on
	 * {@code provided.al2023}.
	 */
	@Parameter(property = "jets.runtime")
	private @Nullable String customRuntime;

	/**
	 * Whether to skip the goal.
	 */
	@Parameter(property = "jets.skip", defaultValue = "false")
	private boolean skip;

	@Override
	public final void execute() throws MojoExecutionException, MojoFailureException {
		if (this.skip || this.project.getPackaging().equals("pom")) {
			getLog().debug("Skipped, or not an application");
			return;
		}
		if (!this.classesDirectory.isDirectory()) {
			throw new MojoFailureException(
					"There are no classes in " + this.classesDirectory + " yet. Run mvn package");
		}
		try {
			run();
		}
		catch (IOException ex) {
			throw new MojoExecutionException(ex.toString(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MojoExecutionException("Interrupted", ex);
		}
	}

	abstract void run() throws IOException, InterruptedException, MojoExecutionException, MojoFailureException;

	final MavenProject project() {
		return this.project;
	}

	final MavenSession session() {
		return this.session;
	}

	final Path classes() {
		return this.classesDirectory.toPath();
	}

	/**
	 * Returns a directory for intermediate files, which may not exist yet.
	 */
	final Path workDirectory(String name) {
		return this.workDirectory.toPath().resolve(name);
	}

	final @Nullable String mainClass() {
		return (this.mainClass != null) ? this.mainClass : StartClass.of(this.project);
	}

	final @Nullable String profiles() {
		return this.profiles;
	}

	/**
	 * Returns whether the archive has its own Java runtime.
	 */
	final boolean hasCustomRuntime() throws MojoFailureException {
		if (this.customRuntime != null && !this.customRuntime.equals("custom")) {
			throw new MojoFailureException("jets.runtime is \"" + this.customRuntime
					+ "\". Write custom, or omit the property for Lambda's runtime for Java");
		}
		return this.customRuntime != null;
	}

}
