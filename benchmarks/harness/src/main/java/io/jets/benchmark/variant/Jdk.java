package io.jets.benchmark.variant;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK to run functions with.
 *
 * @param feature its feature version, for instance 17
 * @param home where it is
 */
public record Jdk(int feature, Path home) {

	/**
	 * Whether there is a JDK in a directory.
	 * @param home the directory
	 * @return true if it is there, and says its version
	 */
	public static boolean isAt(Path home) {
		return Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(home.resolve("release"));
	}

	/**
	 * The JDK in a directory.
	 * @param home the directory
	 * @return the JDK
	 * @throws IOException if there is none
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
	 * The launcher.
	 * @return {@code bin/java}
	 */
	public Path java() {
		return this.home.resolve("bin/java");
	}

	/**
	 * Name vendor and version.
	 * @return for instance {@code 25.0.3 (Eclipse Adoptium)}
	 * @throws IOException if the JDK does not say
	 */
	public String describe() throws IOException {
		String implementor = release(this.home, "IMPLEMENTOR");
		return release(this.home, "JAVA_VERSION") + (implementor.isEmpty() ? "" : " (" + implementor + ")");
	}

	/**
	 * Whether archives of classes are AOT caches rather than class-data archives.
	 * @return true since 25
	 */
	public boolean hasAotCache() {
		return this.feature >= 25;
	}

}
