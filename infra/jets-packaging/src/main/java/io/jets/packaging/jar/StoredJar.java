package io.jets.packaging.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Copies a jar without compression, so that the JVM loads classes without inflating them.
 * The names, the order and the content of its files stay the same.
 *
 * @param jar the jar
 * @param timestamp the time of the files in the copy
 */
public record StoredJar(Path jar, LocalDateTime timestamp) {

	/**
	 * Writes the copy.
	 * @param target the copy
	 * @param leftOut the name of a file to leave out, {@code null} for none
	 * @return {@code false} if the jar is signed and therefore not copied
	 */
	public boolean write(Path target, @Nullable String leftOut) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(this.jar).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
			if (entries.stream().anyMatch(StoredJar::isSignature)) {
				return false;
			}
			entries.removeIf((entry) -> entry.getName().equals(leftOut));
			try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(target)) {
				for (ZipArchiveEntry entry : entries) {
					out.putArchiveEntry(stored(entry));
					try (InputStream content = zip.getInputStream(entry)) {
						content.transferTo(out);
					}
					out.closeArchiveEntry();
				}
			}
			return true;
		}
	}

	private ZipArchiveEntry stored(ZipArchiveEntry entry) {
		ZipArchiveEntry stored = new ZipArchiveEntry(entry.getName());
		stored.setMethod(ZipEntry.STORED);
		stored.setSize(entry.getSize());
		stored.setCrc(entry.getCrc());
		stored.setTimeLocal(this.timestamp);
		return stored;
	}

	private static boolean isSignature(ZipArchiveEntry entry) {
		String name = entry.getName().toUpperCase(Locale.ROOT);
		return name.startsWith("META-INF/") && name.endsWith(".SF");
	}

}
