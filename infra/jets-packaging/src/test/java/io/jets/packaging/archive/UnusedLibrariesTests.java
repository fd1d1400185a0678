package io.jets.packaging.archive;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.JarFile;
import io.jets.packaging.application.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link UnusedLibraries}.
 */
class UnusedLibrariesTests {

	@TempDir
	private Path directory;

	private final List<Library> libraries = new ArrayList<>();

	@BeforeEach
	void writeLibraries() throws IOException {
		library("org.apache.logging.log4j:log4j-api", "Logger.class", "org/apache/logging/log4j/Logger");
		library("org.apache.logging.log4j:log4j-to-slf4j", "Bridge.class", "org/apache/logging/log4j/Logger");
		library("org.yaml:snakeyaml", "Yaml.class", "org/yaml/snakeyaml/Yaml");
		library("org.springframework.boot:spring-boot", "Systems.class",
				"org/apache/logging/log4j/Logger org/yaml/snakeyaml/Yaml");
	}

	@Test
	void findsLibrariesThatOnlySpringBootNames() throws IOException {
		file("App.class", "org/slf4j/Logger");
		assertThat(unused(Set.of())).containsExactly("log4j-api", "log4j-to-slf4j", "snakeyaml");
	}

	@ParameterizedTest
	@CsvSource({ "App.class, org/apache/logging/log4j/Logger, snakeyaml",
			"App.class, Class.forName org.apache.logging.log4j.Logger, snakeyaml",
			"App.class, org/yaml/snakeyaml/Yaml, log4j",
			"App.class, org/springframework/beans/factory/config/YamlMapFactoryBean, log4j",
			"application-prod.yml, a, log4j", "config/application.yaml, a, log4j" })
	void doesNotFindLibraryThatApplicationUses(String name, String content, String unused) throws IOException {
		file(name, content);
		assertThat(unused(Set.of())).isNotEmpty().allMatch((module) -> module.startsWith(unused));
	}

	@Test
	void doesNotFindLibraryThatAnotherLibraryUses() throws IOException {
		library("com.example:shared", "Shared.class", "org/apache/logging/log4j/Logger");
		library("com.example:config", "config/defaults.yml", "a");
		assertThat(unused(Set.of())).isEmpty();
	}

	@Test
	void doesNotFindLibraryThatApplicationDeclares() throws IOException {
		assertThat(unused(Set.of("org.apache.logging.log4j:log4j-api"))).containsExactly("snakeyaml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "org/joda/time/DateTime", "com/amazonaws/services/lambda/runtime/events/ScheduledEvent" })
	void findsModuleForJodaTimeUnlessApplicationNamesItsTypesOrAwsEvents(String type) throws IOException {
		library("tools.jackson.datatype:jackson-datatype-joda", "Module.class", "org/joda/time/DateTime");
		library("org.springframework.cloud:spring-cloud-function-context", "Mapper.class", "org/joda/time/DateTime");
		assertThat(unused(Set.of())).contains("jackson-datatype-joda");
		file("App.class", type);
		assertThat(unused(Set.of())).doesNotContain("jackson-datatype-joda");
	}

	@Test
	void ignoresHintsForNativeImages() throws IOException {
		file("META-INF/native-image/com.example/app/reachability-metadata.json", "org.yaml.snakeyaml.Yaml");
		assertThat(unused(Set.of())).contains("snakeyaml");
	}

	@Test
	void doesNotFindMissingLibrary() throws IOException {
		this.libraries.removeIf((library) -> library.module().startsWith("org.apache"));
		assertThat(unused(Set.of())).containsExactly("snakeyaml");
	}

	private List<String> unused(Set<String> declared) throws IOException {
		Path classes = Files.createDirectories(this.directory.resolve("classes"));
		Application application = new Application("app", classes, null, null, this.libraries, declared);
		return UnusedLibraries.find(application, new FileTree(classes).names())
			.keySet()
			.stream()
			.map(Library::name)
			.toList();
	}

	private void file(String name, String content) throws IOException {
		Path file = this.directory.resolve("classes").resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private void library(String module, String name, String content) throws IOException {
		String artifactId = module.substring(module.indexOf(':') + 1);
		Path jar = JarFile.write(this.directory.resolve(artifactId + ".jar"), Map.of(name, content));
		this.libraries.add(new Library(module, artifactId, jar));
	}

}
