package io.jets.benchmark.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarFile;

import io.jets.packaging.archive.LambdaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaPackageTests {

	@Test
	void unpacksDirectoryAndPutsJarOfClassesBeforeLibraries(@TempDir Path directory) throws IOException {
		Path built = directory.resolve("classes");
		Files.createDirectories(built.resolve("app"));
		Files.createDirectories(built.resolve("lib"));
		Files.writeString(built.resolve("app/Main.class"), "class");
		Files.writeString(built.resolve("lib/b.jar"), "b");
		Files.writeString(built.resolve("lib/a.jar"), "a");
		LambdaPackage unpacked = LambdaPackage.unpack(built, directory.resolve("work"));
		assertThat(unpacked.task().resolve("app/Main.class")).hasContent("class");
		List<Path> classPath = unpacked.classPath(directory.resolve("app.jar"));
		assertThat(classPath).extracting((jar) -> jar.getFileName().toString())
			.containsExactly("app.jar", "a.jar", "b.jar");
		assertThat(unpacked.zipBytes()).isPositive();
		try (JarFile application = new JarFile(classPath.get(0).toFile())) {
			assertThat(application.stream()).extracting(Object::toString).containsExactly("app/", "app/Main.class");
		}
	}

	@Test
	void keepsPermissionsAndTimesOfArchive(@TempDir Path directory) throws IOException {
		Path script = Files.writeString(directory.resolve("script"), "exit");
		LambdaArchive archive = new LambdaArchive(LocalDateTime.of(2026, 11, 29, 12, 0));
		archive.addExecutable("bootstrap", script);
		archive.addFile("runtime/client.jar", script);
		Path zip = directory.resolve("function.zip");
		archive.write(zip);
		Path task = LambdaPackage.unpack(zip, directory.resolve("work")).task();
		assertThat(task.resolve("bootstrap")).isExecutable();
		assertThat(task.resolve("runtime/client.jar").toFile()).satisfies((file) -> {
			assertThat(file.canExecute()).isFalse();
			assertThat(file.lastModified()).isEqualTo(Instant.parse("2026-11-29T12:00:00Z").toEpochMilli());
		});
	}

}
