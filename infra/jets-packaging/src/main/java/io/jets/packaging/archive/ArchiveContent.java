package io.jets.packaging.archive;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes and libraries of an application that its archive contains.
 *
 * @param directory the directory of the application's classes and resources
 * @param classes the names of the classes and resources in the archive
 * @param libraries the libraries in the archive, sorted by name
 * @param unused the libraries that are left out, or are not registered as a service
 */
public record ArchiveContent(Path directory, Set<String> classes, List<Library> libraries,
		Map<Library, OptionalLibrary> unused) {

	/**
	 * Hints of process-aot for native images. A JVM does not read them, and they name
	 * classes that are not deployed.
	 */
	private static final String NATIVE_IMAGE = "META-INF/native-image/";

	/**
	 * Selects the content.
	 * @param application the application
	 * @param stale the names of files among its classes to leave out
	 */
	public static ArchiveContent of(Application application, Set<String> stale) throws IOException {
		Set<String> classes = new FileTree(application.classes()).names();
		classes.removeAll(stale);
		classes.removeIf((name) -> name.startsWith(NATIVE_IMAGE));
		Map<Library, OptionalLibrary> unused = UnusedLibraries.find(application, classes);
		List<Library> libraries = new ArrayList<>(application.libraries());
		libraries.removeIf((library) -> unused.containsKey(library) && unused.get(library).service() == null);
		return new ArchiveContent(application.classes(), classes, libraries, unused);
	}

	/**
	 * Returns the content with uncompressed libraries, from which classes load faster.
	 * @param workDirectory the directory for the libraries
	 * @param timestamp the time of the files in them
	 */
	public ArchiveContent stored(Path workDirectory, LocalDateTime timestamp) throws IOException {
		List<Library> stored = new ArrayList<>();
		for (Library library : this.libraries) {
			OptionalLibrary optional = this.unused.get(library);
			stored.add(library.stored(workDirectory, timestamp, (optional != null) ? optional.service() : null));
		}
		return new ArchiveContent(this.directory, this.classes, stored, this.unused);
	}

	/**
	 * Returns the content with unchanged libraries, so that every library that is not
	 * left out is registered.
	 */
	public ArchiveContent unchanged() {
		Map<Library, OptionalLibrary> leftOut = new LinkedHashMap<>(this.unused);
		leftOut.keySet().removeAll(this.libraries);
		return new ArchiveContent(this.directory, this.classes, this.libraries, leftOut);
	}

	/**
	 * Returns the size of the libraries in bytes.
	 */
	public long librarySize() throws IOException {
		long size = 0;
		for (Library library : this.libraries) {
			size += library.size();
		}
		return size;
	}

}
