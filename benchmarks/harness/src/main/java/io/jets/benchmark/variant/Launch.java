package io.jets.benchmark.variant;

import java.util.stream.Stream;

/**
 * How a package is started.
 */
public enum Launch {

	/** Unzipped and loaded by Lambda's class loader, like a zip function. */
	ZIP("zip"),

	/**
	 * Everything is on the class path of the JVM, with an archive of classes that was
	 * written before: a class-data archive on Java 17, an AOT cache on Java 25. A
	 * container image can do this.
	 */
	ARCHIVE("archive");

	private final String label;

	Launch(String label) {
		this.label = label;
	}

	/**
	 * Returns the label on the command line and in the results.
	 * @return a word
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Returns the launch with a label.
	 * @param label the label in the results
	 * @return the launch
	 */
	public static Launch of(String label) {
		return Stream.of(values()).filter((launch) -> launch.label.equals(label)).findFirst().orElseThrow();
	}

}
