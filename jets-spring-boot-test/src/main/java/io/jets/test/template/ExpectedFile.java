package io.jets.test.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file with an expected text.
 *
 * @param path the path
 * @param update whether to write the text instead of comparing it
 */
record ExpectedFile(Path path, boolean update) {

	private static final int CONTEXT = 3;

	/**
	 * Compares the text with the file, or writes the file.
	 * @param text the text
	 * @return the first difference, {@code null} if there is none
	 */
	@Nullable String compare(String text) {
		try {
			if (this.update) {
				Files.createDirectories(this.path.toAbsolutePath().getParent());
				Files.writeString(this.path, text);
				return null;
			}
			String hint = "Run the test with -Djets.test.update=true to write the template to the file.";
			if (!Files.isRegularFile(this.path)) {
				return "The file " + this.path.toAbsolutePath() + " does not exist. " + hint;
			}
			// Git may have changed the line ends
			List<String> expected = Files.readString(this.path).lines().toList();
			List<String> actual = text.lines().toList();
			return expected.equals(actual) ? null : difference(expected, actual) + "\n" + hint;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String difference(List<String> expected, List<String> actual) {
		int line = 0;
		while (line < Math.min(expected.size(), actual.size()) && expected.get(line).equals(actual.get(line))) {
			line++;
		}
		return "The template differs from the file " + this.path + ", first in line " + (line + 1) + ".\nExpected:\n"
				+ excerpt(expected, line) + "\nbut was:\n" + excerpt(actual, line);
	}

	private static String excerpt(List<String> lines, int line) {
		int end = Math.min(lines.size(), line + CONTEXT + 1);
		List<String> excerpt = lines.subList(Math.max(0, Math.min(line, end) - CONTEXT), end);
		return (line < lines.size()) ? String.join("\n", excerpt) : String.join("\n", excerpt) + "\n(end)";
	}

}
