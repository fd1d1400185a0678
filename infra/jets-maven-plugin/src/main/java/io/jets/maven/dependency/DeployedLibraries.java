package io.jets.maven.dependency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.jets.packaging.application.Library;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Selects the libraries that are deployed with an application.
 */
public final class DeployedLibraries {

	private DeployedLibraries() {
	}

	/**
	 * Selects the libraries of an application.
	 * @param project the application
	 * @param session the build
	 * @param resolver resolves the graph of its dependencies
	 * @return the libraries, sorted by name
	 * @throws IOException if a dependency cannot be read
	 * @throws MojoExecutionException if the graph cannot be resolved
	 * @throws MojoFailureException if a dependency is not a file
	 */
	public static List<Library> of(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver)
			throws IOException, MojoExecutionException, MojoFailureException {
		DeployedDependencies deployed = DeployedDependencies.of(project, session, resolver);
		List<Library> libraries = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Artifact artifact : project.getArtifacts()) {
			if (!deployed.contains(DependencyKey.of(artifact)) || !artifact.getArtifactHandler().isAddedToClasspath()) {
				continue;
			}
			if (!artifact.getFile().isFile()) {
				throw new MojoFailureException(artifact.getArtifactId()
						+ " is not packaged yet. Run mvn package on the whole project, with this goal in its phase package");
			}
			String name = name(artifact);
			libraries.add(new Library(artifact.getGroupId() + ":" + artifact.getArtifactId(),
					names.add(name) ? name : artifact.getGroupId() + "." + name, artifact.getFile().toPath()));
		}
		libraries.sort(Comparator.comparing(Library::name));
		return libraries;
	}

	/**
	 * Returns whether a library is deployed with an application.
	 * @param name the name of the library, {@code <groupId>:<artifactId>}
	 * @param project the application
	 * @param session the build
	 * @param resolver resolves the graph of its dependencies
	 * @return {@code true} if it is
	 * @throws IOException if a dependency cannot be read
	 * @throws MojoExecutionException if the graph cannot be resolved
	 */
	public static boolean contains(String name, MavenProject project, MavenSession session,
			ProjectDependenciesResolver resolver) throws IOException, MojoExecutionException {
		DeployedDependencies deployed = DeployedDependencies.of(project, session, resolver);
		return project.getArtifacts()
			.stream()
			.anyMatch((artifact) -> name.equals(artifact.getGroupId() + ":" + artifact.getArtifactId())
					&& deployed.contains(DependencyKey.of(artifact)));
	}

	/**
	 * Returns a name that is the same on each machine: the base version of a snapshot has
	 * no timestamp.
	 */
	private static String name(Artifact artifact) {
		String classifier = artifact.hasClassifier() ? "-" + artifact.getClassifier() : "";
		return artifact.getArtifactId() + "-" + artifact.getBaseVersion() + classifier + "."
				+ artifact.getArtifactHandler().getExtension();
	}

}
