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
 * A goal for an application, which is compiled.
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
	 * The directory for what the goal needs in between.
	 */
	@Parameter(defaultValue = "${project.build.directory}/jets", readonly = true, required = true)
	private File workDirectory;

	/**
	 * The class that starts the application. Unless it is said, the one with
	 * {@code @SpringBootApplication} and {@code main}, else the only one with
	 * {@code main}.
	 */
	@Parameter(property = "jets.template.main-class")
	private @Nullable String mainClass;

	/**
	 * Whether to do nothing.
	 */
	@Parameter(property = "jets.skip", defaultValue = "false")
	private boolean skip;

	@Override
	public final void execute() throws MojoExecutionException, MojoFailureException {
		if (this.skip || this.project.getPackaging().equals("pom")) {
			getLog().debug("Nothing to do: skipped, or not an application");
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
	 * A directory of the goal's own, which may not be there yet.
	 */
	final Path workDirectory(String name) {
		return this.workDirectory.toPath().resolve(name);
	}

	final @Nullable String mainClass() {
		return this.mainClass;
	}

}
