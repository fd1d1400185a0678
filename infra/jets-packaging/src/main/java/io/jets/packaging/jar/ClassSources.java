package io.jets.packaging.jar;

import io.jets.packaging.desugar.ClassFiles;
import io.jets.packaging.desugar.PlatformClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * Finds classes as the class loader of a function does: in the JDK, among the
 * application's own files, and in its jars.
 */
final class ClassSources implements ClassFiles, AutoCloseable {

	private final Map<String, Path> own;

	private final Map<LibraryJar, ZipFile> open = new HashMap<>();

	private final Map<String, LibraryJar> jars = new HashMap<>();

	ClassSources(Map<String, Path> own, List<LibraryJar> jars) {
		this.own = own;
		for (LibraryJar jar : jars) {
			jar.files().forEach((file) -> this.jars.putIfAbsent(file.name(), jar));
		}
	}

	@Override
	public byte @Nullable [] read(String name) throws IOException {
		byte[] platform = PlatformClasses.read(name);
		if (platform != null) {
			return platform;
		}
		Path file = this.own.get(name);
		if (file != null) {
			return Files.readAllBytes(file);
		}
		LibraryJar jar = this.jars.get(name);
		if (jar == null) {
			return null;
		}
		try (InputStream content = zip(jar).getInputStream(zip(jar).getEntry(name))) {
			return content.readAllBytes();
		}
	}

	private ZipFile zip(LibraryJar jar) throws IOException {
		ZipFile zip = this.open.get(jar);
		if (zip == null) {
			zip = new ZipFile(jar.library().file().toFile());
			this.open.put(jar, zip);
		}
		return zip;
	}

	@Override
	public void close() throws IOException {
		for (ZipFile zip : this.open.values()) {
			zip.close();
		}
	}

}
