package io.jets.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local repository that contains this build's modules as if they were installed.
 * Everything else in it is a link to the local repository of the build, which does not
 * change.
 *
 * @param path the repository
 */
record LocalRepository(Path path) {

	private static final String VERSION = System.getProperty("jets.test.version");

	private static final List<String> MODULES = List.of("jets-core", "jets-tooling", "jets-spring-boot-autoconfigure",
			"jets-spring-boot-local", "jets-spring-boot-starter", "infra/jets-packaging", "infra/jets-maven-plugin");

	/**
	 * Creates the repository.
	 * @param path the directory of the repository
	 */
	static LocalRepository create(Path path) throws IOException {
		Path existing = Path.of(System.getProperty("jets.test.local-repository"));
		Files.createDirectories(path.resolve("io"));
		link(existing, path, List.of("io"));
		link(existing.resolve("io"), path.resolve("io"), List.of("jets"));
		LocalRepository repository = new LocalRepository(path.toAbsolutePath());
		Path reactor = Path.of("../..");
		repository.install("jets-spring-boot", reactor.resolve("pom.xml"), "pom");
		repository.install("jets-bom", reactor.resolve("jets-bom/pom.xml"), "pom");
		for (String module : MODULES) {
			Path folder = reactor.resolve(module);
			String artifact = folder.getFileName().toString();
			repository.install(artifact, folder.resolve("pom.xml"), "pom");
			repository.install(artifact, folder.resolve("target").resolve(artifact + "-" + VERSION + ".jar"), "jar");
		}
		return repository;
	}

	private void install(String artifactId, Path file, String extension) throws IOException {
		Path directory = Files.createDirectories(this.path.resolve("io/jets").resolve(artifactId).resolve(VERSION));
		Files.copy(file, directory.resolve(artifactId + "-" + VERSION + "." + extension),
				StandardCopyOption.REPLACE_EXISTING);
	}

	private static void link(Path from, Path to, List<String> except) throws IOException {
		if (!Files.isDirectory(from)) {
			return;
		}
		try (Stream<Path> entries = Files.list(from)) {
			entries.filter((entry) -> !except.contains(entry.getFileName().toString())).forEach((entry) -> {
				Path link = to.resolve(entry.getFileName());
				try {
					if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
						Files.createSymbolicLink(link, entry);
					}
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}
