package io.jets.lean.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.ResourceUtils;

/**
 * The class files in a place on a class path, which is a directory or a jar.
 *
 * @param place the directory, or the root of the jar
 */
record ClassFiles(Resource place) {

	private static final String NOT_DEPLOYED = "META-INF/jets/not-deployed";

	/**
	 * Returns the class files in each place on a class path.
	 * @param loader the class loader with the class path
	 * @return the places, in the order of the class path
	 */
	static List<ClassFiles> of(ClassLoader loader) {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver(loader).getResources("classpath*:"))
				.map(ClassFiles::new)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads the class files, none if the place is not deployed.
	 * @param names selects class files by their paths in the place, whose separator is a
	 * slash
	 * @param reader receives the content of each class file
	 */
	void read(Predicate<String> names, Consumer<byte[]> reader) {
		Predicate<String> read = (name) -> name.endsWith(ClassUtils.CLASS_FILE_SUFFIX) && names.test(name);
		try {
			URL url = this.place.getURL();
			if (ResourceUtils.isJarURL(url)) {
				readJar(ResourceUtils.getFile(ResourceUtils.extractJarFileURL(url)).toPath(), read, reader);
			}
			else {
				readDirectory(ResourceUtils.getFile(url).toPath(), read, reader);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void readDirectory(Path directory, Predicate<String> names, Consumer<byte[]> reader)
			throws IOException {
		if (Files.exists(directory.resolve(NOT_DEPLOYED))) {
			return;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted().toList()) {
				if (names.test(directory.relativize(file).toString().replace(File.separatorChar, '/'))) {
					reader.accept(Files.readAllBytes(file));
				}
			}
		}
	}

	private static void readJar(Path jar, Predicate<String> names, Consumer<byte[]> reader) throws IOException {
		try (ZipFile zip = open(jar)) {
			if (zip == null || zip.getEntry(NOT_DEPLOYED) != null) {
				return;
			}
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry entry = entries.nextElement();
				if (names.test(entry.getName())) {
					try (InputStream content = zip.getInputStream(entry)) {
						reader.accept(content.readAllBytes());
					}
				}
			}
		}
	}

	/**
	 * Returns {@code null} if the file is not a jar, for instance a native library. The
	 * JVM cannot load classes from it either.
	 */
	private static @Nullable ZipFile open(Path jar) throws IOException {
		try {
			return new ZipFile(jar.toFile());
		}
		catch (ZipException ex) {
			return null;
		}
	}

}
