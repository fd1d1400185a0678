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

	@TempDir
	private Path directory;

	@Test
	void aNewFileHoldsTheFlagAlone() throws IOException {
		SpringPropertiesFile file = SpringPropertiesFile.read(this.directory, List.of(jar("a.jar", "other", "x")));
		assertThat(file.aotEnabled()).isNull();
		assertThat(file.withAotEnabled().content()).asString().isEqualTo("spring.aot.enabled=true\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=b", "a=b\n", "a=b\\", "# why\na = b\r\n", "a=\\u0062" })
	void whatIsThereStays(String content) throws IOException {
		Files.writeString(this.directory.resolve("spring.properties"), content);
		SpringPropertiesFile file = SpringPropertiesFile.read(this.directory, List.of()).withAotEnabled();
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
	void whatWouldFailOnLambdaIsAFault() throws IOException {
		AotState off = new AotState(false, "process-aot does not run in this build", false, Set.of());
		AotState on = new AotState(true, "app.Application", false, Set.of());
		Path file = this.directory.resolve("spring.properties");
		Files.writeString(file, "spring.aot.enabled=true");
		SpringPropertiesFile own = SpringPropertiesFile.read(this.directory, List.of());
		assertThat(own.fault(off)).isEqualTo(file
				+ " says spring.aot.enabled=true, with which the functions would fail at their start. Spring AOT is"
				+ " off: process-aot does not run in this build. Remove that line: where spring-boot:process-aot has"
				+ " run, this goal adds it");
		assertThat(own.fault(on)).isNull();
		Files.writeString(file, "spring.aot.enabled=false");
		assertThat(SpringPropertiesFile.read(this.directory, List.of()).fault(off)).isNull();
		Files.delete(file);
		assertThat(SpringPropertiesFile.read(this.directory, List.of()).fault(off)).isNull();
		List<Library> libraries = List.of(jar("a.jar", "spring.properties", "spring.aot.enabled = true"));
		assertThat(SpringPropertiesFile.read(this.directory, libraries).fault(off))
			.startsWith("spring.properties of lib/a.jar says spring.aot.enabled=true");
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
