package io.jets.packaging.aot;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.JarFile;
import io.jets.packaging.application.Library;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

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
	void containsOnlyTheSettingWhenThereIsNoFile() throws IOException {
		SpringPropertiesFile file = read(jar("a.jar", "other", "x"));
		assertThat(file.aotEnabled()).isNull();
		assertThat(file.withAotEnabled().content()).asString().isEqualTo("spring.aot.enabled=true\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=b", "a=b\n", "a=b\\", "# why\na = b\r\n", "a=\\u0062" })
	void keepsContentOfFile(String content) throws IOException {
		Files.writeString(this.directory.resolve("spring.properties"), content);
		SpringPropertiesFile file = read().withAotEnabled();
		assertThat(file.content()).asString().endsWith(content);
		Properties properties = new Properties();
		properties.load(new ByteArrayInputStream(file.content()));
		assertThat(properties).containsExactlyInAnyOrderEntriesOf(Map.of("a", "b", "spring.aot.enabled", "true"));
	}

	@Test
	void readsSetting() throws IOException {
		Files.writeString(this.directory.resolve("spring.properties"), "spring.aot.enabled : false");
		assertThat(read().aotEnabled()).isEqualTo("false");
	}

	@Test
	void readsFileOfFirstLibraryUnlessApplicationHasOne() throws IOException {
		Library[] libraries = { jar("a.jar", "other", "x"), jar("b.jar", "spring.properties", "b=1"),
				jar("c.jar", "spring.properties", "c=1") };
		assertThat(read(libraries).content()).asString().isEqualTo("b=1");
		Files.writeString(this.directory.resolve("spring.properties"), "own=1");
		assertThat(read(libraries).content()).asString().isEqualTo("own=1");
	}

	private SpringPropertiesFile read(Library... libraries) throws IOException {
		return SpringPropertiesFile
			.read(new Application("app", this.directory, null, null, List.of(libraries), Set.of()));
	}

	private Library jar(String name, String entry, String content) throws IOException {
		return new Library("test:" + name, name, JarFile.write(this.directory.resolve(name), Map.of(entry, content)));
	}

}
