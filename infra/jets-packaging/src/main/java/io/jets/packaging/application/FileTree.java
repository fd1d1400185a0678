package io.jets.packaging.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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

	/**
	 * Returns the size of all files in bytes.
	 * @throws IOException if a file cannot be read
	 */
	public long size() throws IOException {
		long size = 0;
		for (String name : names()) {
			size += Files.size(this.root.resolve(name));
		}
		return size;
	}

	/**
	 * Deletes all files and directories, including the root, which may be a file.
	 * @throws IOException if a file cannot be deleted
	 */
	public void delete() throws IOException {
		if (Files.exists(this.root)) {
			try (Stream<Path> paths = Files.walk(this.root)) {
				for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	private String name(Path file) {
		return this.root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}

}
