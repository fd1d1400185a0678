package io.jets.sample.lambda;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.spi.ToolProvider;

import org.springframework.util.Assert;

/**
 * A function's files as they lie in Lambda's {@code /var/task}: nothing but
 * {@code lib/*.jar}, the application itself in {@code app.jar}.
 *
 * @param path the directory
 */
record TaskDirectory(Path path) {

	/** The sample's dependencies, put there by the build. */
	private static final Path DEPENDENCIES = Path.of("target", "lambda", "lib");

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
		try (DirectoryStream<Path> jars = Files.newDirectoryStream(DEPENDENCIES, "*.jar")) {
			for (Path jar : jars) {
				Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		int status = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", lib.resolve("app.jar").toString(), "-C",
					classes.toString(), content);
		Assert.state(status == 0, () -> "Cannot pack " + classes.resolve(content));
		return new TaskDirectory(path.toRealPath());
	}

}
