package io.jets.benchmark.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the peak memory of a process.
 */
public final class PeakMemory {

	private static final String PEAK = "VmHWM:";

	private PeakMemory() {
	}

	/**
	 * Reads the peak memory of a process.
	 * @param pid the id of the process
	 * @return the peak of its resident set, in bytes
	 * @throws IOException if the process does not exist
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
