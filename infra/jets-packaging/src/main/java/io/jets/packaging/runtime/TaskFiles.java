package io.jets.packaging.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.archive.LambdaArchive;
import io.jets.packaging.jar.StoredJar;
import io.jets.packaging.jar.StoredJarWriter;

/**
 * The files of a function in the directory that becomes Lambda's task directory. The
 * application is not in {@code lib} and not at the root, where AWS's runtime interface
 * client would look for it with a class loader for which there is no cache.
 *
 * @param directory the directory
 * @param timestamp the time of the jars, which must be the one that they have on Lambda
 */
record TaskFiles(Path directory, LocalDateTime timestamp) {

	private static final String APPLICATION = "application/";

	/**
	 * The directory of the runtime interface client and of the cache.
	 */
	private static final String RUNTIME = "runtime/";

	private static final String LIBRARIES = "lib/";

	Path javaRuntime() {
		return this.directory.resolve("jre");
	}

	/**
	 * Deletes the output of an earlier build except the Java runtime: a cache must not
	 * remain beside another jar.
	 */
	void clear() throws IOException {
		Files.createDirectories(this.directory);
		try (Stream<Path> contents = Files.list(this.directory)) {
			for (Path content : contents.filter((path) -> !path.equals(javaRuntime())).toList()) {
				new FileTree(content).delete();
			}
		}
		Files.createDirectories(this.directory.resolve(APPLICATION));
		Files.createDirectories(this.directory.resolve(RUNTIME));
	}

	/**
	 * Adds the native library of the runtime interface client.
	 * @param client the client
	 * @param architecture {@code x86_64} or {@code arm64}
	 * @return its name, relative to the task directory
	 */
	String addNative(RuntimeClient client, String architecture) throws IOException {
		String name = RuntimeClient.nativeName(architecture);
		client.extractNative(name, this.directory.resolve(RUNTIME + name));
		return RUNTIME + name;
	}

	/**
	 * Adds the runtime interface client without its native libraries.
	 * @param client the client
	 * @return its jars in the class path
	 */
	List<String> add(RuntimeClient client) throws IOException {
		List<String> classPath = new ArrayList<>();
		for (Library library : client.libraries()) {
			String name = RUNTIME + library.name();
			new StoredJar(library.file(), this.timestamp).write(this.directory.resolve(name), RuntimeClient::isNative,
					Map.of());
			classPath.add(dated(name));
		}
		return classPath;
	}

	/**
	 * Adds the application.
	 * @param files the files of its archive for Lambda's own runtime
	 * @return its jars in the class path
	 */
	List<String> add(SortedMap<String, Path> files) throws IOException {
		SortedMap<String, Path> classes = new TreeMap<>();
		List<String> classPath = new ArrayList<>();
		for (Map.Entry<String, Path> file : files.entrySet()) {
			if (!file.getKey().startsWith(LIBRARIES)) {
				classes.put(file.getKey(), file.getValue());
				continue;
			}
			String name = APPLICATION + file.getKey().substring(LIBRARIES.length());
			Files.copy(file.getValue(), this.directory.resolve(name));
			classPath.add(dated(name));
		}
		if (!classes.isEmpty()) {
			// A JVM uses a cache for classes in jars only
			String name = APPLICATION + "classes.jar";
			try (StoredJarWriter jar = new StoredJarWriter(this.directory.resolve(name), this.timestamp)) {
				for (Map.Entry<String, Path> file : classes.entrySet()) {
					jar.addWithDirectories(file.getKey(), Files.readAllBytes(file.getValue()));
				}
			}
			classPath.add(0, dated(name));
		}
		return classPath;
	}

	private String dated(String name) throws IOException {
		Files.setLastModifiedTime(this.directory.resolve(name),
				FileTime.from(this.timestamp.toInstant(ZoneOffset.UTC)));
		return name;
	}

	/**
	 * Returns the jars of a class path.
	 */
	List<Path> resolve(List<String> classPath) {
		return classPath.stream().map(this.directory::resolve).toList();
	}

	/**
	 * Returns the names of all files.
	 */
	SortedSet<String> names() throws IOException {
		return new FileTree(this.directory).names();
	}

	/**
	 * Rejects files that the application has written during the training, because it
	 * could not write them on Lambda.
	 * @param expected the names of the files before the training
	 * @param cache the name of the file that the JVM has written
	 */
	void rejectOthers(Set<String> expected, String cache) throws IOException, PackagingException {
		SortedSet<String> others = names();
		others.removeAll(expected);
		others.remove(cache);
		if (!others.isEmpty()) {
			throw new PackagingException("The application has written into its working directory during the training: "
					+ String.join(", ", others)
					+ ". On Lambda, this directory is read-only, so that its functions would "
					+ "fail or lose these files. Let it write to /tmp, for instance with logging.file.path=/tmp");
		}
	}

	LambdaArchive archive() throws IOException {
		LambdaArchive archive = new LambdaArchive(this.timestamp);
		for (String name : names()) {
			Path file = this.directory.resolve(name);
			if (name.equals(Bootstrap.NAME) || Files.isExecutable(file)) {
				archive.addExecutable(name, file);
			}
			else {
				archive.addFile(name, file);
			}
		}
		return archive;
	}

}
