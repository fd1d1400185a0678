package io.jets.packaging.jar;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What becomes of a file of several jars when they are merged, by its name.
 */
enum FileKind {

	/** The manifest, which is written anew. */
	MANIFEST("META-INF/MANIFEST\\.MF"),

	/**
	 * Files that no function reads: descriptors of modules (nothing is on the module
	 * path), indexes of jars, hints for native images, and metadata of configuration
	 * properties, which is for editors.
	 */
	LEFT_OUT("(META-INF/versions/\\d+/)?(module-info\\.class|OSGI-INF/.*)", "META-INF/INDEX\\.LIST",
			"META-INF/native-image/.*", "META-INF/(additional-)?spring-configuration-metadata\\.json"),

	/** Properties whose values are lists: the lists are joined. */
	LISTS("META-INF/spring\\.factories", "META-INF/spring/aot\\.factories", "META-INF/spring\\.components"),

	/** Properties of which the last value of a key counts, as for those who read them. */
	PROPERTIES("META-INF/spring-autoconfigure-metadata\\.properties", "META-INF/spring\\.(handlers|schemas|tooling)",
			"META-INF/spring/.*\\.replacements", "META-INF/spring-devtools\\.properties",
			"META-INF/io\\.netty\\.versions\\.properties"),

	/** Names of auto-configurations, one per line: the lines are joined. */
	LINES("META-INF/spring/.*\\.imports"),

	/**
	 * Names of the classes that provide a service: the lines are joined. The first one
	 * may have priority, so their order is kept.
	 */
	SERVICES("META-INF/services/[^/]+"),

	/**
	 * Licenses and other notices in the root and in {@code META-INF}: the first file of a
	 * name keeps it, and those with another text move to a directory with the name of
	 * their jar.
	 */
	NOTICE("(?i)(META-INF/)?([^/]*[-_.])?(licen[sc]e|notice|dependencies|copyright|authors|readme|change(s|log))"
			+ "([-_.](?!(.*\\.)?(class|properties|json|xml|ya?ml)$)[^/]*)?"),

	/** A class or a resource, of which there may be only one. */
	OTHER(".*");

	private final Pattern[] names;

	FileKind(String... names) {
		this.names = Arrays.stream(names).map(Pattern::compile).toArray(Pattern[]::new);
	}

	static FileKind of(String name) {
		return Arrays.stream(values())
			.filter((kind) -> Arrays.stream(kind.names).anyMatch((pattern) -> pattern.matcher(name).matches()))
			.findFirst()
			.orElse(OTHER);
	}

	/**
	 * Returns whether files of several jars become one file.
	 */
	boolean isMerged() {
		return this == LISTS || this == PROPERTIES || this == LINES || this == SERVICES;
	}

	/**
	 * Returns whether code may find files of several jars in the order of the class path.
	 */
	boolean isFound() {
		return this != MANIFEST && this != LEFT_OUT && this != NOTICE;
	}

}
