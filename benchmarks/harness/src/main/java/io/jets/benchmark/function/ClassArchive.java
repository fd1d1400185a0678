package io.jets.benchmark.function;

import java.nio.file.Path;
import java.util.List;

import io.jets.benchmark.variant.Jdk;

/**
 * The archive of classes that one JVM writes at exit so that later JVMs start faster.
 *
 * @param jdk the JDK whose JVM writes the archive
 * @param classPath the jars of the function
 * @param file the file of the archive
 */
record ClassArchive(Jdk jdk, List<Path> classPath, Path file) {

	/**
	 * Returns the options of the JVM that writes the archive.
	 * @return one option
	 */
	List<String> written() {
		return List.of((this.jdk.hasAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + this.file);
	}

	/**
	 * Returns the options of a JVM that uses the archive. A JVM that cannot use it exits
	 * instead of starting silently without it.
	 * @return the options
	 */
	List<String> used() {
		return this.jdk.hasAotCache() ? List.of("-XX:AOTCache=" + this.file, "-XX:AOTMode=on")
				: List.of("-XX:SharedArchiveFile=" + this.file, "-Xshare:on");
	}

}
