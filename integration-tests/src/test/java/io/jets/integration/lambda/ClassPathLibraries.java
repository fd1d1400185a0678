package io.jets.integration.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.jets.integration.ApplicationJar;

/**
 * The libraries of the tests, before they are packed.
 */
final class ClassPathLibraries {

	private static final Path REPOSITORY = Path.of(System.getProperty("jets.test.repository"));

	private ClassPathLibraries() {
	}

	/**
	 * Returns the libraries whose classes an archive contains.
	 * @param archive the archive
	 * @return the jars
	 * @throws IOException if the archive cannot be read
	 */
	static List<Path> in(Path archive) throws IOException {
		return ApplicationJar.libraries(archive).stream().map(ClassPathLibraries::find).toList();
	}

	/**
	 * Returns the module of a library.
	 * @param name the name of the jar
	 * @return the module, {@code <groupId>:<artifactId>}
	 */
	static String module(String name) {
		Path jar = name.equals("app.jar") ? Path.of(name) : find(name);
		if (!jar.startsWith(REPOSITORY)) {
			return "io.jets:" + name;
		}
		Path artifact = REPOSITORY.relativize(jar).getParent().getParent();
		return artifact.getParent().toString().replace(File.separatorChar, '.') + ":" + artifact.getFileName();
	}

	private static Path find(String name) {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.filter((entry) -> entry.endsWith(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(name + " is not on the class path of the tests"));
	}

}
