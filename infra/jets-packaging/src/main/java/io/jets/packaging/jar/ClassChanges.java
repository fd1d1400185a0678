package io.jets.packaging.jar;

import io.jets.packaging.desugar.ClassFiles;
import io.jets.packaging.desugar.DesugarCounts;
import io.jets.packaging.desugar.DesugaredClasses;
import io.jets.packaging.desugar.Desugarer;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Desugars the classes of one place after the other, and counts.
 */
final class ClassChanges {

	private static final String CLASS = ".class";

	private final boolean desugar;

	private final Desugarer desugarer;

	private final Set<String> fixed;

	private DesugarCounts counts = DesugarCounts.NONE;

	/**
	 * Creates the changes.
	 * @param desugar {@code false} if classes stay as they are
	 * @param sources finds classes
	 * @param duplicates the names of class files that exist more than once
	 */
	ClassChanges(boolean desugar, ClassFiles sources, Set<String> duplicates) {
		this.desugar = desugar;
		this.desugarer = new Desugarer(sources);
		this.fixed = duplicates.stream()
			.filter((name) -> name.endsWith(CLASS))
			.map((name) -> name.substring(0, name.length() - CLASS.length()))
			.collect(Collectors.toSet());
	}

	/**
	 * Returns whether a file is a class that a class loader finds.
	 */
	static boolean isClass(String name) {
		return name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.equals("module-info.class");
	}

	/**
	 * Desugars the classes among files.
	 * @return the classes that have changed and those that are new
	 */
	Map<String, byte[]> of(Map<String, byte[]> files) throws IOException {
		if (!this.desugar) {
			return Map.of();
		}
		SortedMap<String, byte[]> classes = new TreeMap<>(files);
		classes.keySet().removeIf((name) -> !isClass(name));
		DesugaredClasses desugared = this.desugarer.desugar(classes, this.fixed);
		this.counts = this.counts.plus(desugared.counts());
		return desugared.files();
	}

	DesugarCounts counts() {
		return this.counts;
	}

}
