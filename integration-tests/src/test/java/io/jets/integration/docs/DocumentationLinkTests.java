package io.jets.integration.docs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that relative links lead to existing files and headings. External links are
 * checked only for their form.
 */
class DocumentationLinkTests {

	private static final Pattern EXTERNAL = Pattern.compile("[a-z]+:.*");

	@Test
	void findsTargetOfEachLink() throws IOException {
		List<String> broken = new ArrayList<>();
		for (MarkdownPage page : MarkdownPage.all()) {
			for (String link : page.links()) {
				String fault = fault(page, link);
				if (fault != null) {
					broken.add(page + ": " + link + " " + fault);
				}
			}
		}
		assertThat(broken).isEmpty();
	}

	@Test
	void listsAllPagesInTableOfContents() throws IOException {
		MarkdownPage contents = MarkdownPage.read(MarkdownPage.ROOT.resolve("docs/README.md"));
		List<Path> linked = contents.links()
			.stream()
			.map((link) -> contents.path().resolveSibling(link.replaceFirst("#.*", "")).normalize())
			.toList();
		assertThat(MarkdownPage.all()).map(MarkdownPage::path)
			.filteredOn((path) -> path.startsWith(contents.path().getParent()) && !path.equals(contents.path()))
			.isNotEmpty()
			.allSatisfy((path) -> assertThat(linked).contains(path));
	}

	private static @Nullable String fault(MarkdownPage page, String link) {
		if (EXTERNAL.matcher(link).matches()) {
			URI uri = URI.create(link);
			return ("https".equals(uri.getScheme()) && uri.getHost() != null) ? null : "is not an https URL";
		}
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]).normalize();
		if (!Files.exists(target)) {
			return "does not exist";
		}
		if (parts.length == 2 && !MarkdownPage.read(target).anchors().contains(parts[1])) {
			return "names no heading of " + target.getFileName();
		}
		return null;
	}

}
