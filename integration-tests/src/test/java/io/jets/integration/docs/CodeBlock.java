package io.jets.integration.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A fenced code block of a Markdown page. An HTML comment directly before the block,
 * which readers do not see, can add two things: {@code <!-- file: pom.xml -->} names the
 * file whose content the block is, and {@code <!-- with: record Order(String id) { } -->}
 * declares what a Java fragment needs in order to compile.
 *
 * @param place the page and the line of the block's first line, for messages
 * @param language the language after the fence
 * @param comment the text of the comment before the block, empty if there is none
 * @param content the content
 */
public record CodeBlock(String place, String language, String comment, String content) {

	private static final Pattern FILE = Pattern.compile("file: (\\S+)");

	private static final String WITH = "with:";

	/**
	 * Returns the file whose content the block is.
	 * @return the path relative to the application's folder, {@code null} if the block is
	 * not a file
	 */
	public @Nullable Path file() {
		Matcher file = FILE.matcher(this.comment);
		return file.matches() ? Path.of(file.group(1)) : null;
	}

	/**
	 * Writes the file.
	 * @param folder the application's folder
	 * @throws IOException if the file cannot be written
	 */
	public void write(Path folder) throws IOException {
		Path path = file();
		Assert.state(path != null, () -> this.place + " is not a file");
		Path file = folder.resolve(path).normalize();
		Assert.state(file.startsWith(folder), () -> path + " is outside of the application");
		Files.createDirectories(file.getParent());
		Files.writeString(file, this.content);
	}

	/**
	 * Returns the hidden declarations of a Java fragment.
	 */
	String declarations() {
		return this.comment.startsWith(WITH) ? this.comment.substring(WITH.length()).strip() : "";
	}

}
