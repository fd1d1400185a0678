package io.jets.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what {@link JobsProcessor} prints when it cannot read the jobs.
 */
@ExtendWith(OutputCaptureExtension.class)
class JobsProcessorTests {

	@TempDir
	private Path directory;

	@Test
	void saysInOneSentenceWhatIsWrongWithApplication(CapturedOutput output) throws IOException {
		for (Class<?> type : new Class<?>[] { First.class, Second.class }) {
			String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
			try (InputStream input = type.getResourceAsStream(file)) {
				Files.copy(input, this.directory.resolve(file));
			}
		}
		String classes = this.directory.toString();
		assertThat(JobsProcessor.run("template", classes, classes)).isEqualTo(1);
		assertThat(output.getErr().strip()).isEqualTo(
				"Several classes have a main method: %s, %s. Set jets.template.main-class, or the property start-class, to the one that starts the application",
				First.class.getName(), Second.class.getName());
	}

	@Test
	void printsStackTraceOfOtherFailures(CapturedOutput output) {
		assertThat(JobsProcessor.run("template", this.directory.resolve("none").toString(), "out")).isEqualTo(1);
		assertThat(output.getErr()).contains("NoSuchFileException", "at " + JobsProcessor.class.getName());
	}

	static class First {

		public static void main(String[] args) {
		}

	}

	static class Second {

		public static void main(String[] args) {
		}

	}

}
