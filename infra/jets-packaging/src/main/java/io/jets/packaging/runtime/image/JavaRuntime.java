package io.jets.packaging.runtime.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.PackagingException;

/**
 * The Java runtime that {@code jlink} makes from a JDK.
 *
 * @param directory its directory
 */
public record JavaRuntime(Path directory) {

	/**
	 * All of Java SE, because an application may load any of it by name, and what
	 * libraries and frameworks use beyond it: TLS with elliptic curves, {@code Unsafe},
	 * socket options, DNS, file systems in jars, Flight Recorder. Most of the size is the
	 * JVM, {@code java.base} and {@code java.desktop}, which contains {@code java.beans}
	 * and is therefore part of every Spring application.
	 */
	private static final List<String> MODULES = List.of("java.se", "jdk.crypto.ec", "jdk.jfr", "jdk.management",
			"jdk.naming.dns", "jdk.net", "jdk.unsupported", "jdk.zipfs");

	/**
	 * Libraries that need a display or a sound card. They need further libraries, which
	 * Amazon Linux does not have.
	 */
	private static final List<String> UNUSABLE = List.of("libawt_xawt.so", "libjawt.so", "libjsound.so",
			"libsplashscreen.so");

	/**
	 * What Lambda's own Java runtimes set, as defaults of the JVM: the serial collector
	 * (by {@code NeverActAsServerClassMachine}, which leaves the choice to
	 * {@code JAVA_TOOL_OPTIONS}), the first compiler only, and 85 % of the memory for the
	 * heap. The locale of the environment does not exist on Amazon Linux, so the encoding
	 * must be set.
	 */
	private static final String OPTIONS = "-XX:+NeverActAsServerClassMachine -XX:TieredStopAtLevel=1 "
			+ "-XX:MaxRAMPercentage=85 -XX:MinRAMPercentage=85 -Dfile.encoding=UTF-8";

	/**
	 * Makes the runtime, unless the directory already contains the same one.
	 * @param jdk the JDK
	 * @param modules the modules of the JDK to add to the default ones
	 * @param directory the directory
	 * @param record the file that records how the runtime was made
	 * @return the runtime
	 * @throws PackagingException if the JDK cannot make it
	 */
	public static JavaRuntime link(Jdk jdk, List<String> modules, Path directory, Path record)
			throws IOException, InterruptedException, PackagingException {
		List<String> command = command(jdk, modules, directory);
		String content = String.join("\n", command) + "\n" + Files.readString(jdk.home().resolve("release"));
		if (!Files.exists(record) || !Files.readString(record).equals(content)) {
			Files.deleteIfExists(record);
			new FileTree(directory).delete();
			run(command);
			if (needsBaseArchive(jdk)) {
				// Archived objects are written with G1 only
				run(List.of(directory.resolve("bin/java").toString(), "-XX:+UseG1GC", "-Xshare:dump"));
			}
			Files.writeString(record, content);
		}
		return new JavaRuntime(directory);
	}

	/**
	 * Returns whether the application's archive of classes is an addition to one of the
	 * JDK's classes.
	 */
	private static boolean needsBaseArchive(Jdk jdk) {
		return jdk.feature() < 25;
	}

	private static List<String> command(Jdk jdk, List<String> modules, Path directory) throws PackagingException {
		Path jlink = jdk.tool("jlink");
		if (!Files.isExecutable(jlink)) {
			throw new PackagingException(
					jdk.home() + " has no jlink, which makes the Java runtime of the archive. Run the build on a JDK");
		}
		List<String> all = new ArrayList<>(MODULES);
		all.addAll(modules);
		List<String> excluded = UNUSABLE.stream().map((name) -> "/java.desktop/lib/" + name).toList();
		return List.of(jlink.toString(), "--add-modules", String.join(",", all), "--no-header-files", "--no-man-pages",
				"--strip-java-debug-attributes", "--exclude-files", String.join(",", excluded), "--add-options",
				OPTIONS, "--output", directory.toString());
	}

	private static void run(List<String> command) throws IOException, InterruptedException, PackagingException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		builder.environment().remove("JDK_JAVA_OPTIONS");
		Process process = builder.start();
		try {
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new PackagingException(command.get(0) + " has failed: " + output.strip());
			}
		}
		finally {
			process.destroy();
		}
	}

	/**
	 * Returns the {@code java} command.
	 */
	public Path java() {
		return this.directory.resolve("bin/java");
	}

}
