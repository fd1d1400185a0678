package io.jets.packaging.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MergedFile}.
 */
class MergedFileTests {

	@Test
	void joinsListsOfSameKeyInOrderOfClassPath() throws IOException {
		assertThat(
				properties(merged(FileKind.LISTS, "a.Listener=\\\n  x.B,\\\n  x.A\nother=1", "a.Listener: y.C, x.A")))
			.isEqualTo(Map.of("a.Listener", "x.B,x.A,y.C", "other", "1"));
	}

	@Test
	void lastValueOfPropertyCounts() throws IOException {
		assertThat(properties(merged(FileKind.PROPERTIES, "a=1\nhttp\\://x=\\ y\\\\", "a=2,3")))
			.isEqualTo(Map.of("a", "2,3", "http://x", " y\\"));
	}

	@Test
	void keepsCharactersOfProperties() throws IOException {
		assertThat(properties(merged(FileKind.PROPERTIES, "\\u00e4\\ \\#\\!\\=k=\\u20ac\\t\\n#!=: z")))
			.isEqualTo(Map.of("ä #!=k", "€\t\n#!=: z"));
	}

	@Test
	void keepsLinesButNotComments() throws IOException {
		assertThat(merged(FileKind.SERVICES, "# License\nx.A # first\n\nx.B", "\tx.C\nx.A\n")).asString()
			.isEqualTo("x.A\nx.B\nx.C\nx.A\n");
	}

	private static byte[] merged(FileKind kind, String... contents) throws IOException {
		MergedFile file = MergedFile.of(kind);
		for (String content : contents) {
			file.add(content.getBytes(StandardCharsets.UTF_8));
		}
		return file.content();
	}

	private static Map<Object, Object> properties(byte[] content) throws IOException {
		Properties properties = new Properties();
		properties.load(new ByteArrayInputStream(content));
		return properties;
	}

}
