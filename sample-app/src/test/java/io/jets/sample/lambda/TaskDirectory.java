package io.jets.sample.lambda;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import org.springframework.util.Assert;

/**
 * A function's files as they lie in Lambda's {@code /var/task}.
 *
 * @param path the directory
 */
record TaskDirectory(Path path) {

	private static final Path ARCHIVE = Path.of("target", "sam", "sample-app.zip");

	/**
	 * Unzip the sample's archive, as Lambda does.
	 * @param path the directory, made here
	 * @return the directory
	 * @throws IOException if it cannot be written
	 */
	static TaskDirectory unzip(Path path) throws IOException {
		unzip("/", path);
		return new TaskDirectory(path.toRealPath());
	}

	/**
	 * Lay out another function: nothing but {@code lib/*.jar}, the application itself in
	 * {@code app.jar}, beside it the dependencies of the sample's archive.
	 * @param path the directory, made here
	 * @param classes the root of the application's classes
	 * @param content what of it belongs to the application, a path below the root
	 * @return the directory
	 * @throws IOException if it cannot be written
	 */
	static TaskDirectory create(Path path, Path classes, String content) throws IOException {
		unzip("/lib", path);
		int status = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", path.resolve("lib").resolve("app.jar").toString(), "-C",
					classes.toString(), content);
		Assert.state(status == 0, () -> "Cannot pack " + classes.resolve(content));
		return new TaskDirectory(path.toRealPath());
	}

	private static void unzip(String root, Path path) throws IOException {
		try (FileSystem archive = FileSystems.newFileSystem(ARCHIVE)) {
			List<Path> files;
			try (Stream<Path> entries = Files.walk(archive.getPath(root))) {
				files = entries.filter(Files::isRegularFile).toList();
			}
			for (Path file : files) {
				Path target = path.resolve(archive.getPath("/").relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

}
