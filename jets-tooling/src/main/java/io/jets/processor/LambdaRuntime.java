package io.jets.processor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

import org.springframework.util.ClassUtils;

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
	 * @param classes classes of its own, wherever they are
	 * @return {@code java25} if any of them is of a later Java than 21, else
	 * {@code java21}, for those of Java 17 too
	 * @throws IOException if a class cannot be read
	 * @throws IllegalStateException if one is of a later Java than Lambda runs, or its
	 * file cannot be found
	 */
	static LambdaRuntime of(Collection<Class<?>> classes) throws IOException {
		int newest = 0;
		for (Class<?> type : classes) {
			newest = Math.max(newest, javaVersion(type));
		}
		return of(newest);
	}

	private static int javaVersion(Class<?> type) throws IOException {
		try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file == null) {
				throw new IllegalStateException("The class file of " + type.getName()
						+ " cannot be found, and with it the Java version: set jets.template.runtime");
			}
			DataInputStream data = new DataInputStream(file);
			data.skipNBytes(6);
			return data.readUnsignedShort() - MAJOR_VERSION_OFFSET;
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
