package io.jets.integration.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown page of the project.
 *
 * @param path the file
 * @param text its content
 */
public record MarkdownPage(Path path, String text) {

	/**
	 * The root of the project.
	 */
	public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Set<String> SKIPPED = Set.of("target", "src", "node_modules");

	private static final Pattern BLOCK = Pattern.compile(
			"^(?:<!-- ((?:(?!-->).)*?) -->\\s*?\\R\\s*)?^```(\\w*)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

	private static final Pattern CODE = Pattern.compile("^```.*?^```$|`[^`\\n]+`", Pattern.MULTILINE | Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]*)\\)");

	private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*?)\\s*$", Pattern.MULTILINE);

	/**
	 * Reads a page.
	 * @param path the file
	 * @return the page
	 */
	public static MarkdownPage read(Path path) {
		try {
			return new MarkdownPage(path, Files.readString(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads all pages of the project.
	 */
	static List<MarkdownPage> all() throws IOException {
		List<MarkdownPage> pages = new ArrayList<>();
		Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				String name = directory.getFileName().toString();
				boolean hidden = name.startsWith(".") && !name.equals(".github");
				return (hidden || SKIPPED.contains(name)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (file.toString().endsWith(".md")) {
					pages.add(read(file));
				}
				return FileVisitResult.CONTINUE;
			}

		});
		pages.sort((left, right) -> left.path.compareTo(right.path));
		return pages;
	}

	/**
	 * Returns the fenced code blocks.
	 * @return the blocks, in order
	 */
	public List<CodeBlock> blocks() {
		return BLOCK.matcher(this.text).results().map((block) -> {
			String comment = (block.group(1) != null) ? block.group(1) : "";
			return new CodeBlock(place(block.start(3)), block.group(2), comment, block.group(3));
		}).toList();
	}

	/**
	 * Returns the link targets outside of code.
	 */
	List<String> links() {
		return LINK.matcher(withoutCode()).results().map((link) -> link.group(1)).toList();
	}

	/**
	 * Returns the anchors that GitHub gives the headings.
	 */
	Set<String> anchors() {
		String prose = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL)
			.matcher(this.text)
			.replaceAll("");
		Map<String, Integer> counts = new HashMap<>();
		return HEADING.matcher(prose).results().map((heading) -> {
			String anchor = anchor(heading.group(1));
			int count = counts.merge(anchor, 1, Integer::sum);
			return (count > 1) ? anchor + "-" + (count - 1) : anchor;
		}).collect(Collectors.toSet());
	}

	private static String anchor(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
	}

	private String withoutCode() {
		return CODE.matcher(this.text).replaceAll((code) -> Matcher.quoteReplacement("`code`"));
	}

	/**
	 * Returns the page, relative to the project, and the line of a position.
	 */
	private String place(int position) {
		return this + ":" + (this.text.substring(0, position).lines().count() + 1);
	}

	@Override
	public String toString() {
		return this.path.startsWith(ROOT) ? ROOT.relativize(this.path).toString() : this.path.toString();
	}

}
