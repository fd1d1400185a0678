package io.jets.packaging.archive;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.JarFile;
import io.jets.packaging.application.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	private List<Library> libraries;

	@BeforeEach
	void writeFiles() throws IOException {
		this.classes = Files.createDirectories(this.directory.resolve("classes"));
		Files.writeString(this.classes.resolve("A.class"), "a");
		Files.writeString(this.classes.resolve("A__Old.class"), "old");
		this.libraries = List.of(library("org.yaml:snakeyaml"), library("test:x"));
	}

	@Test
	void leavesOutStaleClassesAndUnusedLibraries() throws IOException {
		ArchiveContent content = ArchiveContent.of(application(this.libraries, Set.of()), Set.of("A__Old.class"));
		assertThat(content.files()).containsOnlyKeys("A.class");
		assertThat(content.libraries()).containsExactly(this.libraries.get(1));
		assertThat(content.unused()).containsOnlyKeys(this.libraries.get(0));
	}

	@Test
	void leavesOutHintsForNativeImages() throws IOException {
		Path hints = this.classes.resolve("META-INF/native-image/app/reachability-metadata.json");
		Files.createDirectories(hints.getParent());
		Files.writeString(hints, "{}");
		ArchiveContent content = ArchiveContent.of(application(this.libraries, Set.of()), Set.of("A__Old.class"));
		assertThat(content.files()).containsOnlyKeys("A.class");
	}

	@Test
	void containsLibraryThatApplicationDeclares() throws IOException {
		ArchiveContent content = ArchiveContent.of(application(this.libraries, Set.of("org.yaml:snakeyaml")), Set.of());
		assertThat(content.libraries()).isEqualTo(this.libraries);
		assertThat(content.unused()).isEqualTo(Map.of());
	}

	@Test
	void containsLibraryThatIsNotRegistered() throws IOException {
		Library joda = library("tools.jackson.datatype:jackson-datatype-joda");
		ArchiveContent content = ArchiveContent.of(application(List.of(joda), Set.of()), Set.of());
		assertThat(content.unused()).containsOnlyKeys(joda);
		assertThat(content.libraries()).containsExactly(joda);
		assertThat(content.leftOut(joda)).isEqualTo("META-INF/services/tools.jackson.databind.JacksonModule");
		assertThat(content.leftOut(this.libraries.get(1))).isNull();
		assertThat(content.unchanged().unused()).isEmpty();
		assertThat(content.unchanged().libraries()).containsExactly(joda);
	}

	private Application application(List<Library> libraries, Set<String> declared) {
		return new Application("app", this.classes, null, null, libraries, declared);
	}

	private Library library(String module) throws IOException {
		String name = module.split(":")[1] + ".jar";
		return new Library(module, name,
				JarFile.write(this.directory.resolve(name), Map.of("text", "text".repeat(1_000))));
	}

}
