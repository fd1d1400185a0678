package io.jets.packaging.runtime.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.jets.packaging.application.PackagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrainingEventsTests {

	@TempDir
	Path directory;

	@Test
	void readsEventsByJob() throws IOException, PackagingException {
		write("b-run/one.json", "1");
		write("a-run/two.json", "2");
		assertThat(TrainingEvents.read(this.directory)).extracting(TrainingEvent::job)
			.containsExactly("a-run", "b-run");
		assertThat(TrainingEvents.read(this.directory).get(0).payload()).asString().isEqualTo("2");
	}

	@Test
	void rejectsOtherFiles() throws IOException {
		write("one.json", "1");
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> TrainingEvents.read(this.directory))
			.withMessageStartingWith(this.directory.resolve("one.json") + " is not a training event. Name it <job>/");
	}

	@Test
	void rejectsMissingEvents() {
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> TrainingEvents.read(this.directory.resolve("missing")))
			.withMessageContaining("contains no events");
	}

	private void write(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
