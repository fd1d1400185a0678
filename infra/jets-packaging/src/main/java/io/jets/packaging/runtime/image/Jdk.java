package io.jets.packaging.runtime.image;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK, described by its file {@code release}.
 *
 * @param home its directory
 * @param feature its feature version, for instance 17
 * @param name its version and vendor
 */
public record Jdk(Path home, int feature, String name) {

	/**
	 * Reads a JDK.
	 * @param home its directory
	 * @return the JDK
	 * @throws IOException if the directory does not contain a JDK
	 */
	public static Jdk of(Path home) throws IOException {
		Properties release = new Properties();
		try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
			release.load(reader);
		}
		String version = value(release, "JAVA_VERSION");
		return new Jdk(home, Integer.parseInt(version.split("[.+-]")[0]),
				"Java " + version + " (" + value(release, "IMPLEMENTOR") + ")");
	}

	private static String value(Properties release, String key) {
		return release.getProperty(key, "").replace("\"", "");
	}

	/**
	 * Returns a command of the JDK.
	 * @param name the command
	 * @return its path
	 */
	public Path tool(String name) {
		return this.home.resolve("bin").resolve(name);
	}

}
