package io.jets.benchmark.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.jets.benchmark.variant.Jdk;
import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.archive.LambdaArchive;
import io.jets.packaging.runtime.CustomRuntime;
import io.jets.packaging.runtime.RuntimeSettings;
import io.jets.packaging.runtime.image.Platform;
import io.jets.packaging.runtime.training.TrainingSettings;

/**
 * Makes the archive of {@code jets.runtime=custom} with the code of {@code jets:package}.
 * Unlike that goal, it makes an archive for each measured JDK, and also from JDKs of
 * distributions, which need libraries that Amazon Linux does not have.
 *
 * @param client AWS's runtime interface client
 * @param work the directory for the archive and for intermediate files
 */
record CustomRuntimeArchive(RuntimeClient client, Path work) {

	/** Archives have even seconds only. */
	private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

	/** A newer version of the GNU C library than there is. */
	private static final int ANY_GLIBC = 99;

	/**
	 * Makes the archive.
	 * @param application the files of the archive for Lambda's own runtime
	 * @param mainClass the main class of the application
	 * @param jdk the JDK that the Java runtime is made from
	 * @return the archive
	 * @throws IOException if the archive cannot be made
	 */
	Path write(Path application, String mainClass, Jdk jdk) throws IOException {
		List<Library> libraries = this.client.jars().stream().map(CustomRuntimeArchive::library).toList();
		RuntimeSettings settings = new RuntimeSettings(io.jets.packaging.runtime.image.Jdk.of(jdk.home()), List.of(),
				thisMachine(), System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64",
				new io.jets.packaging.runtime.RuntimeClient(libraries), new TrainingSettings(Map.of(), null));
		LambdaArchive archive = new LambdaArchive(TIME);
		for (String name : new FileTree(application).names()) {
			archive.addFile(name, application.resolve(name));
		}
		Path target = this.work.resolve("custom-runtime.zip");
		try {
			new CustomRuntime(settings, this.work).complete(archive, mainClass).archive().write(target);
			return target;
		}
		catch (PackagingException ex) {
			throw new FunctionFailedException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private static Library library(Path jar) {
		String name = jar.getFileName().toString();
		return new Library("com.amazonaws:" + name, name, jar);
	}

	private static Platform thisMachine() throws IOException {
		Set<String> libraries = new HashSet<>(Platform.AMAZON_LINUX_2023.libraries());
		for (Path directory : Stream.of("/usr/lib", "/usr/lib64").map(Path::of).filter(Files::isDirectory).toList()) {
			try (Stream<Path> files = Files.find(directory, 2,
					(file, attributes) -> file.getFileName().toString().contains(".so"))) {
				files.forEach((file) -> libraries.add(file.getFileName().toString()));
			}
		}
		return new Platform("this machine", ANY_GLIBC, libraries);
	}

}
