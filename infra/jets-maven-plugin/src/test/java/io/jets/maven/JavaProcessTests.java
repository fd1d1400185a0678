package io.jets.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JavaProcess}.
 */
class JavaProcessTests {

	@TempDir
	private Path directory;

	@Test
	void passesArgumentsUnchanged() throws IOException, InterruptedException {
		List<String> arguments = List.of("a b", "\"quoted\"", "back\\slash", "#hash", "@at", "two\nlines", "", "é ✓");
		List<String> output = new ArrayList<>();
		JavaProcess.Result result = process("work").run(this.directory, arguments, output::add);
		assertThat(result).isEqualTo(new JavaProcess.Result(0, ""));
		assertThat(String.join("\n", output)).isEqualTo(String.join("|", arguments));
	}

	@Test
	void returnsExitCodeAndErrors() throws IOException, InterruptedException {
		JavaProcess.Result result = process("with space").run(this.directory, List.of("fail"), (line) -> {
		});
		assertThat(result).isEqualTo(new JavaProcess.Result(3, "it failed: é"));
	}

	private JavaProcess process(String workDirectory) {
		return new JavaProcess(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				this.directory.resolve(workDirectory), List.of(Path.of("target", "test-classes").toAbsolutePath()),
				Echo.class.getName());
	}

	static final class Echo {

		private Echo() {
		}

		public static void main(String[] args) {
			if (args[0].equals("fail")) {
				System.err.println("it failed: é");
				System.exit(3);
			}
			System.out.println(String.join("|", args));
		}

	}

}
