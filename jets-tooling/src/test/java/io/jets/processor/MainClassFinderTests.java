package io.jets.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link MainClassFinder}.
 */
class MainClassFinderTests {

	@TempDir
	private Path directory;

	@Test
	void prefersSpringBootApplication() throws IOException {
		add(Tool.class);
		add(Application.class);
		add(NoMain.class);
		assertThat(find()).isEqualTo(Application.class.getName());
	}

	@Test
	void findsOnlyMainClassWithoutAnnotation() throws IOException {
		add(Tool.class);
		add(NoMain.class);
		assertThat(find()).isEqualTo(Tool.class.getName());
	}

	@Test
	void reportsMissingMainClass() throws IOException {
		add(NoMain.class);
		assertThatIllegalStateException().isThrownBy(this::find)
			.withMessageContaining(
					"has a main method. Set jets.template.main-class to the class that starts the application");
	}

	@Test
	void reportsSeveralMainClasses() throws IOException {
		add(Tool.class);
		add(OtherTool.class);
		assertThatIllegalStateException().isThrownBy(this::find)
			.withMessageContainingAll(Tool.class.getName(), OtherTool.class.getName(), "jets.template.main-class");
	}

	private String find() {
		return new MainClassFinder().find(this.directory);
	}

	private void add(Class<?> type) throws IOException {
		String resource = type.getName().replace('.', '/') + ".class";
		Path file = this.directory.resolve(resource);
		Files.createDirectories(file.getParent());
		try (InputStream input = type.getClassLoader().getResourceAsStream(resource)) {
			Files.copy(input, file);
		}
	}

	@SpringBootApplication
	static class Application {

		static void main(String[] args) {
		}

	}

	static class Tool {

		public static void main(String[] args) {
		}

	}

	static class OtherTool {

		public static void main(String[] args) {
		}

	}

	@SpringBootApplication
	static class NoMain {

		void main() {
		}

	}

}
