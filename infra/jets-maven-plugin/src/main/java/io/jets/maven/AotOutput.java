package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.maven.project.MavenProject;

/**
 * What {@code spring-boot:process-aot} generates, before it copies it into the
 * application's classes. Each run begins with empty directories.
 *
 * @param classes the directory of the classes
 * @param resources the directory of the resources
 */
record AotOutput(Path classes, Path resources) {

	/**
	 * Ends the name of the class that starts an application which was processed; the
	 * application's main class is in front of it.
	 */
	static final String INITIALIZER = "__ApplicationContextInitializer";

	/**
	 * Where it is unless the build says something else.
	 */
	static AotOutput in(MavenProject project) {
		Path directory = Path.of(project.getBuild().getDirectory(), "spring-aot", "main");
		return new AotOutput(directory.resolve("classes"), directory.resolve("resources"));
	}

	/**
	 * Which of the application's files were generated.
	 * @param application the directory of the application's classes
	 * @return their names; a file of another content is not among them
	 */
	Set<String> filesIn(Path application) throws IOException {
		Set<String> names = new TreeSet<>();
		for (Path directory : new Path[] { this.classes, this.resources }) {
			for (String name : files(directory)) {
				Path copy = application.resolve(name);
				if (Files.isRegularFile(copy) && Files.mismatch(directory.resolve(name), copy) == -1) {
					names.add(name);
				}
			}
		}
		return names;
	}

	/**
	 * The main classes of the applications in a directory that were processed.
	 */
	static Set<String> mainClasses(Path directory) throws IOException {
		Set<String> mainClasses = new TreeSet<>();
		for (String name : files(directory)) {
			if (name.endsWith(INITIALIZER + ".class")) {
				mainClasses.add(name.substring(0, name.length() - (INITIALIZER + ".class").length()).replace('/', '.'));
			}
		}
		return mainClasses;
	}

	static Set<String> files(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			return Set.of();
		}
		Set<String> names = new TreeSet<>();
		try (Stream<Path> paths = Files.walk(directory)) {
			paths.filter(Files::isRegularFile)
				.forEach((path) -> names
					.add(directory.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/")));
		}
		return names;
	}

}
