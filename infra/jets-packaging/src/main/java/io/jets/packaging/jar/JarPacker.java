package io.jets.packaging.jar;

import io.jets.packaging.application.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Packs the classes of an application so that a JVM loads them fast: without compression
 * and, as the settings say, in one jar and desugared.
 */
public final class JarPacker {

	private static final String NAME = "application.jar";

	/** Moves jars behind the one with all classes, because jars are sorted by name. */
	private static final String BEHIND = "separate-";

	private final Path directory;

	private final LocalDateTime timestamp;

	private final JarSettings settings;

	/**
	 * Creates a packer.
	 * @param directory a directory for the packed files
	 * @param timestamp the time of the files in jars
	 * @param settings the settings
	 */
	public JarPacker(Path directory, LocalDateTime timestamp, JarSettings settings) {
		this.directory = directory;
		this.timestamp = timestamp;
		this.settings = settings;
	}

	/**
	 * Packs classes.
	 * @param own the application's own files by name
	 * @param libraries its libraries, sorted by name
	 * @param leftOut returns the name of a file that is left out of a library,
	 * {@code null} for none
	 * @return the packed classes
	 */
	public PackedJars pack(SortedMap<String, Path> own, List<Library> libraries,
			Function<Library, @Nullable String> leftOut) throws IOException {
		List<LibraryJar> jars = new ArrayList<>();
		for (Library library : libraries) {
			jars.add(LibraryJar.read(library, leftOut.apply(library)));
		}
		SortedMap<String, Path> classes = new TreeMap<>(own);
		classes.keySet().removeIf((name) -> !ClassChanges.isClass(name));
		ClassPath classPath = ClassPath.of(classes.keySet(), jars);
		try (ClassSources sources = new ClassSources(classes, jars)) {
			ClassChanges changes = new ClassChanges(this.settings.desugar(), sources, classPath.duplicates());
			return this.settings.singleJar() ? merge(own, classes, classPath, changes)
					: copy(own, classes, jars, changes);
		}
	}

	private PackedJars merge(SortedMap<String, Path> own, SortedMap<String, Path> classes, ClassPath classPath,
			ClassChanges changes) throws IOException {
		List<LibraryJar> merged = classPath.merged();
		Library jar = new Library(NAME, NAME, target(NAME));
		try (MergedJar writer = new MergedJar(jar.file(), this.timestamp,
				merged.stream().anyMatch(LibraryJar::isMultiRelease))) {
			Map<String, byte[]> contents = contents(classes);
			contents.putAll(changes.of(contents));
			writer.addOwn(contents);
			for (LibraryJar library : merged) {
				Map<String, byte[]> files = library.contents();
				files.putAll(changes.of(files));
				writer.add(library, files);
			}
		}
		List<Library> libraries = new ArrayList<>(List.of(jar));
		boolean behind = classPath.separate()
			.keySet()
			.stream()
			.allMatch((library) -> library.library().name().compareTo(NAME) > 0);
		for (LibraryJar library : classPath.jars()) {
			if (!merged.contains(library)) {
				libraries.add(copy(library, behind ? "" : BEHIND, changes));
			}
		}
		SortedMap<String, Path> files = new TreeMap<>(own);
		files.keySet().removeAll(classes.keySet());
		return new PackedJars(files, libraries, merged.stream().map(LibraryJar::library).toList(), classPath.reasons(),
				changes.counts());
	}

	private PackedJars copy(SortedMap<String, Path> own, SortedMap<String, Path> classes, List<LibraryJar> jars,
			ClassChanges changes) throws IOException {
		SortedMap<String, Path> files = new TreeMap<>(own);
		for (Map.Entry<String, byte[]> file : changes.of(contents(classes)).entrySet()) {
			files.put(file.getKey(), Files.write(target("classes/" + file.getKey()), file.getValue()));
		}
		List<Library> libraries = new ArrayList<>();
		for (LibraryJar jar : jars) {
			libraries.add(copy(jar, "", changes));
		}
		return new PackedJars(files, libraries, List.of(), Map.of(), changes.counts());
	}

	/**
	 * Copies a jar, unless it is signed.
	 */
	private Library copy(LibraryJar jar, String prefix, ClassChanges changes) throws IOException {
		Library library = jar.library();
		String name = prefix + library.name();
		if (jar.signed()) {
			return new Library(library.module(), name, library.file());
		}
		Path copy = target("lib/" + library.name());
		new StoredJar(library.file(), this.timestamp).write(copy, (file) -> file.equals(jar.leftOut()),
				changes.of(jar.contents()));
		return new Library(library.module(), name, copy);
	}

	private Path target(String name) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return file;
	}

	private static SortedMap<String, byte[]> contents(Map<String, Path> files) throws IOException {
		SortedMap<String, byte[]> contents = new TreeMap<>();
		for (Map.Entry<String, Path> file : files.entrySet()) {
			contents.put(file.getKey(), Files.readAllBytes(file.getValue()));
		}
		return contents;
	}

}
