package io.jets.integration.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import io.jets.packaging.LambdaPackager;
import io.jets.packaging.PackagingLog;
import io.jets.packaging.aot.AotOutput;
import io.jets.packaging.application.Application;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.jar.JarSettings;

import org.springframework.util.Assert;
import org.springframework.util.FileSystemUtils;

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

	private static final Path SAMPLE_CLASSES = Path.of("..", "sample-app", "target", "classes");

	/** The AWS SDK, its HTTP client, and Spring Cloud Function's handler. */
	private static final Pattern LIBRARIES = Pattern.compile("awssdk|httpcomponents|spring-cloud-function-adapter-aws");

	/**
	 * Unpacks the sample's archive as Lambda does.
	 * @param path the directory to create
	 * @return the directory
	 * @throws IOException if it cannot be written
	 */
	static TaskDirectory ofSample(Path path) throws IOException {
		return unzip(ARCHIVE, path);
	}

	/**
	 * Creates the files of the sample before they are packed.
	 * @param path the directory to create
	 * @return the directory
	 * @throws IOException if it cannot be written
	 */
	static TaskDirectory ofSampleClasses(Path path) throws IOException {
		TaskDirectory task = withLibraries(path);
		FileSystemUtils.copyRecursively(SAMPLE_CLASSES, path);
		return task;
	}

	/**
	 * Creates the files of a function of the tests before they are packed. The directory
	 * contains only {@code lib/*.jar}: the application itself in {@code app.jar}, the
	 * libraries of the sample's archive, Spring Cloud Function's handler, and the parts
	 * of the AWS SDK that the tests use.
	 * @param path the directory to create
	 * @param classes the root of the application's classes
	 * @param content the part of the classes that belongs to the application, a path
	 * below the root
	 * @return the directory
	 * @throws IOException if it cannot be written
	 */
	static TaskDirectory create(Path path, Path classes, String content) throws IOException {
		TaskDirectory task = withLibraries(path);
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
	 * Packs the files as {@code jets:package} does.
	 * @param settings the settings
	 * @return the unpacked archive, as on Lambda
	 * @throws IOException if it cannot be written
	 */
	TaskDirectory packed(JarSettings settings) throws IOException {
		Path work = Files.createTempDirectory(this.path.getParent(), "packed");
		Path classes = work.resolve("classes");
		FileSystemUtils.copyRecursively(this.path, classes);
		FileSystemUtils.deleteRecursively(classes.resolve("lib"));
		List<Library> libraries = new ArrayList<>();
		for (String name : new TreeSet<>(Set.of(this.path.resolve("lib").toFile().list()))) {
			libraries.add(new Library(ClassPathLibraries.module(name), name, this.path.resolve("lib").resolve(name)));
		}
		try {
			new LambdaPackager(work, LocalDateTime.of(2026, 11, 21, 0, 0), settings, new IgnoringLog()).write(
					new Application("test", classes, null, null, libraries, Set.of()),
					new AotOutput(work.resolve("none"), Instant.EPOCH), work.resolve("archive.zip"));
		}
		catch (PackagingException ex) {
			throw new IllegalStateException(ex);
		}
		return unzip(work.resolve("archive.zip"), work.resolve("task"));
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

	private static TaskDirectory withLibraries(Path path) throws IOException {
		Path lib = Files.createDirectories(path.resolve("lib"));
		for (Path library : ClassPathLibraries.in(ARCHIVE)) {
			Files.copy(library, lib.resolve(library.getFileName()));
		}
		return new TaskDirectory(path.toRealPath());
	}

	private static TaskDirectory unzip(Path archive, Path path) throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(archive); Stream<Path> files = Files.walk(zip.getPath("/"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = path.resolve(file.toString().substring(1));
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
		return new TaskDirectory(path.toRealPath());
	}

	private static final class IgnoringLog implements PackagingLog {

		@Override
		public void info(String line) {
			// Interests users only
		}

		@Override
		public void warn(String line) {
			// Interests users only
		}

	}

}
