package io.jets.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ArchiveContent}.
 */
class ArchiveContentTests {

	@TempDir
	private Path directory;

	private Path classes;

	private List<Library> deployed;

	@BeforeEach
	void writeFiles() throws IOException {
		this.classes = Files.createDirectories(this.directory.resolve("classes"));
		Files.writeString(this.classes.resolve("A.class"), "a");
		Files.writeString(this.classes.resolve("A__Old.class"), "old");
		this.deployed = List.of(library("org.yaml:snakeyaml"), library("test:x"));
	}

	@Test
	void outdatedClassesAndUnusedLibrariesAreLeftOut() throws IOException {
		ArchiveContent content = ArchiveContent.of(this.classes, Set.of("A__Old.class"), this.deployed, Set.of());
		assertThat(content.classes()).containsExactly("A.class");
		assertThat(content.libraries()).containsExactly(this.deployed.get(1));
		assertThat(content.unused()).containsOnlyKeys(this.deployed.get(0));
	}

	@Test
	void libraryThatTheApplicationDependsOnIsUsed() throws IOException {
		ArchiveContent content = ArchiveContent.of(this.classes, Set.of(), this.deployed, Set.of("org.yaml:snakeyaml"));
		assertThat(content.libraries()).isEqualTo(this.deployed);
		assertThat(content.unused()).isEqualTo(Map.of());
	}

	@Test
	void librariesCanBeStored() throws IOException, MojoFailureException {
		ArchiveContent content = ArchiveContent.of(this.classes, Set.of(), this.deployed, Set.of());
		ArchiveContent stored = content.stored(this.directory.resolve("lib"), OutputTimestamp.parse(null));
		assertThat(stored.libraries()).extracting(Library::name).containsExactly("x.jar");
		assertThat(stored.librarySize()).isEqualTo(Files.size(this.directory.resolve("lib/x.jar")))
			.isGreaterThan(content.librarySize());
	}

	@Test
	void libraryThatIsNotRegisteredStays() throws IOException, MojoFailureException {
		Library joda = library("tools.jackson.datatype:jackson-datatype-joda");
		ArchiveContent content = ArchiveContent.of(this.classes, Set.of(), List.of(joda), Set.of());
		assertThat(content.unused()).containsOnlyKeys(joda);
		assertThat(content.libraries()).containsExactly(joda);
		assertThat(content.complete().unused()).isEmpty();
		assertThat(content.complete().libraries()).containsExactly(joda);
	}

	private Library library(String module) throws IOException {
		String name = module.split(":")[1] + ".jar";
		Path file = this.directory.resolve(name);
		try (OutputStream output = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(output)) {
			zip.putNextEntry(new ZipEntry("text"));
			zip.write("text".repeat(1_000).getBytes());
		}
		return new Library(module, name, file.toFile());
	}

}
