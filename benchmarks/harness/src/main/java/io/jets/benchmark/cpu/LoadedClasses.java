package io.jets.benchmark.cpu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the number of classes that a JVM has loaded, without running code in it:
 * {@code jcmd} reads the counters that the JVM keeps in a file.
 */
public final class LoadedClasses {

	/** Classes from an archive of classes are counted separately. */
	private static final Set<String> COUNTERS = Set.of("java.cls.loadedClasses", "java.cls.sharedLoadedClasses");

	private LoadedClasses() {
	}

	/**
	 * Reads the number of classes of a JVM.
	 * @param jvm the process of the JVM
	 * @return the number of classes that it has loaded so far
	 * @throws IOException if the JVM does not provide the number
	 */
	public static long count(Process jvm) throws IOException {
		// The Java runtime of a function may have no jcmd
		Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
		Process process = new ProcessBuilder(jcmd.toString(), "" + jvm.pid(), "PerfCounter.print")
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		long[] counts = parse(output.lines());
		if (counts.length != COUNTERS.size()) {
			throw new IOException("jcmd does not print " + COUNTERS + ":\n" + output);
		}
		return counts[0] + counts[1];
	}

	private static long[] parse(Stream<String> lines) {
		return lines.map((line) -> line.split("="))
			.filter((counter) -> COUNTERS.contains(counter[0]))
			.mapToLong((counter) -> Long.parseLong(counter[1]))
			.toArray();
	}

}
