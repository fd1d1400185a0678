package io.jets.packaging.runtime;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.Library;

/**
 * AWS's runtime interface client for Java.
 *
 * @param libraries its jar and those that it depends on
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-image.html">Java
 * container images</a>
 */
public record RuntimeClient(List<Library> libraries) {

	/**
	 * Its main class.
	 */
	static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

	/**
	 * The property that names its native library. Without it, the client unpacks one on
	 * each start.
	 */
	static final String NATIVE = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

	private static final String NATIVE_FOLDER = "jni/";

	/**
	 * Returns an application without the libraries that the client brings.
	 */
	Application without(Application application) {
		Set<String> own = this.libraries.stream().map(Library::module).collect(Collectors.toSet());
		List<Library> others = application.libraries()
			.stream()
			.filter((library) -> !own.contains(library.module()))
			.toList();
		return new Application(application.name(), application.classes(), application.mainClass(),
				application.handler(), others, application.declared());
	}

	/**
	 * Returns the name of the native library for an architecture.
	 * @param architecture {@code x86_64} or {@code arm64}
	 */
	static String nativeName(String architecture) {
		return "libaws-lambda-jni.linux-" + (architecture.equals("arm64") ? "aarch_64" : architecture) + ".so";
	}

	/**
	 * Writes the native library.
	 * @param name its name
	 * @param target the file
	 */
	void extractNative(String name, Path target) throws IOException {
		for (Library library : this.libraries) {
			try (ZipFile jar = new ZipFile(library.file().toFile())) {
				ZipEntry entry = jar.getEntry(NATIVE_FOLDER + name);
				if (entry != null) {
					try (InputStream content = jar.getInputStream(entry)) {
						Files.copy(content, target);
						return;
					}
				}
			}
		}
		throw new FileNotFoundException(name + " is in no jar of AWS's runtime interface client");
	}

	/**
	 * Returns whether a file of its jars is one of its native libraries.
	 */
	static boolean isNative(String name) {
		return name.startsWith(NATIVE_FOLDER);
	}

}
