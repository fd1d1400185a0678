package io.jets.packaging.jar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a jar, without its content.
 *
 * @param name its name
 * @param size its size in bytes
 * @param checksum its CRC-32
 */
record LibraryFile(String name, long size, long checksum) {

	private static final Pattern VERSION = Pattern.compile("META-INF/versions/(\\d+)/(?!META-INF/)(.+)");

	boolean isVersion() {
		return VERSION.matcher(this.name).matches();
	}

	/**
	 * Returns the name by which a JVM finds the file: that of a file for certain releases
	 * of Java is the name of the file that it replaces.
	 */
	String path() {
		Matcher matcher = VERSION.matcher(this.name);
		return matcher.matches() ? matcher.group(2) : this.name;
	}

}
