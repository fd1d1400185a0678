package io.jets.maven;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link SpringPropertiesFile}.
 */
class SpringPropertiesFileTests {

	private static final AotState ON = new AotState(true, "app.Application", false, Set.of());

	private static final AotState OFF = new AotState(false, "process-aot does not run", false, Set.of());

	@TempDir
	private Path directory;

	@Test
	void aNewFileHoldsTheFlagAlone() throws IOException {
		SpringPropertiesFile file = SpringPropertiesFile.read(this.directory, List.of(jar("a.jar", "other", "x")));
		assertThat(file.aotEnabled()).isNull();
		assertThat(file.with(ON).content()).asString().isEqualTo("spring.aot.enabled=true\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=b", "a=b\n", "a=b\\", "# why\na = b\r\n", "a=\\u0062" })
	void whatIsThereStays(String content) throws IOException {
		Files.writeString(this.directory.resolve("spring.properties"), content);
		SpringPropertiesFile file = SpringPropertiesFile.read(this.directory, List.of()).with(ON);
		assertThat(file.content()).asString().endsWith(content);
		Properties properties = new Properties();
		properties.load(new ByteArrayInputStream(file.content()));
		assertThat(properties).containsExactlyInAnyOrderEntriesOf(Map.of("a", "b", "spring.aot.enabled", "true"));
	}

	@Test
	void whatTheUserSaysOfAotIsKnown() throws IOException {
		Files.writeString(this.directory.resolve("spring.properties"), "spring.aot.enabled : false");
		assertThat(SpringPropertiesFile.read(this.directory, List.of()).aotEnabled()).isEqualTo("false");
	}

	@Test
	void nothingIsAddedWhereItIsSaidOrAotIsOff() throws IOException {
		Path own = this.directory.resolve("spring.properties");
		Files.writeString(own, "a=b");
		SpringPropertiesFile file = SpringPropertiesFile.read(this.directory, List.of());
		assertThat(file.with(OFF)).isSameAs(file);
		Files.writeString(own, "spring.aot.enabled=true");
		file = SpringPropertiesFile.read(this.directory, List.of());
		assertThat(file.with(ON)).isSameAs(file);
	}

	@Test
	void theFirstLibrarysFileWouldBeHidden() throws IOException {
		List<Library> libraries = List.of(jar("a.jar", "other", "x"), jar("b.jar", "spring.properties", "b=1"),
				jar("c.jar", "spring.properties", "c=1"));
		assertThat(SpringPropertiesFile.read(this.directory, libraries).content()).asString().isEqualTo("b=1");
		Files.writeString(this.directory.resolve("spring.properties"), "own=1");
		assertThat(SpringPropertiesFile.read(this.directory, libraries).content()).asString().isEqualTo("own=1");
	}

	private Library jar(String name, String entry, String content) throws IOException {
		Path file = this.directory.resolve(name);
		try (OutputStream output = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(output)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
		}
		return new Library("test:" + name, name, file.toFile());
	}

}
