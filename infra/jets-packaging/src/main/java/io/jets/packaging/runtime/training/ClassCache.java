package io.jets.packaging.runtime.training;

/**
 * The cache of loaded classes that a JVM writes when it ends, so that later JVMs start
 * faster: an AOT cache since Java 25, an archive of class data before.
 *
 * @param file the name of the file
 * @param writeOption the option of the JVM that writes it, without the file
 * @param useOption the option of a JVM that uses it, without the file
 * @see <a href="https://openjdk.org/jeps/514">JEP 514</a>
 * @see <a href="https://openjdk.org/jeps/350">JEP 350</a>
 */
public record ClassCache(String file, String writeOption, String useOption) {

	/**
	 * Returns the cache of a Java version.
	 * @param feature the feature version
	 * @return the cache
	 */
	public static ClassCache of(int feature) {
		return (feature >= 25) ? new ClassCache("runtime/classes.aot", "-XX:AOTCacheOutput=", "-XX:AOTCache=")
				: new ClassCache("runtime/classes.jsa", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");
	}

}
