package io.jets.maven.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;

import io.jets.packaging.application.Library;
import io.jets.packaging.runtime.RuntimeClient;
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
import org.jspecify.annotations.Nullable;

/**
 * Resolves AWS's runtime interface client, which Lambda's runtimes for Java contain.
 */
public final class RuntimeClientResolver {

	private static final String CLIENT = "com.amazonaws:aws-lambda-java-runtime-interface-client:";

	private final RepositorySystem repositories;

	/**
	 * Creates a resolver.
	 * @param repositories resolves artifacts
	 */
	public RuntimeClientResolver(RepositorySystem repositories) {
		this.repositories = repositories;
	}

	/**
	 * Resolves the client and its dependencies. Those that the application has too are
	 * resolved in its versions.
	 * @param version the version of the client, {@code null} for the default
	 * @param project the application
	 * @param session the build
	 * @return the client
	 * @throws MojoFailureException if it cannot be resolved
	 */
	public RuntimeClient resolve(@Nullable String version, MavenProject project, MavenSession session)
			throws IOException, MojoFailureException {
		String client = CLIENT + ((version != null) ? version : defaultVersion());
		// Managed versions apply to what a dependency depends on, but not to what a root
		// does
		CollectRequest request = new CollectRequest();
		request.addDependency(new Dependency(new DefaultArtifact(client), "runtime"));
		request.setRepositories(project.getRemoteProjectRepositories());
		project.getArtifacts()
			.forEach(
					(artifact) -> request.addManagedDependency(new Dependency(
							new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(),
									artifact.getArtifactHandler().getExtension(), artifact.getBaseVersion()),
							"runtime")));
		try {
			List<Library> libraries = this.repositories
				.resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
				.getArtifactResults()
				.stream()
				.map(ArtifactResult::getArtifact)
				.map(RuntimeClientResolver::library)
				.toList();
			return new RuntimeClient(libraries);
		}
		catch (DependencyResolutionException ex) {
			throw new MojoFailureException("jets.runtime=custom needs AWS's runtime interface client, and " + client
					+ " cannot be resolved: " + ex.getMessage(), ex);
		}
	}

	private static String defaultVersion() throws IOException {
		Properties properties = new Properties();
		try (InputStream file = RuntimeClientResolver.class.getResourceAsStream("runtime-client.properties")) {
			properties.load(file);
		}
		return properties.getProperty("version");
	}

	private static Library library(Artifact artifact) {
		return new Library(artifact.getGroupId() + ":" + artifact.getArtifactId(),
				artifact.getArtifactId() + "-" + artifact.getBaseVersion() + "." + artifact.getExtension(),
				artifact.getFile().toPath());
	}

}
