package io.jets.maven.dependency;

import java.util.List;
import java.util.Set;

import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link DeployedDependencies}.
 */
class DeployedDependenciesTests {

	@Test
	void containsCompileAndRuntimeDependencies() {
		DependencyNode root = root(node("g:a", "compile", node("g:b", "compile")), node("g:c", "runtime"));
		assertThat(deployed(root, "g:a", "g:b", "g:c")).containsExactly("g:a", "g:b", "g:c");
	}

	@Test
	void doesNotContainOtherScopes() {
		DependencyNode root = root(node("g:t", "test"), node("g:p", "provided", node("g:q", "provided")),
				node("g:s", "system"));
		assertThat(deployed(root, "g:t", "g:p", "g:q", "g:s")).isEmpty();
	}

	@Test
	void doesNotContainOptionalDependencyNorItsDependencies() {
		DependencyNode optional = node("g:o", "compile", node("g:only", "compile"));
		optional.setOptional(true);
		assertThat(deployed(root(optional, node("g:a", "compile")), "g:o", "g:only", "g:a")).containsExactly("g:a");
	}

	@Test
	void doesNotContainDependenciesForDevelopment() {
		DependencyNode root = root(
				node("io.jets:jets-spring-boot-starter", "compile",
						node("io.jets:jets-spring-boot-local", "compile", node("g:ruler", "compile"))),
				node("org.springframework.boot:spring-boot-devtools", "runtime"),
				node("org.springframework.boot:spring-boot-docker-compose", "runtime"));
		assertThat(deployed(root, "io.jets:jets-spring-boot-starter", "io.jets:jets-spring-boot-local", "g:ruler",
				"org.springframework.boot:spring-boot-devtools", "org.springframework.boot:spring-boot-docker-compose"))
			.containsExactly("io.jets:jets-spring-boot-starter");
	}

	@Test
	void containsDependencyThatIsAlsoReachedOnAnotherPath() {
		DependencyNode winner = node("g:sdk", "compile", node("g:core", "compile"));
		DependencyNode loser = node("g:sdk", "compile");
		loser.setData("conflict.winner", winner);
		DependencyNode root = root(node("io.jets:jets-spring-boot-local", "compile", winner),
				node("g:a", "compile", loser));
		assertThat(deployed(root, "g:sdk", "g:core", "g:a")).containsExactly("g:sdk", "g:core", "g:a");
	}

	@Test
	void distinguishesClassifiers() {
		DeployedDependencies deployed = new DeployedDependencies(root(node("g:a:jar:linux", "compile")), Set.of());
		assertThat(deployed.contains(new DependencyKey("g", "a", "jar", "linux"))).isTrue();
		assertThat(deployed.contains(new DependencyKey("g", "a", "jar", ""))).isFalse();
	}

	private static List<String> deployed(DependencyNode root, String... ids) {
		DeployedDependencies deployed = new DeployedDependencies(root,
				Set.of(new DependencyKey("io.jets", "jets-spring-boot-local", "jar", "")));
		return List.of(ids)
			.stream()
			.filter((id) -> deployed.contains(new DependencyKey(id.split(":")[0], id.split(":")[1], "jar", "")))
			.toList();
	}

	private static DependencyNode root(DependencyNode... children) {
		DefaultDependencyNode root = new DefaultDependencyNode(new DefaultArtifact("g:root:1"));
		root.setChildren(List.of(children));
		return root;
	}

	private static DependencyNode node(String id, String scope, DependencyNode... children) {
		DefaultDependencyNode node = new DefaultDependencyNode(new Dependency(new DefaultArtifact(id + ":1"), scope));
		node.setChildren(List.of(children));
		return node;
	}

}
