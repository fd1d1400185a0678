package io.jets.benchmark.function;

import java.nio.file.Path;
import java.util.List;

import io.jets.benchmark.variant.Jdk;

/**
 * The archive of classes that a JVM writes when it ends, for later ones to start faster.
 *
 * @param jdk whose JVM writes it
 * @param file where it is
 */
record ClassArchive(Jdk jdk, Path file) {

	/**
	 * The options of the JVM that writes it.
	 * @return one option
	 */
	List<String> written() {
		return List.of((this.jdk.hasAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + this.file);
	}

	/**
	 * The options of a JVM that uses it. One that cannot would start without it in
	 * silence: it ends instead.
	 * @return the options
	 */
	List<String> used() {
		return this.jdk.hasAotCache() ? List.of("-XX:AOTCache=" + this.file, "-XX:AOTMode=on")
				: List.of("-XX:SharedArchiveFile=" + this.file, "-Xshare:on");
	}

}
