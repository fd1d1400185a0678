package io.jets.packaging.archive;

import io.jets.packaging.application.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link LambdaArchive}.
 */
class LambdaArchiveTests {

	@TempDir
	private Path directory;

	private Path classes;

	private Path library;

	@BeforeEach
	void writeFiles() throws IOException {
		this.classes = Files.createDirectories(this.directory.resolve("classes"));
		Files.createDirectories(this.classes.resolve("b"));
		Files.writeString(this.classes.resolve("b/B.class"), "b");
		Files.writeString(this.classes.resolve("a.properties"), "a");
		this.library = Files.writeString(this.directory.resolve("x.jar"), "library");
	}

	@Test
	void sortsFilesAndMakesThemReadableForAll() throws IOException {
		Path archive = write("one.zip");
		try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
			assertThat(entries).extracting(ZipArchiveEntry::getName)
				.containsExactly("a.properties", "b/B.class", "lib/x-1.jar");
			assertThat(entries).extracting(ZipArchiveEntry::getUnixMode).containsOnly(0100644);
			assertThat(zip.getInputStream(entries.get(2))).hasContent("library");
		}
	}

	@Test
	void writesSameBytesWhenFileTimesAndTimeZoneDiffer() throws IOException {
		byte[] first = Files.readAllBytes(write("one.zip"));
		Files.setLastModifiedTime(this.library, FileTime.fromMillis(0));
		TimeZone zone = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
			assertThat(write("two.zip")).hasBinaryContent(first);
		}
		finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void hasEvenSecondsAsUnzippedFilesDo() throws IOException {
		LambdaArchive archive = new LambdaArchive(LocalDateTime.of(2026, 11, 21, 12, 0, 1));
		archive.addFile("x.jar", this.library);
		archive.write(this.directory.resolve("odd.zip"));
		assertThat(archive.timestamp()).isEqualTo(LocalDateTime.of(2026, 11, 21, 12, 0));
		try (ZipFile zip = ZipFile.builder().setPath(this.directory.resolve("odd.zip")).get()) {
			assertThat(zip.getEntry("x.jar").getTimeLocal()).isEqualTo(archive.timestamp());
		}
	}

	@Test
	void makesProgramsExecutableForAll() throws IOException {
		LambdaArchive archive = archive();
		archive.addExecutable("bootstrap", this.library);
		archive.write(this.directory.resolve("one.zip"));
		try (ZipFile zip = ZipFile.builder().setPath(this.directory.resolve("one.zip")).get()) {
			assertThat(zip.getEntry("bootstrap").getUnixMode()).isEqualTo(0100755);
		}
	}

	@Test
	void returnsSizes() throws IOException {
		LambdaArchive archive = archive();
		Path file = this.directory.resolve("one.zip");
		assertThat(archive.write(file)).isEqualTo(new ArchiveSize(Files.size(file), 9));
	}

	private Path write(String name) throws IOException {
		Path file = this.directory.resolve(name);
		archive().write(file);
		return file;
	}

	private LambdaArchive archive() throws IOException {
		LambdaArchive archive = new LambdaArchive(LocalDateTime.of(2026, 11, 21, 0, 0));
		SortedMap<String, Path> files = new TreeMap<>();
		Stream.of("b/B.class", "a.properties").forEach((name) -> files.put(name, this.classes.resolve(name)));
		archive.add(new ArchiveContent(files, List.of(new Library("test:x", "x-1.jar", this.library)), Map.of()));
		return archive;
	}

}
