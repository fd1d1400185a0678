package io.jets.packaging.jar;

import io.jets.packaging.application.JarFile;
import io.jets.packaging.application.Library;
import io.jets.packaging.desugar.ClassFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JarPacker}.
 */
class JarPackerTests {

	private static final String MULTI_RELEASE = "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n";

	@TempDir
	private Path directory;

	private final SortedMap<String, Path> own = new TreeMap<>();

	private final List<Library> libraries = new ArrayList<>();

	@Test
	void mergesClassesButLeavesResourcesOutside() throws IOException {
		own("app/App.class", ClassFile.empty("app/App"));
		own("application.properties", new byte[0]);
		own("module-info.class", new byte[0]);
		library("b.jar", "b/", "", "b/b.txt", "b");
		library("c.jar", "c/c.txt", "c");
		PackedJars packed = pack();
		assertThat(packed.files()).containsOnlyKeys("application.properties", "module-info.class");
		assertThat(packed.libraries()).extracting(Library::name).containsExactly("application.jar");
		assertThat(packed.merged()).isEqualTo(this.libraries);
		try (ZipFile zip = new ZipFile(packed.libraries().get(0).file().toFile())) {
			List<? extends ZipEntry> entries = zip.stream().toList();
			assertThat(entries).extracting(ZipEntry::getName)
				.containsExactly("app/", "app/App.class", "b/", "b/b.txt", "c/c.txt", "META-INF/libraries.txt",
						"META-INF/MANIFEST.MF");
			assertThat(zip.getInputStream(zip.getEntry("META-INF/libraries.txt"))).hasContent("b.jar\nc.jar\n");
			assertThat(entries).extracting(ZipEntry::getMethod).containsOnly(ZipEntry.STORED);
			assertThat(entries).extracting(ZipEntry::getTimeLocal).containsOnly(LocalDateTime.of(2026, 11, 21, 0, 0));
		}
	}

	@Test
	void mergesListsByKey() throws IOException {
		library("a.jar", "META-INF/spring.factories", "Listener=a.A");
		library("b.jar", "META-INF/spring.factories", "Listener=b.B");
		assertThat(read(pack(), "META-INF/spring.factories")).containsExactly("Listener=a.A,b.B\n");
	}

	@Test
	void jarWithOtherContentStaysBehind() throws IOException {
		library("a.jar", "a.txt", "a", "same.txt", "same");
		library("b.jar", "a.txt", "b", "b.txt", "b");
		library("c.jar", "b.txt", "c");
		library("d.jar", "same.txt", "same", "d.txt", "d");
		PackedJars packed = pack();
		assertThat(packed.separate())
			.isEqualTo(Map.of("b.jar", "has another a.txt than a.jar", "c.jar", "shares b.txt with b.jar"));
		assertThat(packed.libraries()).extracting(Library::name).containsExactly("application.jar", "b.jar", "c.jar");
		assertThat(read(packed, "a.txt")).containsExactly("a", "b");
		assertThat(read(packed, "b.txt")).containsExactly("b", "c");
		assertThat(read(packed, "same.txt")).containsExactly("same");
		assertThat(read(packed, "d.txt")).containsExactly("d");
	}

	@Test
	void renamesJarsThatWouldBeInFront() throws IOException {
		library("Z.jar", "META-INF/KEY.SF", "");
		library("a.jar", "a.txt", "a");
		library("b.jar", "a.txt", "b");
		PackedJars packed = pack();
		assertThat(packed.libraries()).extracting(Library::name)
			.containsExactly("application.jar", "separate-Z.jar", "separate-b.jar");
		assertThat(packed.libraries().get(1).file()).isEqualTo(this.libraries.get(0).file());
	}

	@Test
	void libraryWithClassOfApplicationStaysBehind() throws IOException {
		own("a/A.class", ClassFile.empty("a/A"));
		library("a.jar", "a/A.class", "other");
		assertThat(pack(new JarSettings(true, false)).separate())
			.isEqualTo(Map.of("a.jar", "has another a/A.class than the application"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "META-INF/services/x.X", "META-INF/spring.factories", "META-INF/spring/x.X.imports",
			"META-INF/spring.handlers" })
	void jarStaysBehindJarThatStaysAndSharesFile(String shared) throws IOException {
		library("a.jar", shared, "a=a.A", "a.txt", "a");
		library("b.jar", shared, "b=b.B", "a.txt", "b");
		library("c.jar", shared, "c=c.C");
		library("d.jar", "d.txt", "d");
		PackedJars packed = pack();
		assertThat(packed.separate())
			.isEqualTo(Map.of("b.jar", "has another a.txt than a.jar", "c.jar", "shares " + shared + " with b.jar"));
		assertThat(read(packed, shared)).map(String::strip).containsExactly("a=a.A", "b=b.B", "c=c.C");
	}

	@Test
	void jarStaysBehindSignedJarThatSharesFile() throws IOException {
		library("a.jar", "META-INF/KEY.SF", "", "META-INF/services/x.X", "a.A", "LICENSE", "a");
		library("b.jar", "META-INF/services/x.X", "b.B");
		library("c.jar", "LICENSE", "c");
		assertThat(pack().separate()).containsOnlyKeys("a.jar", "b.jar");
	}

	@Test
	void jarStaysBehindJarThatStaysAlthoughItsFileIsThatOfMergedJar() throws IOException {
		library("a.jar", "a.txt", "a");
		library("b.jar", "a.txt", "b");
		library("c.jar", "a.txt", "a");
		assertThat(read(pack(), "a.txt")).containsExactly("a", "b", "a");
	}

	@Test
	void filesOfReleasesStayActiveOnlyInMultiReleaseJars() throws IOException {
		library("a.jar", "META-INF/MANIFEST.MF", MULTI_RELEASE, "a.txt", "old", "META-INF/versions/11/a.txt", "new");
		library("b.jar", "b.txt", "old", "META-INF/versions/11/b.txt", "not active");
		PackedJars packed = pack();
		assertThat(read(packed, "a.txt")).containsExactly("new");
		assertThat(read(packed, "b.txt")).containsExactly("old");
	}

	@Test
	void jarStaysWhenAnotherHasItsFileForRelease() throws IOException {
		library("a.jar", "a.txt", "a");
		library("b.jar", "META-INF/MANIFEST.MF", MULTI_RELEASE, "META-INF/versions/11/a.txt", "b");
		PackedJars packed = pack();
		assertThat(packed.separate()).containsOnlyKeys("b.jar");
		assertThat(read(packed, "a.txt")).containsExactly("a", "b");
	}

	@Test
	void movesNoticesWithOtherTextThanFirstOfName() throws IOException {
		library("a.jar", "META-INF/LICENSE", "one");
		library("b.jar", "META-INF/LICENSE", "two", "LICENSE", "three");
		library("c.jar", "META-INF/LICENSE", "one", "META-INF/LICENSE.txt", "one");
		PackedJars packed = pack();
		assertThat(packed.separate()).isEmpty();
		assertThat(read(packed, "META-INF/LICENSE")).containsExactly("one");
		assertThat(read(packed, "META-INF/notices/b.jar/META-INF/LICENSE")).containsExactly("two");
		assertThat(read(packed, "META-INF/notices/c.jar/META-INF/LICENSE")).isEmpty();
		assertThat(read(packed, "LICENSE")).containsExactly("three");
		assertThat(read(packed, "META-INF/LICENSE.txt")).containsExactly("one");
	}

	@Test
	void keepsInformationAboutPackagesForLibraryThatReadsIt() throws IOException {
		String manifest = "Manifest-Version: 1.0\r\nImplementation-Version: 1.2\r\nBuilt-By: me\r\n\r\n";
		library("a.jar", "META-INF/MANIFEST.MF", manifest, "a/A.class", "java/lang/Package getImplementationVersion",
				"a/b/B.class", "");
		library("b.jar", "META-INF/MANIFEST.MF", manifest, "b/B.class", "");
		try (ZipFile zip = new ZipFile(pack(new JarSettings(true, false)).libraries().get(0).file().toFile());
				InputStream content = zip.getInputStream(zip.getEntry("META-INF/MANIFEST.MF"))) {
			Manifest merged = new Manifest(content);
			assertThat(merged.getEntries()).containsOnlyKeys("a/", "a/b/");
			assertThat(merged.getAttributes("a/b/").getValue("Implementation-Version")).isEqualTo("1.2");
			assertThat(merged.getMainAttributes()).hasSize(1);
		}
	}

	@Test
	void leavesOutFile() throws IOException {
		library("a.jar", "META-INF/services/x.X", "a.A", "a.txt", "a");
		PackedJars packed = pack(new JarSettings(true, false), "META-INF/services/x.X");
		assertThat(read(packed, "META-INF/services/x.X")).isEmpty();
	}

	@Test
	void writesSameBytesAgain() throws IOException {
		own("app/App.class", ClassFile.empty("app/App"));
		library("a.jar", "META-INF/spring.factories", "b=1\na=1\nc=1");
		byte[] first = Files.readAllBytes(pack().libraries().get(0).file());
		assertThat(pack().libraries().get(0).file()).hasBinaryContent(first);
	}

	private PackedJars pack() throws IOException {
		return pack(new JarSettings(true, true));
	}

	private PackedJars pack(JarSettings settings) throws IOException {
		return pack(settings, "");
	}

	private PackedJars pack(JarSettings settings, String leftOut) throws IOException {
		return new JarPacker(this.directory.resolve("work"), LocalDateTime.of(2026, 11, 21, 0, 0), settings)
			.pack(this.own, this.libraries, (library) -> leftOut);
	}

	private static List<String> read(PackedJars packed, String name) throws IOException {
		List<URL> urls = new ArrayList<>();
		for (Library library : packed.libraries()) {
			urls.add(library.file().toUri().toURL());
		}
		List<String> contents = new ArrayList<>();
		try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
			for (URL url : Collections.list(loader.findResources(name))) {
				try (InputStream content = url.openStream()) {
					contents.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return contents;
	}

	private void own(String name, byte[] content) throws IOException {
		Path file = this.directory.resolve("classes").resolve(name);
		Files.createDirectories(file.getParent());
		this.own.put(name, Files.write(file, content));
	}

	private void library(String name, String... namesAndContents) throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		for (int i = 0; i < namesAndContents.length; i += 2) {
			entries.put(namesAndContents[i], namesAndContents[i + 1]);
		}
		this.libraries.add(new Library("test:" + name, name, JarFile.write(this.directory.resolve(name), entries)));
	}

}
