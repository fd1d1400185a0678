package io.jets.integration.lambda;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds classes and resources as Lambda's class loader does: in the directory, then in
 * its jars, sorted by name.
 */
final class FunctionClassLoader extends URLClassLoader {

	private final Set<String> names = new TreeSet<>();

	FunctionClassLoader(TaskDirectory task) throws IOException {
		super(new URL[] { task.path().toUri().toURL() }, ClassLoader.getPlatformClassLoader());
		try (Stream<Path> files = Files.walk(task.path())) {
			files.filter(Files::isRegularFile)
				.map((file) -> task.path().relativize(file).toString())
				.filter((name) -> !name.startsWith("lib/"))
				.forEach(this.names::add);
		}
		for (Path library : libraries(task)) {
			addURL(library.toUri().toURL());
			try (JarFile jar = new JarFile(library.toFile())) {
				jar.stream().forEach((entry) -> this.names.add(entry.getName()));
			}
		}
	}

	private static List<Path> libraries(TaskDirectory task) throws IOException {
		try (Stream<Path> libraries = Files.list(task.path().resolve("lib"))) {
			return new ArrayList<>(libraries.sorted().toList());
		}
	}

	/**
	 * Returns the names of all files and directories.
	 * @return the names
	 */
	Set<String> names() {
		return this.names;
	}

}
