package io.jets.sample.lambda;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.spi.ToolProvider;

import org.springframework.util.Assert;

/**
 * A function's files as they lie in Lambda's {@code /var/task}: nothing but
 * {@code lib/*.jar}, the application itself in {@code app.jar}, beside it the
 * dependencies that the build has collected for the sample.
 *
 * @param path the directory
 */
record TaskDirectory(Path path) {

	/**
	 * Lay out a function.
	 * @param path the directory, made here
	 * @param classes the root of the application's classes
	 * @param content what of it belongs to the application, a path below the root;
	 * {@code .} for all
	 * @return the directory
	 * @throws IOException if it cannot be written
	 */
	static TaskDirectory create(Path path, Path classes, String content) throws IOException {
		Path lib = Files.createDirectories(path.resolve("lib"));
		copyDependencies(lib);
		int status = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", lib.resolve("app.jar").toString(), "-C",
					classes.toString(), content);
		Assert.state(status == 0, () -> "Cannot pack " + classes.resolve(content));
		return new TaskDirectory(path.toRealPath());
	}

	private static void copyDependencies(Path lib) throws IOException {
		try (DirectoryStream<Path> archives = Files.newDirectoryStream(Path.of("target", "lambda"),
				"*-dependencies.jar");
				FileSystem archive = FileSystems.newFileSystem(archives.iterator().next());
				DirectoryStream<Path> jars = Files.newDirectoryStream(archive.getPath("BOOT-INF", "lib"))) {
			for (Path jar : jars) {
				Files.copy(jar, lib.resolve(jar.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

}
