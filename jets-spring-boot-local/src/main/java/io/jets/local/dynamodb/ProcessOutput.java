package io.jets.local.dynamodb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Reads the output of a process, so that the process does not block, and keeps the last
 * lines for error messages.
 */
final class ProcessOutput {

	private static final int KEPT_LINES = 20;

	private final Deque<String> lastLines = new ArrayDeque<>();

	/**
	 * Reads the output to its end.
	 * @param stream the output of the process
	 * @param consumer receives each line
	 */
	void read(InputStream stream, Consumer<String> consumer) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, Charset.defaultCharset()))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				keep(line);
				consumer.accept(line);
			}
		}
		catch (IOException ex) {
			keep(ex.toString());
		}
	}

	/**
	 * Returns the last lines, to be appended to a message.
	 * @return a sentence followed by the lines
	 */
	synchronized String describe() {
		return this.lastLines.isEmpty() ? " It printed nothing."
				: " Its last output:\n\t" + String.join("\n\t", this.lastLines);
	}

	private synchronized void keep(String line) {
		if (this.lastLines.size() == KEPT_LINES) {
			this.lastLines.removeFirst();
		}
		this.lastLines.addLast(line);
	}

}
