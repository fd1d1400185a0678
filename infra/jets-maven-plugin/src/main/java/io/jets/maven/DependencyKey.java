package io.jets.maven;

import org.apache.maven.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * A dependency, whatever its version.
 *
 * @param groupId its group
 * @param artifactId its name
 * @param extension its file's extension
 * @param classifier its classifier, {@code ""} for none
 */
record DependencyKey(String groupId, String artifactId, String extension, String classifier) {

	static DependencyKey of(Artifact artifact) {
		return new DependencyKey(artifact.getGroupId(), artifact.getArtifactId(),
				artifact.getArtifactHandler().getExtension(), emptyIfNull(artifact.getClassifier()));
	}

	static DependencyKey of(org.eclipse.aether.artifact.Artifact artifact) {
		return new DependencyKey(artifact.getGroupId(), artifact.getArtifactId(), artifact.getExtension(),
				artifact.getClassifier());
	}

	private static String emptyIfNull(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
