package io.jets.packaging.aot;

import io.jets.packaging.application.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files that {@code spring-boot:process-aot} generates, before it copies them into
 * the directory of the application's classes.
 *
 * @param directory the directory of the generated files, {@code spring-aot/main} of the
 * build's directory
 * @param buildStart when this build started; what is older belongs to an earlier build
 */
public record AotOutput(Path directory, Instant buildStart) {

	private static final String INITIALIZER = "__ApplicationContextInitializer.class";

	/**
	 * Returns the main classes that {@code process-aot} has processed, in this build or
	 * in an earlier one. For each of them it generates an initializer.
	 */
	public SortedSet<String> mainClasses(Path classes) throws IOException {
		SortedSet<String> mainClasses = new TreeSet<>();
		for (String name : new FileTree(classes).names()) {
			if (name.endsWith(INITIALIZER)) {
				mainClasses.add(name.substring(0, name.length() - INITIALIZER.length()).replace('/', '.'));
			}
		}
		return mainClasses;
	}

	/**
	 * Returns whether the initializer of a main class was written in this build:
	 * {@code process-aot} writes all of its files in each run.
	 */
	public boolean isCurrent(Path classes, String mainClass) throws IOException {
		return !Files.getLastModifiedTime(classes.resolve(initializer(mainClass)))
			.toInstant()
			.isBefore(this.buildStart);
	}

	/**
	 * Returns the names of the generated files among the application's classes. A file
	 * with other content is the application's own.
	 */
	public SortedSet<String> filesIn(Path classes) throws IOException {
		SortedSet<String> names = new TreeSet<>();
		for (String kind : new String[] { "classes", "resources" }) {
			Path generated = this.directory.resolve(kind);
			for (String name : new FileTree(generated).names()) {
				Path copy = classes.resolve(name);
				if (Files.isRegularFile(copy) && Files.mismatch(generated.resolve(name), copy) == -1) {
					names.add(name);
				}
			}
		}
		return names;
	}

	public static String initializer(String mainClass) {
		return mainClass.replace('.', '/') + INITIALIZER;
	}

}
