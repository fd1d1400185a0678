package io.jets.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The section of a README that contains the results.
 *
 * @param file the README
 */
public record Readme(Path file) {

	private static final String START = "<!-- results: written by benchmarks/run -->\n";

	private static final String END = "<!-- end of results -->\n";

	/**
	 * Replaces the results.
	 * @param results Markdown
	 * @throws IOException if the README has no such section
	 */
	public void replace(String results) throws IOException {
		String text = Files.readString(this.file);
		int start = text.indexOf(START);
		int end = text.indexOf(END);
		if (start < 0 || end < start) {
			throw new IOException(
					this.file + " has no place for results. Write these two lines into it: " + START + END);
		}
		Files.writeString(this.file, text.substring(0, start + START.length()) + results + text.substring(end));
	}

}
