package io.jets.packaging.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A code archive of Lambda, with classes and resources at its root and libraries below
 * {@code lib}. The same files result in the same bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Deploy
 * Java Lambda functions with .zip or JAR file archives</a>
 */
public final class LambdaArchive {

	/**
	 * Readable for all, because Lambda runs functions as another user.
	 */
	private static final int PERMISSIONS = 0100644;

	private final LocalDateTime timestamp;

	private final Map<String, Path> files = new TreeMap<>();

	public LambdaArchive(LocalDateTime timestamp) {
		this.timestamp = timestamp;
	}

	public void add(ArchiveContent content) {
		content.files().forEach(this::addFile);
		content.libraries().forEach((library) -> addFile("lib/" + library.name(), library.file()));
	}

	/**
	 * Adds a file. It replaces a file of the same name.
	 */
	public void addFile(String name, Path file) {
		this.files.put(name, file);
	}

	public ArchiveSize write(Path target) throws IOException {
		Files.createDirectories(target.toAbsolutePath().getParent());
		long unzipped = 0;
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
			for (Map.Entry<String, Path> file : this.files.entrySet()) {
				ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
				entry.setTimeLocal(this.timestamp);
				entry.setUnixMode(PERMISSIONS);
				zip.putArchiveEntry(entry);
				unzipped += Files.copy(file.getValue(), zip);
				zip.closeArchiveEntry();
			}
		}
		return new ArchiveSize(Files.size(target), unzipped);
	}

}
