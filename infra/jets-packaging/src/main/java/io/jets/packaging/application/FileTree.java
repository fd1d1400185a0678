package io.jets.packaging.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files below a directory, which may be missing.
 *
 * @param root the directory
 */
public record FileTree(Path root) {

	/**
	 * Returns the names of all files, relative to the root and with slashes.
	 * @return a modifiable set
	 * @throws IOException if a directory cannot be read
	 */
	public SortedSet<String> names() throws IOException {
		SortedSet<String> names = new TreeSet<>();
		if (Files.isDirectory(this.root)) {
			try (Stream<Path> paths = Files.walk(this.root)) {
				paths.filter(Files::isRegularFile).map(this::name).forEach(names::add);
			}
		}
		return names;
	}

	private String name(Path file) {
		return this.root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}

}
