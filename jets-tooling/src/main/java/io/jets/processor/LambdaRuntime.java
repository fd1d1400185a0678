package io.jets.processor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.regex.Pattern;

import org.springframework.util.ClassUtils;

/**
 * The Lambda runtime for an application, determined by the version of its class files.
 *
 * @param name the runtime's name
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda runtimes</a>
 */
record LambdaRuntime(String name) {

	/**
	 * Difference between the major version of a class file and the Java version.
	 */
	private static final int MAJOR_VERSION_OFFSET = 44;

	/**
	 * Runtimes with Java 17 or later, and those without Java.
	 */
	private static final Pattern SUPPORTED = Pattern.compile("java(1[7-9]|[2-9][0-9])|provided\\..+");

	/**
	 * Returns the runtime with a name.
	 * @param name the name, for instance {@code java25}
	 * @return the runtime
	 * @throws InvalidApplicationException if an application cannot run on it
	 */
	static LambdaRuntime named(String name) {
		if (!SUPPORTED.matcher(name).matches()) {
			throw new InvalidApplicationException("jets.template.runtime = \"" + name
					+ "\": write java17 or a later runtime, or omit the property for the runtime of the classes");
		}
		return new LambdaRuntime(name);
	}

	/**
	 * Returns the runtime for an application.
	 * @param classes classes of the application
	 * @return {@code java25} if a class file requires a later version than Java 21,
	 * otherwise {@code java21}
	 * @throws IOException if a class file cannot be read
	 * @throws InvalidApplicationException if Lambda does not support the version, or if a
	 * class file cannot be found
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
				throw new InvalidApplicationException("The class file of " + type.getName()
						+ " cannot be found, so its Java version is unknown: set jets.template.runtime");
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
		throw new InvalidApplicationException("The application's classes require Java " + javaVersion
				+ ", and Lambda supports Java 25 at most: lower the release of the compiler, or set jets.template.runtime");
	}

}
