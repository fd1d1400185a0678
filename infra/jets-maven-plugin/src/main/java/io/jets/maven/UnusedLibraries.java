package io.jets.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds which libraries that are seldom used are not used in an archive: no file in it
 * names them. Those that the application itself depends on are used.
 */
final class UnusedLibraries {

	/**
	 * What no function reads: hints for native images, and where a jar was made.
	 */
	private static final List<String> NOT_READ = List.of("META-INF/native-image/", "META-INF/maven/");

	private final Path classes;

	private final Set<String> classNames;

	private final Set<String> declared;

	/**
	 * Look at an application.
	 * @param classes the directory of its classes and resources
	 * @param names what of it is in the archive
	 * @param declared what it depends on itself, {@code <groupId>:<artifactId>}
	 */
	UnusedLibraries(Path classes, Set<String> names, Set<String> declared) {
		this.classes = classes;
		this.classNames = names;
		this.declared = declared;
	}

	/**
	 * Find them.
	 * @param libraries the archive's libraries
	 * @return those that are not used, and as what
	 * @throws IOException if a file cannot be read
	 */
	Map<Library, SeldomUsed> in(List<Library> libraries) throws IOException {
		List<SeldomUsed> unused = new ArrayList<>(SeldomUsed.ALL);
		unused.removeIf((candidate) -> !Collections.disjoint(candidate.modules(), this.declared)
				|| libraries.stream().noneMatch((library) -> candidate.modules().contains(library.module())));
		for (String name : this.classNames) {
			remove(unused, name, Files.readAllBytes(this.classes.resolve(name)));
		}
		for (Library library : libraries) {
			unused.removeAll(usedBy(library, unused));
		}
		Map<Library, SeldomUsed> result = new LinkedHashMap<>();
		for (SeldomUsed candidate : unused) {
			libraries.stream()
				.filter((library) -> candidate.modules().contains(library.module()))
				.forEach((library) -> result.put(library, candidate));
		}
		return result;
	}

	private static List<SeldomUsed> usedBy(Library library, List<SeldomUsed> candidates) throws IOException {
		List<SeldomUsed> unused = new ArrayList<>(candidates);
		unused.removeIf((candidate) -> !candidate.mayBeUsedBy(library.module()));
		List<SeldomUsed> used = new ArrayList<>(unused);
		try (ZipFile jar = new ZipFile(library.file())) {
			for (ZipEntry entry : Collections.list(jar.entries())) {
				try (InputStream content = jar.getInputStream(entry)) {
					remove(unused, entry.getName(), content.readAllBytes());
				}
			}
		}
		used.removeAll(unused);
		return used;
	}

	private static void remove(List<SeldomUsed> candidates, String name, byte[] bytes) {
		if (!candidates.isEmpty() && NOT_READ.stream().noneMatch(name::startsWith)) {
			String content = new String(bytes, StandardCharsets.ISO_8859_1);
			candidates.removeIf((candidate) -> candidate.isUsedBy(name, content));
		}
	}

}
