package io.jets.integration.lambda;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;

/**
 * The native library of AWS's runtime interface client. A client that does not know where
 * the library is unpacks it to a fixed path in {@code /tmp}, where it would overwrite the
 * library of any other client that runs on the machine.
 *
 * @param path the library
 */
record NativeClient(Path path) {

	/**
	 * Unpacks the library for this machine.
	 * @param directory the directory to unpack to
	 * @return the library
	 * @throws IOException if the client has no library for this machine, or if it cannot
	 * be written
	 */
	static NativeClient unpack(Path directory) throws IOException {
		boolean arm = System.getProperty("os.arch").equals("aarch64");
		boolean musl = Files.exists(Path.of(arm ? "/lib/ld-musl-aarch64.so.1" : "/lib/ld-musl-x86_64.so.1"));
		String name = "libaws-lambda-jni.linux" + (musl ? "_musl-" : "-") + (arm ? "aarch_64" : "x86_64") + ".so";
		Path path = directory.resolve(name);
		try (InputStream library = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
			if (library == null) {
				throw new FileNotFoundException(name);
			}
			Files.copy(library, path);
		}
		return new NativeClient(path);
	}

	/**
	 * Returns the option that specifies where the library is.
	 * @return an option of {@code java}
	 */
	String option() {
		return "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + this.path;
	}

}
