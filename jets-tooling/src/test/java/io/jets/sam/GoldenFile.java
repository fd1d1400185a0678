package io.jets.sam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The expected template, byte for byte. A different template is written to
 * {@code target/sam}, from where it can be copied if the difference is intended.
 *
 * @param name the name of the file without its extension
 */
record GoldenFile(String name) {

	void assertMatches(Template template) {
		try {
			ClassPathResource expected = new ClassPathResource(this.name + ".yaml", GoldenFile.class);
			String text = expected.exists() ? expected.getContentAsString(UTF_8) : "";
			if (!text.equals(template.text())) {
				Path actual = Path.of("target", "sam", this.name + ".yaml");
				Files.createDirectories(actual.getParent());
				Files.writeString(actual, template.text(), UTF_8);
			}
			assertThat(template.text()).isEqualTo(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean exists() {
		return new ClassPathResource(this.name + ".yaml", GoldenFile.class).exists();
	}

}
