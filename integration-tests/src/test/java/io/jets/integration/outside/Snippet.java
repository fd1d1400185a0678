package io.jets.integration.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * A code block of a Markdown page that is a file, as a comment before it says:
 * {@code <!-- file: pom.xml -->}.
 *
 * @param path the file, relative to the application's folder
 * @param content what is in it
 */
record Snippet(Path path, String content) {

	private static final Pattern BLOCK = Pattern.compile("^<!-- file: (\\S+) -->\\s*?\\R+```\\w*\\R(.*?)^```$",
			Pattern.MULTILINE | Pattern.DOTALL);

	/**
	 * Read the files that a page shows.
	 * @param page the page
	 * @return the files, a pom and a class at least
	 * @throws IOException if there is no such page
	 */
	static List<Snippet> read(Path page) throws IOException {
		List<Snippet> snippets = BLOCK.matcher(Files.readString(page)).results().map(Snippet::of).toList();
		Assert.state(snippets.stream().anyMatch((snippet) -> snippet.path.endsWith("pom.xml")),
				() -> page + " shows no pom: no code block follows a line <!-- file: pom.xml -->");
		Assert.state(snippets.stream().anyMatch((snippet) -> snippet.path.toString().endsWith("Job.java")),
				() -> page + " shows no job: no code block follows a line <!-- file: src/main/java/...Job.java -->");
		return snippets;
	}

	private static Snippet of(MatchResult block) {
		return new Snippet(Path.of(block.group(1)), block.group(2));
	}

	/**
	 * Write the file.
	 * @param folder the application's folder
	 * @throws IOException if it cannot be written
	 */
	void write(Path folder) throws IOException {
		Path file = folder.resolve(this.path).normalize();
		Assert.state(file.startsWith(folder), () -> this.path + " is outside of the application");
		Files.createDirectories(file.getParent());
		Files.writeString(file, this.content);
	}

}
