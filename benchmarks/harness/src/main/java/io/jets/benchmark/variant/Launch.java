package io.jets.benchmark.variant;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a function is deployed and started.
 */
public enum Launch {

	/** A zip for Lambda's own Java runtime, which loads the function itself. */
	ZIP("zip"),

	/**
	 * A zip for {@code provided.al2023}, whose {@code bootstrap} starts the Java runtime
	 * that it contains, with a cache of classes.
	 */
	CUSTOM_RUNTIME("custom-runtime"),

	/**
	 * As in a container image: everything is on the class path of the JVM, which uses a
	 * cache of classes that was written in a training.
	 */
	IMAGE("image");

	private final String label;

	Launch(String label) {
		this.label = label;
	}

	/**
	 * Returns the label in the properties of a variant and in the results.
	 * @return a word
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Returns the launch with a label.
	 * @param label the label
	 * @return the launch
	 * @throws IllegalArgumentException if no launch has this label
	 */
	public static Launch of(String label) {
		return Stream.of(values())
			.filter((launch) -> launch.label.equals(label))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("\"" + label + "\" is not a launch. Choose from "
					+ Stream.of(values()).map(Launch::label).collect(Collectors.joining(", "))));
	}

}
