package io.jets.maven;

import java.nio.file.Path;

/**
 * How a template names the archive. SAM reads it from the template's own directory, on
 * any system.
 */
final class CodeUri {

	private CodeUri() {
	}

	/**
	 * Name an archive.
	 * @param archive the archive
	 * @param template the template
	 * @return its path with slashes, from the template's directory on; the whole path
	 * where there is no way from one to the other, as between Windows' drives
	 */
	static String of(Path archive, Path template) {
		Path from = template.toAbsolutePath().resolveSibling("").normalize();
		Path to = archive.toAbsolutePath().normalize();
		Path path = to.getRoot().equals(from.getRoot()) ? from.relativize(to) : to;
		return path.toString().replace(path.getFileSystem().getSeparator(), "/");
	}

}
