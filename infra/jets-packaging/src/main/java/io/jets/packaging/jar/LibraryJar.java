package io.jets.packaging.jar;

import io.jets.packaging.application.Library;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * What a jar contains.
 *
 * @param library the jar
 * @param manifest its manifest
 * @param directories the names of its directories
 * @param files its files that an application can use, in their order
 * @param leftOut the name of a file that is left out, {@code null} for none
 * @param signed whether it is signed
 */
record LibraryJar(Library library, Manifest manifest, List<String> directories, List<LibraryFile> files,
		@Nullable String leftOut, boolean signed) {

	/**
	 * Reads a jar. Files for certain releases of Java count only in a multi-release jar.
	 * @param library the jar
	 * @param leftOut the name of a file to leave out, {@code null} for none
	 */
	static LibraryJar read(Library library, @Nullable String leftOut) throws IOException {
		try (JarFile jar = new JarFile(library.file().toFile(), false)) {
			Manifest manifest = (jar.getManifest() != null) ? jar.getManifest() : new Manifest();
			List<String> directories = new ArrayList<>();
			List<LibraryFile> files = new ArrayList<>();
			boolean signed = false;
			for (ZipEntry entry : Collections.list(jar.entries())) {
				LibraryFile file = new LibraryFile(entry.getName(), entry.getSize(), entry.getCrc());
				signed |= isSignature(file.name());
				if (entry.isDirectory()) {
					directories.add(file.name());
				}
				else if (!file.name().equals(leftOut) && (jar.isMultiRelease() || !file.isVersion())) {
					files.add(file);
				}
			}
			return new LibraryJar(library, manifest, directories, files, leftOut, signed);
		}
	}

	/**
	 * Returns whether it has files for certain releases of Java that an application can
	 * use.
	 */
	boolean isMultiRelease() {
		return this.files.stream().anyMatch((file) -> file.isVersion() && FileKind.of(file.name()) == FileKind.OTHER);
	}

	/**
	 * Reads the contents of the files.
	 * @return the contents by name, in their order
	 */
	Map<String, byte[]> contents() throws IOException {
		Map<String, byte[]> contents = new LinkedHashMap<>();
		try (ZipFile jar = new ZipFile(this.library.file().toFile())) {
			for (LibraryFile file : this.files) {
				try (InputStream content = jar.getInputStream(jar.getEntry(file.name()))) {
					contents.put(file.name(), content.readAllBytes());
				}
			}
		}
		return contents;
	}

	private static boolean isSignature(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		return upper.startsWith("META-INF/") && upper.endsWith(".SF");
	}

}
