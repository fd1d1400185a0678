package io.jets.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A jar whose files are not compressed, so that the JVM loads classes without inflating
 * them. All else is as it was, but for a file that is left out: names, their order, the
 * files' content.
 */
final class StoredJar {

	private final Path jar;

	private final OutputTimestamp timestamp;

	StoredJar(Path jar, OutputTimestamp timestamp) {
		this.jar = jar;
		this.timestamp = timestamp;
	}

	/**
	 * Write the jar.
	 * @param target where to
	 * @param without a file to leave out, {@code null} for none
	 * @return whether it was written: a signed jar is as it is
	 * @throws IOException if the jar cannot be read, or not be written
	 */
	boolean write(Path target, @Nullable String without) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(this.jar).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
			if (entries.stream().anyMatch(StoredJar::isSignature)) {
				return false;
			}
			entries.removeIf((entry) -> entry.getName().equals(without));
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
		stored.setTimeLocal(this.timestamp.time());
		return stored;
	}

	private static boolean isSignature(ZipArchiveEntry entry) {
		String name = entry.getName().toUpperCase(Locale.ROOT);
		return name.startsWith("META-INF/") && name.endsWith(".SF");
	}

}
