package io.jets.packaging.archive;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the optional libraries that nothing in an archive uses. The files themselves are
 * searched, because the dependency graph does not contain this information: code may use
 * a library that another one depends on, or use it only if it is present.
 */
final class UnusedLibraries {

	/**
	 * Files that no function reads: hints for native images, and the origin of a jar.
	 */
	private static final List<String> NOT_READ = List.of("META-INF/native-image/", "META-INF/maven/");

	private final Application application;

	private final List<OptionalLibrary> unused = new ArrayList<>(OptionalLibrary.ALL);

	private UnusedLibraries(Application application) {
		this.application = application;
		// The application uses what it declares itself
		this.unused.removeIf((candidate) -> !Collections.disjoint(candidate.modules(), application.declared())
				|| librariesOf(candidate).isEmpty());
	}

	/**
	 * Finds the unused libraries.
	 * @param application the application
	 * @param classes the names of its classes and resources that are deployed
	 * @return the libraries, and which optional library each is
	 */
	static Map<Library, OptionalLibrary> find(Application application, Set<String> classes) throws IOException {
		UnusedLibraries search = new UnusedLibraries(application);
		for (String name : classes) {
			search.removeUsed("", name, Files.readAllBytes(application.classes().resolve(name)));
		}
		for (Library library : application.libraries()) {
			search.removeUsedBy(library);
		}
		Map<Library, OptionalLibrary> found = new LinkedHashMap<>();
		search.unused
			.forEach((candidate) -> search.librariesOf(candidate).forEach((library) -> found.put(library, candidate)));
		return found;
	}

	private List<Library> librariesOf(OptionalLibrary candidate) {
		return this.application.libraries()
			.stream()
			.filter((library) -> candidate.modules().contains(library.module()))
			.toList();
	}

	private void removeUsedBy(Library library) throws IOException {
		if (this.unused.stream().noneMatch((candidate) -> candidate.mayBeUsedBy(library.module()))) {
			return;
		}
		try (ZipFile jar = new ZipFile(library.file().toFile())) {
			for (ZipEntry entry : Collections.list(jar.entries())) {
				try (InputStream content = jar.getInputStream(entry)) {
					removeUsed(library.module(), entry.getName(), content.readAllBytes());
				}
			}
		}
	}

	private void removeUsed(String user, String name, byte[] bytes) {
		if (!this.unused.isEmpty() && NOT_READ.stream().noneMatch(name::startsWith)) {
			String content = new String(bytes, StandardCharsets.ISO_8859_1);
			this.unused.removeIf((candidate) -> candidate.mayBeUsedBy(user) && candidate.isUsedBy(name, content));
		}
	}

}
