package io.jets.benchmark.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

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
		assertThat(unpacked.classPath()).extracting((jar) -> jar.getFileName().toString())
			.containsExactly("app.jar", "a.jar", "b.jar");
		assertThat(unpacked.zipBytes()).isPositive();
		try (JarFile application = new JarFile(unpacked.classPath().get(0).toFile())) {
			assertThat(application.stream()).extracting(Object::toString).containsExactly("app/", "app/Main.class");
		}
	}

}
