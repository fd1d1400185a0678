package io.jets.packaging.runtime.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the native libraries of the JDK that runs the tests.
 */
@EnabledOnOs(OS.LINUX)
class PlatformTests {

	private static final Path LIBRARIES = Path.of(System.getProperty("java.home"), "lib");

	@TempDir
	Path directory;

	@Test
	void readsNeedsOfNativeLibrary() throws IOException {
		ElfFile file = ElfFile.read(LIBRARIES.resolve("libnio.so"));
		assertThat(file).isNotNull();
		assertThat(file.libraries()).contains("libjava.so", "libnet.so", "libc.so.6");
		assertThat(file.versions()).anyMatch((version) -> version.matches("GLIBC_2\\.\\d+(\\.\\d+)?"));
	}

	@Test
	void ignoresOtherFiles() throws IOException {
		assertThat(ElfFile.read(LIBRARIES.resolve("modules"))).isNull();
		assertThat(ElfFile.read(Files.createFile(this.directory.resolve("empty")))).isNull();
	}

	@Test
	void namesLibrariesThatAreMissing() throws IOException {
		copy("libnio.so");
		copy("libnet.so");
		assertThat(new Platform("Other Linux", 99, Set.of("libc.so.6", "libjvm.so", "libdl.so.2", "libpthread.so.0"))
			.fault(this.directory)).isEqualTo("it needs libjava.so, which Other Linux does not have");
		copy("libjava.so");
		assertThat(new Platform("Other Linux", 99, Set.of("libc.so.6", "libjvm.so", "libdl.so.2", "libpthread.so.0"))
			.fault(this.directory)).isNull();
	}

	@Test
	void namesVersionOfLibraryThatIsTooNew() throws IOException {
		copy("libjava.so");
		assertThat(new Platform("Old Linux", 2, Set.of("libc.so.6", "libjvm.so", "libdl.so.2")).fault(this.directory))
			.matches("it needs GLIBC_2\\.\\d\\d, and Old Linux has GLIBC_2\\.2");
	}

	private void copy(String name) throws IOException {
		Files.copy(LIBRARIES.resolve(name), this.directory.resolve(name));
	}

}
