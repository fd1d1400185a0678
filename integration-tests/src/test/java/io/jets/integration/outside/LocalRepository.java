package io.jets.integration.outside;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * A local Maven repository that links to the files of the developer's own repository. It
 * contains either no artifact of the library, or those of this build as if they were
 * installed. The developer's own repository is not changed.
 *
 * @param path the repository
 */
record LocalRepository(Path path) {

	private static final List<String> MODULES = List.of("jets-core", "jets-tooling", "jets-spring-boot-autoconfigure",
			"jets-spring-boot-local", "jets-spring-boot-starter", "jets-spring-boot-test",
			"jets-spring-boot-starter-test", "infra/jets-packaging", "infra/jets-maven-plugin");

	/**
	 * Creates a repository without artifacts of the library.
	 * @param path the repository, which is replaced if it exists
	 * @param own the developer's own repository
	 * @return the repository
	 * @throws IOException if it cannot be written
	 */
	static LocalRepository create(Path path, Path own) throws IOException {
		// Does not follow links
		FileSystemUtils.deleteRecursively(path);
		Path io = Files.createDirectories(path.resolve("io"));
		link(own, path, "io");
		link(own.resolve("io"), io, "jets");
		return new LocalRepository(path);
	}

	/**
	 * Creates a repository that contains the artifacts of this build.
	 * @param path the repository, which is replaced if it exists
	 * @param own the developer's own repository
	 * @param reactor the root of this build
	 * @param version the library's version
	 * @return the repository
	 * @throws IOException if it cannot be written
	 */
	static LocalRepository create(Path path, Path own, Path reactor, String version) throws IOException {
		LocalRepository repository = create(path, own);
		Path io = path.resolve("io");
		install(reactor.resolve("pom.xml"), io, "jets-spring-boot", version, "pom");
		install(reactor.resolve("jets-bom/pom.xml"), io, "jets-bom", version, "pom");
		for (String module : MODULES) {
			Path folder = reactor.resolve(module);
			String artifact = folder.getFileName().toString();
			install(folder.resolve("pom.xml"), io, artifact, version, "pom");
			install(folder.resolve("target").resolve(artifact + "-" + version + ".jar"), io, artifact, version, "jar");
		}
		return repository;
	}

	private static void link(Path from, Path to, String except) throws IOException {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(from,
				(entry) -> !entry.getFileName().toString().equals(except))) {
			for (Path entry : entries) {
				Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
			}
		}
	}

	private static void install(Path file, Path io, String artifact, String version, String type) throws IOException {
		Path folder = Files.createDirectories(io.resolve("jets").resolve(artifact).resolve(version));
		Files.copy(file, folder.resolve(artifact + "-" + version + "." + type), StandardCopyOption.REPLACE_EXISTING);
	}

}
