package io.jets.benchmark.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that a process has had so far.
 */
public final class PeakMemory {

	private static final String PEAK = "VmHWM:";

	private PeakMemory() {
	}

	/**
	 * Look at a process.
	 * @param pid its id
	 * @return the peak of its resident set, in bytes
	 * @throws IOException if there is no such process
	 */
	public static long bytes(long pid) throws IOException {
		return Files.readAllLines(Path.of("/proc", "" + pid, "status"))
			.stream()
			.filter((line) -> line.startsWith(PEAK))
			.mapToLong((line) -> Long.parseLong(line.substring(PEAK.length()).replace("kB", "").strip()) * 1024)
			.findFirst()
			.orElseThrow(() -> new IOException("The kernel does not say the peak memory of process " + pid));
	}

}
