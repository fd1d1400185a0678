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
 * The jars of an application in their order, and which of them can be merged: a jar stays
 * by itself if it is signed, or if a file that is in front of it has the same name but
 * another content. The first file counts, so the jars that stay are behind the merged
 * one.
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
		jars.stream().filter(LibraryJar::signed).forEach((jar) -> separate.put(jar, "is signed"));
		Set<String> duplicates = new HashSet<>();
		Map<String, Owner> owners = new HashMap<>();
		ownClasses.forEach((name) -> owners.put(name, new Owner(null, List.of())));
		for (LibraryJar jar : jars) {
			filesByPath(jar).forEach((path, files) -> {
				Owner owner = owners.putIfAbsent(path, new Owner(jar, files));
				if (owner != null || files.stream().anyMatch(LibraryFile::isVersion)) {
					duplicates.add(path);
				}
				if (owner != null && owner.isInConflict(path, files, separate.keySet())) {
					separate.putIfAbsent(jar, "has another " + path + " than " + owner.name());
				}
			});
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
			if (FileKind.of(file.name()).isUnique()) {
				files.computeIfAbsent(file.path(), (path) -> new ArrayList<>()).add(file);
			}
		}
		return files;
	}

	/**
	 * Where a file was found first.
	 *
	 * @param jar the jar, {@code null} for the application itself
	 * @param files the file for each release of Java
	 */
	private record Owner(@Nullable LibraryJar jar, List<LibraryFile> files) {

		boolean isInConflict(String path, List<LibraryFile> others, Set<LibraryJar> separate) {
			if (this.jar == null || separate.contains(this.jar)) {
				return true;
			}
			return !FileKind.of(path).isMerged() && !Set.copyOf(this.files).equals(Set.copyOf(others));
		}

		String name() {
			return (this.jar != null) ? this.jar.library().name() : "the application";
		}

	}

}
