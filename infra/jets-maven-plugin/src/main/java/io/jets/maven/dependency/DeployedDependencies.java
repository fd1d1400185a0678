package io.jets.maven.dependency;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies that are deployed with an application: those that the application
 * reaches without passing through a dependency that is not deployed. Maven's list of
 * artifacts does not contain these paths, and an artifact may be reached on several.
 */
final class DeployedDependencies {

	private static final String VERBOSE = "aether.conflictResolver.verbose";

	/**
	 * The key of the node that replaces a node of the same artifact. Only a verbose graph
	 * contains it.
	 */
	private static final String WINNER = "conflict.winner";

	private static final Set<String> SCOPES = Set.of("compile", "runtime");

	private static final Set<String> DEVELOPMENT_ONLY = Set.of("org.springframework.boot:spring-boot-devtools",
			"org.springframework.boot:spring-boot-docker-compose");

	private final Set<DependencyKey> marked;

	private final Set<DependencyKey> keys = new HashSet<>();

	/**
	 * Selects the dependencies.
	 * @param root the application, with a verbose graph
	 * @param marked the dependencies that declare that they are not deployed
	 */
	DeployedDependencies(DependencyNode root, Set<DependencyKey> marked) {
		this.marked = marked;
		visit(root.getChildren());
	}

	/**
	 * Selects the dependencies of an application.
	 * @param project the application
	 * @param session the build
	 * @param resolver resolves the graph of its dependencies
	 */
	static DeployedDependencies of(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver)
			throws IOException, MojoExecutionException {
		DefaultRepositorySystemSession verbose = new DefaultRepositorySystemSession(session.getRepositorySession());
		verbose.setConfigProperty(VERBOSE, true);
		DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, verbose);
		// Only the graph: Maven has resolved the files already
		request.setResolutionFilter((node, parents) -> false);
		try {
			return new DeployedDependencies(resolver.resolve(request).getDependencyGraph(), marked(project));
		}
		catch (DependencyResolutionException ex) {
			throw new MojoExecutionException(ex.getMessage(), ex);
		}
	}

	private static Set<DependencyKey> marked(MavenProject project) throws IOException {
		Set<DependencyKey> marked = new HashSet<>();
		for (Artifact artifact : project.getArtifacts()) {
			if (NotDeployedMarker.isIn(artifact.getFile())) {
				marked.add(DependencyKey.of(artifact));
			}
		}
		return marked;
	}

	boolean contains(DependencyKey key) {
		return this.keys.contains(key);
	}

	private void visit(List<DependencyNode> nodes) {
		for (DependencyNode node : nodes) {
			if (!isDeployed(node.getDependency())) {
				continue;
			}
			DependencyNode winner = winner(node);
			if (isProvided(winner)) {
				continue;
			}
			if (this.keys.add(DependencyKey.of(winner.getArtifact()))) {
				visit(winner.getChildren());
			}
		}
	}

	/**
	 * Returns the only node of an artifact that has children.
	 */
	private static DependencyNode winner(DependencyNode node) {
		return (node.getData().get(WINNER) instanceof DependencyNode winner) ? winner : node;
	}

	/**
	 * Returns whether the application declares a dependency as provided, which has
	 * priority over other paths to it.
	 */
	private static boolean isProvided(DependencyNode node) {
		return node.getDependency() != null && "provided".equals(node.getDependency().getScope());
	}

	private boolean isDeployed(@Nullable Dependency dependency) {
		return dependency != null && !dependency.isOptional() && SCOPES.contains(dependency.getScope())
				&& !this.marked.contains(DependencyKey.of(dependency.getArtifact())) && !DEVELOPMENT_ONLY
					.contains(dependency.getArtifact().getGroupId() + ":" + dependency.getArtifact().getArtifactId());
	}

}
