package io.jets.maven;

import java.nio.file.Path;

/**
 * The path by which a template refers to the archive. SAM resolves it against the
 * template's directory.
 */
final class CodeUri {

	private CodeUri() {
	}

	/**
	 * Returns the path of an archive.
	 * @param archive the archive
	 * @param template the template
	 * @return the path with slashes, relative to the template's directory; absolute if
	 * the two are on different drives of Windows
	 */
	static String of(Path archive, Path template) {
		Path from = template.toAbsolutePath().resolveSibling("").normalize();
		Path to = archive.toAbsolutePath().normalize();
		Path path = to.getRoot().equals(from.getRoot()) ? from.relativize(to) : to;
		return path.toString().replace(path.getFileSystem().getSeparator(), "/");
	}

}
