package io.jets.packaging;

/**
 * Receives the lines that tell the user what an archive contains.
 */
public interface PackagingLog {

	/**
	 * Logs information.
	 * @param line the line
	 */
	void info(String line);

	/**
	 * Logs a warning.
	 * @param line the line
	 */
	void warn(String line);

}
