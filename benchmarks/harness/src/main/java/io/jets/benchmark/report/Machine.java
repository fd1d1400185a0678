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
 * The machine that was measured on, in words, without its name.
 *
 * @param cpu the CPU's model
 * @param cores how many cores
 * @param kernel the kernel's version
 * @param load how busy it was in the minute before
 * @param jdks the JDKs
 */
public record Machine(String cpu, int cores, String kernel, String load, String jdks) {

	/**
	 * Look at this machine.
	 * @param jdks the JDKs that functions run with
	 * @return this machine
	 * @throws IOException if the kernel does not say
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
