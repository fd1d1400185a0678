package io.jets.maven;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * Which dependencies an application needs where it is deployed: those that it reaches
 * without passing through one that is not deployed. Maven's own list of artifacts does
 * not say by which way an artifact came.
 */
final class DeployedDependencies {

	/**
	 * Where the resolver, when it is told to be verbose, keeps the node that a node lost
	 * against.
	 */
	private static final String WINNER = "conflict.winner";

	private static final Set<String> SCOPES = Set.of("compile", "runtime");

	private static final Set<String> DEVELOPMENT_ONLY = Set.of("io.jets:jets-spring-boot-local",
			"org.springframework.boot:spring-boot-devtools", "org.springframework.boot:spring-boot-docker-compose");

	private final Set<DependencyKey> keys = new HashSet<>();

	/**
	 * Walk the application's dependencies.
	 * @param root the application, its graph made verbosely
	 */
	DeployedDependencies(DependencyNode root) {
		visit(root.getChildren());
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

	private static boolean isDeployed(@Nullable Dependency dependency) {
		return dependency != null && !dependency.isOptional() && SCOPES.contains(dependency.getScope())
				&& !DEVELOPMENT_ONLY
					.contains(dependency.getArtifact().getGroupId() + ":" + dependency.getArtifact().getArtifactId());
	}

}
