package io.jets.packaging;

import io.jets.packaging.application.JarFile;
import io.jets.packaging.aot.AotOutput;
import io.jets.packaging.application.Application;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.desugar.ClassFile;
import io.jets.packaging.jar.JarSettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link LambdaPackager}.
 */
class LambdaPackagerTests {

	@TempDir
	private Path directory;

	private Path classes;

	private JarSettings settings = new JarSettings(true, true);

	private final List<String> lines = new ArrayList<>();

	@BeforeEach
	void writeClasses() throws IOException {
		this.classes = Files.createDirectories(this.directory.resolve("classes"));
		Files.write(this.classes.resolve("App.class"), ClassFile.empty("App"));
		Files.writeString(this.classes.resolve("app.properties"), "");
	}

	@Test
	void reportsContentOfArchive() throws IOException, PackagingException {
		assertThat(write(null, library("test:a"), library("org.yaml:snakeyaml"))).isFalse();
		assertThat(this.lines).containsExactly("INFO Lambda archive: " + archive() + ", 0.0 MB, unzipped 0.0 MB",
				"INFO   Spring AOT is off: spring-boot:process-aot has not run in this build",
				"INFO   one jar: on (1 jars)", "INFO   desugar: on, 0 lambdas, 0 concatenations",
				"INFO   classes and resources of app, 1 dependencies:", "INFO   lib/application.jar, 0.0 MB",
				"INFO     with a.jar, 0.0 MB", "INFO   left out: snakeyaml.jar, because nothing reads YAML");
		assertThat(entries()).containsExactly("app.properties", "lib/application.jar");
	}

	@Test
	void keepsJarPerLibraryWhenSwitchedOff() throws IOException, PackagingException {
		this.settings = new JarSettings(false, false);
		write(null, library("test:a"));
		assertThat(this.lines).contains("INFO   one jar: off", "INFO   desugar: off", "INFO   lib/a.jar, 0.0 MB");
		assertThat(entries()).containsExactly("App.class", "app.properties", "lib/a.jar");
	}

	@Test
	void namesLibrariesThatStayOut() throws IOException, PackagingException {
		Path one = JarFile.write(this.directory.resolve("one.jar"), Map.of("text", "one"));
		Path two = JarFile.write(this.directory.resolve("two.jar"), Map.of("text", "two"));
		Path signed = JarFile.write(this.directory.resolve("signed.jar"), Map.of("META-INF/KEY.SF", ""));
		write(null, new Library("test:one", "one.jar", one), new Library("test:signed", "signed.jar", signed),
				new Library("test:two", "two.jar", two));
		assertThat(this.lines).contains(
				"INFO   one jar: on (1 jars; 2 stay out: signed.jar is signed, two.jar has another text than one.jar)");
		assertThat(entries()).contains("lib/application.jar", "lib/signed.jar", "lib/two.jar");
	}

	@Test
	void keepsDependenciesCompressedWhenWholeArchiveIsNearQuota() throws IOException, PackagingException {
		try (RandomAccessFile file = new RandomAccessFile(this.classes.resolve("large").toFile(), "rw")) {
			file.setLength(200 * 1024 * 1024);
		}
		Library library = library("test:a");
		write(null, library);
		assertThat(this.lines)
			.contains("INFO The dependencies stay as they are: uncompressed ones make an archive of 200.0 MB unzipped")
			.last(InstanceOfAssertFactories.STRING)
			.startsWith("WARN The size of the archive is 200.0 MB unzipped. Lambda accepts 250 MB");
		assertThat(entries()).containsExactly("App.class", "app.properties", "large", "lib/a.jar");
		try (ZipFile zip = new ZipFile(archive().toFile())) {
			assertThat(zip.getInputStream(zip.getEntry("lib/a.jar")))
				.hasSameContentAs(Files.newInputStream(library.file()));
		}
	}

	@Test
	void switchesAotOnWhenProcessAotRan() throws IOException, PackagingException {
		Files.write(this.classes.resolve("App__ApplicationContextInitializer.class"),
				ClassFile.empty("App__ApplicationContextInitializer"));
		assertThat(write(null)).isTrue();
		assertThat(this.lines).contains("INFO   Spring AOT is on: App");
		assertThat(entries()).contains("lib/application.jar", "spring.properties");
	}

	@Test
	void keepsSpringPropertiesThatSwitchAotOff() throws IOException, PackagingException {
		Files.write(this.classes.resolve("App__ApplicationContextInitializer.class"),
				ClassFile.empty("App__ApplicationContextInitializer"));
		Path properties = Files.writeString(this.classes.resolve("spring.properties"), "spring.aot.enabled=false");
		assertThat(write(null)).isFalse();
		try (ZipFile zip = new ZipFile(archive().toFile())) {
			assertThat(zip.getInputStream(zip.getEntry("spring.properties")))
				.hasSameContentAs(Files.newInputStream(properties));
		}
	}

	@Test
	void warnsWhenHandlerMayBeInLayer() throws IOException, PackagingException {
		write("layer.Handler");
		assertThat(this.lines.get(0)).startsWith("WARN The archive does not contain the functions' handler");
	}

	@Test
	void rejectsMissingHandlerOfSpringCloudFunction() {
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> write("org.springframework.cloud.function.adapter.aws.FunctionInvoker"))
			.withMessageContaining("spring-cloud-function-adapter-aws");
		assertThat(archive()).doesNotExist();
	}

	private boolean write(@Nullable String handler, Library... libraries) throws IOException, PackagingException {
		Application application = new Application("app", this.classes, null, handler, List.of(libraries), Set.of());
		AotOutput output = new AotOutput(this.directory.resolve("spring-aot/main"), Instant.EPOCH);
		PackagingLog log = new PackagingLog() {

			@Override
			public void info(String line) {
				LambdaPackagerTests.this.lines.add("INFO " + line);
			}

			@Override
			public void warn(String line) {
				LambdaPackagerTests.this.lines.add("WARN " + line);
			}

		};
		return new LambdaPackager(this.directory.resolve("work"), LocalDateTime.of(2026, 11, 21, 0, 0), this.settings,
				log)
			.write(application, output, archive());
	}

	private Library library(String module) throws IOException {
		String name = module.split(":")[1] + ".jar";
		return new Library(module, name, JarFile.write(this.directory.resolve(name), Map.of("text", "text")));
	}

	private Path archive() {
		return this.directory.resolve("target/app.zip");
	}

	private List<String> entries() throws IOException {
		try (ZipFile zip = new ZipFile(archive().toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

}
