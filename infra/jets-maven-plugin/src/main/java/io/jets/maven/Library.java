package io.jets.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A dependency's file in the archive.
 *
 * @param name its name below {@code lib}
 * @param file the file
 */
record Library(String name, File file) {

	/**
	 * The files of artifacts, named alike on each machine: never by a snapshot's time.
	 * @param artifacts the artifacts
	 * @return the files, sorted by name
	 * @throws MojoFailureException if an artifact is not a file
	 */
	static List<Library> of(Collection<Artifact> artifacts) throws MojoFailureException {
		List<Library> libraries = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Artifact artifact : artifacts) {
			if (!artifact.getFile().isFile()) {
				throw new MojoFailureException(artifact.getArtifactId()
						+ " is not a file yet. Run mvn package on the whole project, with this goal in its phase package");
			}
			String name = name(artifact);
			libraries.add(new Library(names.add(name) ? name : artifact.getGroupId() + "." + name, artifact.getFile()));
		}
		libraries.sort(Comparator.comparing(Library::name));
		return libraries;
	}

	private static String name(Artifact artifact) {
		String classifier = artifact.hasClassifier() ? "-" + artifact.getClassifier() : "";
		return artifact.getArtifactId() + "-" + artifact.getBaseVersion() + classifier + "."
				+ artifact.getArtifactHandler().getExtension();
	}

}
