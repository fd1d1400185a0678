package io.jets.packaging.jar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The jars of an application in their order, and which of them can be merged. A jar stays
 * by itself if it is signed, if a file in front of it has the same name but another
 * content, or if it has a file of the same name as a jar in front of it that stays. The
 * jars that stay are behind the merged one, so that all files of a name are found in the
 * same order as before.
 *
 * @param jars the jars
 * @param separate the reasons why jars stay by themselves
 * @param duplicates the names of files that exist more than once, also for different
 * releases of Java
 */
record ClassPath(List<LibraryJar> jars, Map<LibraryJar, String> separate, Set<String> duplicates) {

	/**
	 * Finds out which jars can be merged.
	 * @param ownClasses the names of the application's own class files, which are in
	 * front of the jars
	 * @param jars the jars
	 */
	static ClassPath of(Collection<String> ownClasses, List<LibraryJar> jars) {
		Map<LibraryJar, String> separate = new LinkedHashMap<>();
		Set<String> duplicates = new HashSet<>();
		Map<String, Owner> merged = new HashMap<>();
		Map<String, LibraryJar> behind = new HashMap<>();
		ownClasses.forEach((name) -> merged.put(name, new Owner(null, List.of())));
		for (LibraryJar jar : jars) {
			Map<String, List<LibraryFile>> filesByPath = filesByPath(jar);
			String reason = jar.signed() ? "is signed" : null;
			for (Map.Entry<String, List<LibraryFile>> entry : filesByPath.entrySet()) {
				String path = entry.getKey();
				Owner owner = merged.get(path);
				LibraryJar other = behind.get(path);
				if (owner != null || other != null || entry.getValue().stream().anyMatch(LibraryFile::isVersion)) {
					duplicates.add(path);
				}
				if (reason == null && owner != null && owner.isInConflict(path, entry.getValue())) {
					reason = "has another " + path + " than " + owner.name();
				}
				if (reason == null && other != null) {
					reason = "shares " + path + " with " + other.library().name();
				}
			}
			if (reason != null) {
				separate.put(jar, reason);
				filesByPath.keySet().forEach((path) -> behind.putIfAbsent(path, jar));
			}
			else {
				filesByPath.forEach((path, files) -> merged.putIfAbsent(path, new Owner(jar, files)));
			}
		}
		return new ClassPath(jars, separate, duplicates);
	}

	List<LibraryJar> merged() {
		return this.jars.stream().filter((jar) -> !this.separate.containsKey(jar)).toList();
	}

	/**
	 * Returns the reasons why jars stay by themselves, by the names of the jars.
	 */
	Map<String, String> reasons() {
		Map<String, String> reasons = new LinkedHashMap<>();
		this.jars.forEach((jar) -> {
			String reason = this.separate.get(jar);
			if (reason != null) {
				reasons.put(jar.library().name(), reason);
			}
		});
		return reasons;
	}

	private static Map<String, List<LibraryFile>> filesByPath(LibraryJar jar) {
		Map<String, List<LibraryFile>> files = new LinkedHashMap<>();
		for (LibraryFile file : jar.files()) {
			if (FileKind.of(file.name()).isFound()) {
				files.computeIfAbsent(file.path(), (path) -> new ArrayList<>()).add(file);
			}
		}
		return files;
	}

	/**
	 * The first file of a path among those that are merged.
	 *
	 * @param jar the jar, {@code null} for the application itself
	 * @param files the file for each release of Java
	 */
	private record Owner(@Nullable LibraryJar jar, List<LibraryFile> files) {

		boolean isInConflict(String path, List<LibraryFile> others) {
			return this.jar == null
					|| (!FileKind.of(path).isMerged() && !Set.copyOf(this.files).equals(Set.copyOf(others)));
		}

		String name() {
			return (this.jar != null) ? this.jar.library().name() : "the application";
		}

	}

}
