package io.jets.packaging.runtime.image;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * A JDK, described by its file {@code release}.
 *
 * @param home its directory
 * @param feature its feature version, for instance 17
 * @param name its version and vendor
 */
public record Jdk(Path home, int feature, String name) {

	/**
	 * The native files of the module {@code java.base} that every application needs.
	 */
	private static final List<String> NATIVE_FILES = List.of("bin/java", "lib/libjava.so", "lib/libjimage.so",
			"lib/libjli.so", "lib/libnet.so", "lib/libnio.so", "lib/libzip.so", "lib/server/libjvm.so");

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

	/**
	 * Checks that a runtime made from the JDK can start on a platform. Only the native
	 * files that every application needs are read, so that this takes no time.
	 * @param platform the platform
	 * @return why it cannot, {@code null} if it probably can
	 * @throws IOException if a file cannot be read
	 */
	public @Nullable String fault(Platform platform) throws IOException {
		return platform.fault(this.home,
				NATIVE_FILES.stream().filter((name) -> Files.isRegularFile(this.home.resolve(name))).toList());
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
