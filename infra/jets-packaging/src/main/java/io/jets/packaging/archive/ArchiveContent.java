package io.jets.packaging.archive;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The classes and libraries of an application that its archive contains.
 *
 * @param files the classes and resources in the archive by name
 * @param libraries the libraries in the archive, sorted by name
 * @param unused the libraries that are left out, or are not registered as a service
 */
public record ArchiveContent(SortedMap<String, Path> files, List<Library> libraries,
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
		SortedMap<String, Path> files = new TreeMap<>();
		classes.forEach((name) -> files.put(name, application.classes().resolve(name)));
		return new ArchiveContent(files, libraries, unused);
	}

	/**
	 * Returns the file that is left out of a library, so that the library is not
	 * registered as a service.
	 * @return the file's name, {@code null} if nothing is left out
	 */
	public @Nullable String leftOut(Library library) {
		OptionalLibrary optional = this.unused.get(library);
		return (optional != null) ? optional.service() : null;
	}

	/**
	 * Returns the content with other files and libraries.
	 */
	public ArchiveContent with(SortedMap<String, Path> files, List<Library> libraries) {
		return new ArchiveContent(files, libraries, this.unused);
	}

	/**
	 * Returns the content with unchanged libraries, so that every library that is not
	 * left out is registered.
	 */
	public ArchiveContent unchanged() {
		Map<Library, OptionalLibrary> leftOut = new LinkedHashMap<>(this.unused);
		leftOut.keySet().removeAll(this.libraries);
		return new ArchiveContent(this.files, this.libraries, leftOut);
	}

}
