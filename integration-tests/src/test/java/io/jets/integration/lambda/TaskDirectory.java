package io.jets.integration.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import org.springframework.util.Assert;

/**
 * The files of a function in Lambda's {@code /var/task}.
 *
 * @param path the directory
 */
record TaskDirectory(Path path) {

	/**
	 * The archive that the build makes of the sample.
	 */
	static final Path ARCHIVE = Path.of("..", "sample-app", "target", "sam", "sample-app.zip");

	/** The AWS SDK, its HTTP client, and Spring Cloud Function's handler. */
	private static final Pattern LIBRARIES = Pattern.compile("awssdk|httpcomponents|spring-cloud-function-adapter-aws");

	/**
	 * Unpacks the sample's archive as Lambda does.
	 * @param path the directory to create
	 * @return the directory
	 * @throws IOException if it cannot be written
	 */
	static TaskDirectory ofSample(Path path) throws IOException {
		return unzip("/", path);
	}

	/**
	 * Creates the files of a function of the tests. The directory contains only {@code
	 * lib/*.jar}: the application itself in {@code app.jar}, the libraries of the
	 * sample's archive, Spring Cloud Function's handler, and the parts of the AWS SDK
	 * that the tests use.
	 * @param path the directory to create
	 * @param classes the root of the application's classes
	 * @param content the part of the classes that belongs to the application, a path
	 * below the root
	 * @return the directory
	 * @throws IOException if it cannot be written
	 */
	static TaskDirectory create(Path path, Path classes, String content) throws IOException {
		TaskDirectory task = unzip("/lib", path);
		int status = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", path.resolve("lib/app.jar").toString(), "-C",
					classes.toString(), content);
		Assert.state(status == 0, () -> "Cannot pack " + classes.resolve(content));
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (LIBRARIES.matcher(entry).find()) {
				Files.copy(Path.of(entry), path.resolve("lib").resolve(Path.of(entry).getFileName()));
			}
		}
		return task;
	}

	/**
	 * Adds a library.
	 * @param type a class of the library
	 * @throws IOException if it cannot be written
	 */
	void add(Class<?> type) throws IOException {
		Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
		Files.copy(jar, this.path.resolve("lib").resolve(jar.getFileName()));
	}

	/**
	 * Removes the output of the build's own ahead-of-time processing.
	 * @throws IOException if it cannot be removed
	 */
	void removeAheadOfTimeOutput() throws IOException {
		// The file contains only the setting that switches Spring AOT on
		Files.deleteIfExists(this.path.resolve("spring.properties"));
		try (Stream<Path> files = Files.walk(this.path)) {
			for (Path file : files.filter((file) -> file.getFileName().toString().contains("__")).toList()) {
				Files.delete(file);
			}
		}
	}

	private static TaskDirectory unzip(String content, Path path) throws IOException {
		try (FileSystem archive = FileSystems.newFileSystem(ARCHIVE);
				Stream<Path> files = Files.walk(archive.getPath(content))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = path.resolve(file.toString().substring(1));
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
		return new TaskDirectory(path.toRealPath());
	}

}
