package io.jets.maven;

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
 * Which dependencies an application needs where it is deployed: those that it reaches
 * without passing through one that is not deployed. Maven's own list of artifacts does
 * not say by which way an artifact came.
 */
final class DeployedDependencies {

	private static final String VERBOSE = "aether.conflictResolver.verbose";

	/**
	 * Where the resolver, when it is told to be verbose, keeps the node that a node lost
	 * against.
	 */
	private static final String WINNER = "conflict.winner";

	private static final Set<String> SCOPES = Set.of("compile", "runtime");

	private static final Set<String> DEVELOPMENT_ONLY = Set.of("org.springframework.boot:spring-boot-devtools",
			"org.springframework.boot:spring-boot-docker-compose");

	private final Set<DependencyKey> marked;

	private final Set<DependencyKey> keys = new HashSet<>();

	/**
	 * Walk the application's dependencies.
	 * @param root the application, its graph made verbosely
	 * @param marked the dependencies that say that they are not deployed
	 */
	DeployedDependencies(DependencyNode root, Set<DependencyKey> marked) {
		this.marked = marked;
		visit(root.getChildren());
	}

	/**
	 * Find those of an application.
	 * @param project the application
	 * @param session the build
	 * @param resolver knows the dependencies' graph
	 * @return the dependencies
	 * @throws IOException if a dependency cannot be read
	 * @throws MojoExecutionException if they cannot be resolved
	 */
	static DeployedDependencies of(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver)
			throws IOException, MojoExecutionException {
		DefaultRepositorySystemSession verbose = new DefaultRepositorySystemSession(session.getRepositorySession());
		verbose.setConfigProperty(VERBOSE, true);
		DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, verbose);
		// The graph alone: Maven has the files already
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
	 * Of the nodes of one artifact only the winner has children.
	 */
	private static DependencyNode winner(DependencyNode node) {
		return (node.getData().get(WINNER) instanceof DependencyNode winner) ? winner : node;
	}

	/**
	 * What the application itself says is there counts more than what needs it.
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
