package io.jets.maven.dependency;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Resolves {@code jets-tooling}, which reads and checks jobs, for an application that
 * does not depend on it because it excludes {@code jets-spring-boot-local}.
 */
public final class ToolingResolver {

	private static final String GROUP = "io.jets";

	private static final String TOOLING = "jets-tooling";

	private final RepositorySystem repositories;

	/**
	 * Creates a resolver.
	 * @param repositories resolves artifacts
	 */
	public ToolingResolver(RepositorySystem repositories) {
		this.repositories = repositories;
	}

	/**
	 * Resolves the files that an application lacks, in the version of its jets-core.
	 * @param project the application
	 * @param session the build
	 * @return the files; none if the application depends on them or does not use the
	 * library
	 * @throws MojoFailureException if they cannot be resolved
	 */
	public List<File> missing(MavenProject project, MavenSession session) throws MojoFailureException {
		Map<DependencyKey, org.apache.maven.artifact.Artifact> present = new LinkedHashMap<>();
		project.getArtifacts().forEach((artifact) -> present.put(DependencyKey.of(artifact), artifact));
		org.apache.maven.artifact.Artifact core = present.get(key("jets-core"));
		if (core == null || present.containsKey(key(TOOLING))) {
			return List.of();
		}
		Artifact tooling = new DefaultArtifact(GROUP, TOOLING, "jar", core.getBaseVersion());
		CollectRequest request = new CollectRequest(new Dependency(tooling, "runtime"),
				project.getRemoteProjectRepositories());
		try {
			return this.repositories
				.resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
				.getArtifactResults()
				.stream()
				.map(ArtifactResult::getArtifact)
				.filter((artifact) -> !present.containsKey(DependencyKey.of(artifact)))
				.map(Artifact::getFile)
				.toList();
		}
		catch (DependencyResolutionException ex) {
			throw new MojoFailureException("The application's dependencies do not contain " + GROUP + ":" + TOOLING
					+ ", which checks its jobs, and version " + core.getBaseVersion() + " cannot be resolved: "
					+ ex.getMessage(), ex);
		}
	}

	private static DependencyKey key(String artifactId) {
		return new DependencyKey(GROUP, artifactId, "jar", "");
	}

}
