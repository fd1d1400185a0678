package io.jets.autoconfigure.build;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The Lambda runtime for classes of a Java version, whatever JDK made them.
 *
 * @param name the runtime's name
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda runtimes</a>
 */
record LambdaRuntime(String name) {

	/**
	 * A class file's major version is the Java version and this.
	 */
	private static final int MAJOR_VERSION_OFFSET = 44;

	/**
	 * The runtime of an application.
	 * @param classesDirectory the application's classes
	 * @param mainClass its main class
	 * @return the oldest runtime that can run it
	 * @throws IOException if the class cannot be read
	 */
	static LambdaRuntime of(Path classesDirectory, String mainClass) throws IOException {
		try (InputStream file = Files.newInputStream(classesDirectory.resolve(mainClass.replace('.', '/') + ".class"));
				DataInputStream data = new DataInputStream(file)) {
			data.skipNBytes(6);
			return of(data.readUnsignedShort() - MAJOR_VERSION_OFFSET);
		}
	}

	static LambdaRuntime of(int javaVersion) {
		if (javaVersion <= 21) {
			return new LambdaRuntime("java21");
		}
		if (javaVersion <= 25) {
			return new LambdaRuntime("java25");
		}
		throw new IllegalStateException("The application's classes are of Java " + javaVersion
				+ ", and Lambda runs none newer than 25: lower the compiler's release, or set jets.template.runtime");
	}

}
