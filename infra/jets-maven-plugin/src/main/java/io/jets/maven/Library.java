package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * A dependency's file in the archive.
 *
 * @param module whose file it is, {@code <groupId>:<artifactId>}
 * @param name its name below {@code lib}
 * @param file the file
 */
record Library(String module, String name, File file) {

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
			libraries.add(new Library(artifact.getGroupId() + ":" + artifact.getArtifactId(),
					names.add(name) ? name : artifact.getGroupId() + "." + name, artifact.getFile()));
		}
		libraries.sort(Comparator.comparing(Library::name));
		return libraries;
	}

	/**
	 * The library with its files uncompressed.
	 * @param directory where to write it
	 * @param timestamp the time of the files in it
	 * @param without a file to leave out, {@code null} for none
	 * @return the library, this one if it is signed
	 * @throws IOException if it cannot be read, or not be written
	 */
	Library stored(Path directory, OutputTimestamp timestamp, @Nullable String without) throws IOException {
		Files.createDirectories(directory);
		Path target = directory.resolve(this.name);
		return new StoredJar(this.file.toPath(), timestamp).write(target, without)
				? new Library(this.module, this.name, target.toFile()) : this;
	}

	private static String name(Artifact artifact) {
		String classifier = artifact.hasClassifier() ? "-" + artifact.getClassifier() : "";
		return artifact.getArtifactId() + "-" + artifact.getBaseVersion() + classifier + "."
				+ artifact.getArtifactHandler().getExtension();
	}

}
