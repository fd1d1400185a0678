package io.jets.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a code archive holds of an application, and which of the libraries that it deploys
 * it leaves out.
 *
 * @param directory the directory of the application's classes and resources
 * @param classes the names of those that are in the archive
 * @param libraries the archive's libraries, sorted by name
 * @param unused the libraries that are left out, or are not registered, and why
 */
record ArchiveContent(Path directory, Set<String> classes, List<Library> libraries, Map<Library, SeldomUsed> unused) {

	/**
	 * Find what an archive needs.
	 * @param directory the directory of the application's classes and resources
	 * @param outdated names of those that are not the application's any more
	 * @param deployed the libraries that the application deploys
	 * @param declared what it depends on itself, {@code <groupId>:<artifactId>}
	 * @return the content
	 * @throws IOException if a file cannot be read
	 */
	static ArchiveContent of(Path directory, Set<String> outdated, List<Library> deployed, Set<String> declared)
			throws IOException {
		Set<String> classes = AotOutput.files(directory);
		classes.removeAll(outdated);
		Map<Library, SeldomUsed> unused = new UnusedLibraries(directory, classes, declared).in(deployed);
		List<Library> libraries = new ArrayList<>(deployed);
		libraries.removeIf((library) -> unused.containsKey(library) && unused.get(library).service() == null);
		return new ArchiveContent(directory, classes, libraries, unused);
	}

	/**
	 * The content with libraries of which the files are uncompressed.
	 * @param work where to write them
	 * @param timestamp the time of the files in them
	 * @return the content
	 * @throws IOException if a library cannot be read, or not be written
	 */
	ArchiveContent stored(Path work, OutputTimestamp timestamp) throws IOException {
		List<Library> stored = new ArrayList<>();
		for (Library library : this.libraries) {
			SeldomUsed seldomUsed = this.unused.get(library);
			stored.add(library.stored(work, timestamp, (seldomUsed != null) ? seldomUsed.service() : null));
		}
		return new ArchiveContent(this.directory, this.classes, stored, this.unused);
	}

	/**
	 * The content with libraries as they are: what should not be registered is.
	 * @return the content
	 */
	ArchiveContent complete() {
		Map<Library, SeldomUsed> leftOut = new LinkedHashMap<>(this.unused);
		leftOut.keySet().removeAll(this.libraries);
		return new ArchiveContent(this.directory, this.classes, this.libraries, leftOut);
	}

	/**
	 * The libraries' size.
	 * @return bytes
	 */
	long librarySize() {
		return this.libraries.stream().mapToLong((library) -> library.file().length()).sum();
	}

}
