package io.jets.packaging.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The jar of a dependency.
 *
 * @param module the dependency, {@code <groupId>:<artifactId>}
 * @param name the jar's name below {@code lib} in the archive
 * @param file the jar
 */
public record Library(String module, String name, Path file) {

	public long size() throws IOException {
		return Files.size(this.file);
	}

}
