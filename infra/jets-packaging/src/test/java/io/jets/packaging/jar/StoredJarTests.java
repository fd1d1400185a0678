package io.jets.packaging.jar;

import io.jets.packaging.application.JarFile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link StoredJar}.
 */
class StoredJarTests {

	private static final String LONG = "text ".repeat(100);

	private static final Predicate<String> NONE = (name) -> false;

	@TempDir
	private Path directory;

	@Test
	void copiesFilesUncompressed() throws IOException {
		Path jar = jar("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n", "b/", "", "b/b.txt", LONG, "a.txt", "");
		Path stored = this.directory.resolve("stored.jar");
		storedJar(jar).write(stored, NONE, Map.of());
		try (ZipFile zip = new ZipFile(stored.toFile())) {
			List<? extends ZipEntry> entries = zip.stream().toList();
			assertThat(entries).extracting(ZipEntry::getName)
				.containsExactly("META-INF/MANIFEST.MF", "b/", "b/b.txt", "a.txt");
			assertThat(entries).extracting(ZipEntry::getMethod).containsOnly(ZipEntry.STORED);
			assertThat(zip.getInputStream(entries.get(2))).hasContent(LONG);
		}
	}

	@Test
	void copyOfMultiReleaseJarFindsFilesOfReleases() throws IOException {
		Path jar = jar("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n", "a.txt", "old",
				"META-INF/versions/11/a.txt", "new");
		Path stored = this.directory.resolve("stored.jar");
		storedJar(jar).write(stored, NONE, Map.of());
		try (URLClassLoader loader = new URLClassLoader(new URL[] { stored.toUri().toURL() }, null)) {
			assertThat(loader.getResourceAsStream("a.txt")).hasContent("new");
		}
	}

	@Test
	void writesSameBytesWhenFileTimeDiffers() throws IOException {
		Path jar = jar("a.txt", LONG);
		storedJar(jar).write(this.directory.resolve("one.jar"), NONE, Map.of());
		Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
		storedJar(jar).write(this.directory.resolve("two.jar"), NONE, Map.of());
		assertThat(this.directory.resolve("one.jar")).hasSameBinaryContentAs(this.directory.resolve("two.jar"));
	}

	@Test
	void leavesOutFile() throws IOException {
		Path stored = this.directory.resolve("stored.jar");
		storedJar(jar("META-INF/services/a.A", "b.B", "b/b.txt", LONG)).write(stored, "META-INF/services/a.A"::equals,
				Map.of());
		try (ZipFile zip = new ZipFile(stored.toFile())) {
			assertThat(zip.stream()).extracting(ZipEntry::getName).containsExactly("b/b.txt");
		}
	}

	@Test
	void changesAndAddsFiles() throws IOException {
		Path stored = this.directory.resolve("stored.jar");
		storedJar(jar("a.txt", "old", "b.txt", "")).write(stored, NONE,
				Map.of("a.txt", "new".getBytes(), "c.txt", new byte[0]));
		try (ZipFile zip = new ZipFile(stored.toFile())) {
			assertThat(zip.stream()).extracting(ZipEntry::getName).containsExactly("a.txt", "b.txt", "c.txt");
			assertThat(zip.getInputStream(zip.getEntry("a.txt"))).hasContent("new");
		}
	}

	private static StoredJar storedJar(Path jar) {
		return new StoredJar(jar, LocalDateTime.of(2026, 11, 21, 0, 0));
	}

	private Path jar(String... namesAndContents) throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		for (int i = 0; i < namesAndContents.length; i += 2) {
			entries.put(namesAndContents[i], namesAndContents[i + 1]);
		}
		return JarFile.write(this.directory.resolve("original.jar"), entries);
	}

}
