package io.jets.benchmark.function;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * AWS's Java runtime interface client.
 *
 * @param jars the jars of the client and of its dependencies
 * @param nativePart the client's native library for this machine; a client that does not
 * know where the library is unpacks it on each start
 */
public record RuntimeClient(List<Path> jars, Path nativePart) {

	/** Its main class. */
	static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

	/**
	 * Finds the client.
	 * @param directory the directory of its jars
	 * @param work the directory for its native library
	 * @return the client
	 * @throws IOException if the directory does not contain the client
	 */
	public static RuntimeClient find(Path directory, Path work) throws IOException {
		List<Path> jars;
		try (Stream<Path> files = Files.list(directory)) {
			jars = files.sorted().toList();
		}
		boolean arm = System.getProperty("os.arch").equals("aarch64");
		boolean musl = Files.exists(Path.of(arm ? "/lib/ld-musl-aarch64.so.1" : "/lib/ld-musl-x86_64.so.1"));
		String name = "libaws-lambda-jni.linux" + (musl ? "_musl-" : "-") + (arm ? "aarch_64" : "x86_64") + ".so";
		for (Path jar : jars) {
			try (JarFile archive = new JarFile(jar.toFile())) {
				ZipEntry entry = archive.getEntry("jni/" + name);
				if (entry != null) {
					Path library = work.resolve(name);
					try (InputStream in = archive.getInputStream(entry)) {
						Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
					}
					return new RuntimeClient(jars, library);
				}
			}
		}
		throw new FileNotFoundException(name + " in no jar of " + directory);
	}

	String option() {
		return "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + this.nativePart;
	}

	/**
	 * Returns the version of the client.
	 * @return the name of the client's jar without its extension
	 */
	public String describe() {
		return this.jars.stream()
			.map((jar) -> jar.getFileName().toString())
			.filter((name) -> name.contains("runtime-interface-client"))
			.map((name) -> name.replace(".jar", ""))
			.findFirst()
			.orElseThrow();
	}

}
