package io.jets.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.jets.benchmark.variant.Jdk;

/**
 * Describes the machine without its name.
 *
 * @param cpu the model of the CPU
 * @param cores the number of cores
 * @param kernel the version of the kernel
 * @param load the load average of the minute before
 * @param jdks the JDKs
 */
public record Machine(String cpu, int cores, String kernel, String load, String jdks) {

	/**
	 * Describes this machine.
	 * @param jdks the JDKs that functions run with
	 * @return this machine
	 * @throws IOException if the kernel does not provide the information
	 */
	public static Machine look(Collection<Jdk> jdks) throws IOException {
		String cpuInfo = Files.readString(Path.of("/proc/cpuinfo"));
		String cpu = cpuInfo.lines()
			.filter((line) -> line.startsWith("model name"))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.findFirst()
			.orElse(System.getProperty("os.arch"));
		long cores = cpuInfo.lines().filter((line) -> line.startsWith("processor")).count();
		String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
		List<String> versions = new ArrayList<>();
		for (Jdk jdk : jdks) {
			versions.add(jdk.describe());
		}
		return new Machine(cpu, (int) cores, version(System.getProperty("os.version")), load,
				String.join(" and ", versions));
	}

	private static String version(String kernel) {
		return kernel.chars()
			.takeWhile((character) -> character == '.' || Character.isDigit(character))
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
	}

	@Override
	public String toString() {
		return this.cpu + ", " + this.cores + " cores; Linux " + this.kernel + "; JDK " + this.jdks
				+ "; load in the minute before: " + this.load;
	}

}
