package io.jets.packaging.jar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * Writes the jar that contains an application's own classes and its libraries.
 */
final class MergedJar implements AutoCloseable {

	private static final String NOTICES = "META-INF/notices/";

	/** Names the jars, so that users can look up their versions. */
	private static final String LIBRARIES = "META-INF/libraries.txt";

	private final StoredJarWriter writer;

	private final MergedManifest manifest;

	private final Map<String, MergedFile> mergedFiles = new TreeMap<>();

	private final StringBuilder libraries = new StringBuilder();

	private final Set<ByteBuffer> notices = new HashSet<>();

	/**
	 * Creates the jar.
	 * @param target the jar
	 * @param timestamp the time of all files in it
	 * @param multiRelease whether one of the libraries has files for certain releases of
	 * Java
	 */
	MergedJar(Path target, LocalDateTime timestamp, boolean multiRelease) throws IOException {
		this.writer = new StoredJarWriter(target, timestamp);
		this.manifest = new MergedManifest(multiRelease);
	}

	/**
	 * Adds the application's own classes.
	 * @param classes the class files by name
	 */
	void addOwn(Map<String, byte[]> classes) throws IOException {
		for (Map.Entry<String, byte[]> file : classes.entrySet()) {
			this.writer.addWithDirectories(file.getKey(), file.getValue());
		}
	}

	/**
	 * Adds a library.
	 * @param library the library
	 * @param files its files, with the classes that were changed and added
	 */
	void add(LibraryJar library, Map<String, byte[]> files) throws IOException {
		this.libraries.append(library.library().name()).append('\n');
		this.manifest.add(library.manifest(), files);
		for (String directory : library.directories()) {
			if (FileKind.of(directory) != FileKind.LEFT_OUT) {
				this.writer.add(directory, StoredJarWriter.DIRECTORY);
			}
		}
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			add(library.library().name(), FileKind.of(file.getKey()), file.getKey(), file.getValue());
		}
	}

	private void add(String library, FileKind kind, String name, byte[] content) throws IOException {
		switch (kind) {
			case MANIFEST, LEFT_OUT -> {
			}
			case NOTICE -> addNotice(library, name, content);
			case OTHER -> this.writer.add(name, content);
			default -> this.mergedFiles.computeIfAbsent(name, (key) -> MergedFile.of(kind)).add(content);
		}
	}

	/**
	 * Adds a license, for instance. The first file of a name keeps it, because code may
	 * read the file; others move, unless their text is in the jar already.
	 */
	private void addNotice(String library, String name, byte[] content) throws IOException {
		boolean isNew = this.notices.add(ByteBuffer.wrap(content));
		if (!this.writer.contains(name)) {
			this.writer.add(name, content);
		}
		else if (isNew) {
			this.writer.add(NOTICES + library + "/" + name, content);
		}
	}

	@Override
	public void close() throws IOException {
		try (this.writer) {
			for (Map.Entry<String, MergedFile> file : this.mergedFiles.entrySet()) {
				this.writer.add(file.getKey(), file.getValue().content());
			}
			this.writer.add(LIBRARIES, this.libraries.toString().getBytes(StandardCharsets.UTF_8));
			this.writer.add(JarFile.MANIFEST_NAME, this.manifest.content());
		}
	}

}
