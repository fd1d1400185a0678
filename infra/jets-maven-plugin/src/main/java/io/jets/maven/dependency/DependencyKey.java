package io.jets.maven.dependency;

import org.apache.maven.RepositoryUtils;
import org.eclipse.aether.artifact.Artifact;

/**
 * Identifies a dependency without its version.
 *
 * @param groupId the group
 * @param artifactId the artifact
 * @param extension the extension of its file
 * @param classifier the classifier, {@code ""} for none
 */
record DependencyKey(String groupId, String artifactId, String extension, String classifier) {

	static DependencyKey of(Artifact artifact) {
		return new DependencyKey(artifact.getGroupId(), artifact.getArtifactId(), artifact.getExtension(),
				artifact.getClassifier());
	}

	static DependencyKey of(org.apache.maven.artifact.Artifact artifact) {
		return of(RepositoryUtils.toArtifact(artifact));
	}

}
