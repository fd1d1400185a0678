package io.jets.benchmark.variant;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK that runs functions.
 *
 * @param feature its feature version, for instance 17
 * @param home its directory
 */
public record Jdk(int feature, Path home) {

	/**
	 * Returns whether a directory contains a JDK.
	 * @param home the directory
	 * @return {@code true} if it contains a JDK that declares its version
	 */
	public static boolean isAt(Path home) {
		return Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(home.resolve("release"));
	}

	/**
	 * Returns the JDK in a directory.
	 * @param home the directory
	 * @return the JDK
	 * @throws IOException if the directory does not contain a JDK
	 */
	public static Jdk of(Path home) throws IOException {
		return new Jdk(Integer.parseInt(release(home, "JAVA_VERSION").split("[.+-]")[0]), home);
	}

	private static String release(Path home, String key) throws IOException {
		Properties release = new Properties();
		try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
			release.load(reader);
		}
		return release.getProperty(key, "").replace("\"", "");
	}

	/**
	 * Returns the {@code java} command.
	 * @return {@code bin/java}
	 */
	public Path java() {
		return this.home.resolve("bin/java");
	}

	/**
	 * Returns the version and the vendor.
	 * @return for instance {@code 25.0.3 (Eclipse Adoptium)}
	 * @throws IOException if the JDK does not declare them
	 */
	public String describe() throws IOException {
		String implementor = release(this.home, "IMPLEMENTOR");
		return release(this.home, "JAVA_VERSION") + (implementor.isEmpty() ? "" : " (" + implementor + ")");
	}

	/**
	 * Returns whether archives of classes are AOT caches rather than class-data archives.
	 * @return {@code true} since Java 25
	 */
	public boolean hasAotCache() {
		return this.feature >= 25;
	}

}
