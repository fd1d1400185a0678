package io.jets.packaging.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The jar of a dependency.
 *
 * @param module the dependency, {@code <groupId>:<artifactId>}
 * @param name the jar's name below {@code lib} in the archive
 * @param file the jar
 */
public record Library(String module, String name, Path file) {

	/**
	 * Writes a copy whose files are not compressed.
	 * @param directory the directory of the copy
	 * @param timestamp the time of the files in the copy
	 * @param leftOut the name of a file to leave out, {@code null} for none
	 * @return the copy, or this library if it is signed
	 */
	public Library stored(Path directory, LocalDateTime timestamp, @Nullable String leftOut) throws IOException {
		Files.createDirectories(directory);
		Path copy = directory.resolve(this.name);
		return new StoredJar(this.file, timestamp).write(copy, leftOut) ? new Library(this.module, this.name, copy)
				: this;
	}

	public long size() throws IOException {
		return Files.size(this.file);
	}

}
