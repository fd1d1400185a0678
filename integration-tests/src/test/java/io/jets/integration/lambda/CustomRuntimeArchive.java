package io.jets.integration.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.archive.LambdaArchive;
import io.jets.packaging.runtime.CustomRuntime;
import io.jets.packaging.runtime.RuntimeClient;
import io.jets.packaging.runtime.RuntimeSettings;
import io.jets.packaging.runtime.image.Jdk;
import io.jets.packaging.runtime.image.Platform;
import io.jets.packaging.runtime.training.TrainingSettings;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An archive with its own Java runtime, made from the JDK that runs the tests.
 *
 * @param file the archive
 */
record CustomRuntimeArchive(Path file) {

	/**
	 * This machine, on which the tests run the archive. Unlike Amazon Linux, it may have
	 * the libraries of a distribution's JDK.
	 */
	private static final Platform THIS_MACHINE = new Platform("this machine", 99,
			Stream
				.concat(Platform.AMAZON_LINUX_2023.libraries().stream(),
						Stream.of("libz.so.1", "libstdc++.so.6", "libfreetype.so.6", "libharfbuzz.so.0",
								"libjpeg.so.62", "liblcms2.so.2"))
				.collect(Collectors.toSet()));

	/**
	 * The time of the files, as they have it on Lambda.
	 */
	private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 29, 12, 0, 1);

	private static final Set<String> CLIENT = Set.of("aws-lambda-java-runtime-interface-client", "aws-lambda-java-core",
			"aws-lambda-java-serialization", "utils-lite");

	/**
	 * Trains an application.
	 * @param task the files of the application for Lambda's own runtime
	 * @param mainClass its main class
	 * @param environment the environment variables of the training
	 * @param events the events of the training, {@code null} for none
	 * @param work a directory for the archive and for intermediate files
	 * @return the archive
	 * @throws IOException if it cannot be written
	 * @throws PackagingException if the application does not start
	 */
	static CustomRuntimeArchive train(TaskDirectory task, String mainClass, Map<String, String> environment,
			@Nullable Path events, Path work) throws IOException, PackagingException {
		RuntimeClient client = client();
		RuntimeSettings settings = new RuntimeSettings(Jdk.of(Path.of(System.getProperty("java.home"))), List.of(),
				THIS_MACHINE, System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64", client,
				new TrainingSettings(environment, events));
		LambdaArchive application = new LambdaArchive(TIME);
		for (String name : new FileTree(task.path()).names()) {
			if (client.libraries().stream().noneMatch((library) -> name.equals("lib/" + library.name()))) {
				application.addFile(name, task.path().resolve(name));
			}
		}
		LambdaArchive archive = new CustomRuntime(settings, work).complete(application, mainClass).archive();
		Path file = work.resolve("function.zip");
		archive.write(file);
		return new CustomRuntimeArchive(file);
	}

	private static RuntimeClient client() {
		List<Library> libraries = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path jar = Path.of(entry);
			String name = jar.getFileName().toString();
			CLIENT.stream()
				.filter((module) -> name.matches(module + "-\\d.*\\.jar"))
				.forEach((module) -> libraries.add(new Library("com.amazonaws:" + module, name, jar)));
		}
		return new RuntimeClient(libraries);
	}

	/**
	 * Unzips the archive as Lambda does, with the permissions and in UTC the times of its
	 * files.
	 * @param directory the directory to create
	 * @return the function's files
	 * @throws IOException if they cannot be written
	 */
	TaskDirectory unzip(Path directory) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(this.file).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				Path target = directory.resolve(entry.getName());
				Files.createDirectories(target.getParent());
				try (InputStream content = zip.getInputStream(entry)) {
					Files.copy(content, target);
				}
				Files.setPosixFilePermissions(target,
						PosixFilePermissions.fromString((entry.getUnixMode() & 0111) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
				Files.setLastModifiedTime(target, FileTime.from(entry.getTimeLocal().toInstant(ZoneOffset.UTC)));
			}
		}
		return new TaskDirectory(directory.toRealPath());
	}

}
