package io.jets.benchmark.variant;

import java.util.stream.Stream;

/**
 * How a package is started.
 */
public enum Launch {

	/** Unzipped, loaded by Lambda's class loader, as a zip function is. */
	ZIP("zip"),

	/**
	 * All on the class path of the JVM, with the archive of classes that it has written
	 * before: a class-data archive on 17, an AOT cache on 25. A container image can have
	 * this.
	 */
	ARCHIVE("archive");

	private final String label;

	Launch(String label) {
		this.label = label;
	}

	/**
	 * What the command line and the results call it.
	 * @return a word
	 */
	public String label() {
		return this.label;
	}

	/**
	 * The launch of a label.
	 * @param label what the results call it
	 * @return the launch
	 */
	public static Launch of(String label) {
		return Stream.of(values()).filter((launch) -> launch.label.equals(label)).findFirst().orElseThrow();
	}

}
