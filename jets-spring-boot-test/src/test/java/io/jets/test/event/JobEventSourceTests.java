package io.jets.test.event;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link JobEventSource}.
 */
class JobEventSourceTests {

	@ParameterizedTest
	@JobEventSource("events/shipJob-all/*.json")
	void passesEvents(JobEvent event, TestInfo test) {
		assertThat(event.name()).isIn("events/shipJob-all/order.json", "events/shipJob-all/paid.json");
		assertThat(test.getDisplayName()).contains(event.name());
		assertThat(event.tree().has("Records") || event.tree().has("detail")).isTrue();
	}

	@Test
	@JobEventSource({ "events/shipJob-all/paid.json", "events/**/o*.json", "events/shipJob-all/*" })
	void passesEventsOfEachPatternInOrder() {
		assertThat(names("passesEventsOfEachPatternInOrder")).containsExactly("events/shipJob-all/paid.json",
				"events/shipJob-all/order.json", "events/shipJob-all/order.json", "events/shipJob-all/paid.json");
	}

	@Test
	@JobEventSource("events/shipJob-al/*.json")
	void rejectsPatternWithoutFiles() {
		assertThatIllegalArgumentException().isThrownBy(() -> names("rejectsPatternWithoutFiles"))
			.withMessage("No file on the class path has the path events/shipJob-al/*.json. "
					+ "Put the events into src/test/resources");
	}

	@Test
	@JobEventSource("events/wrong/*.json")
	void rejectsFileThatIsNoEvent() {
		assertThatIllegalArgumentException().isThrownBy(() -> names("rejectsFileThatIsNoEvent"))
			.withMessageStartingWith("events/wrong/detail.json is not an event as a function gets it");
	}

	@JobEventSource({ "my events/*.json", "events/**/*.json", "**/paid*.json" })
	void spacesAndFolders() {
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void namesEventsByPathOnClassPath(boolean packed, @TempDir Path directory) throws IOException {
		Path root = directory.resolve("a b+c%20");
		try (FileSystem jar = packed ? FileSystems.newFileSystem(root, Map.of("create", "true")) : null) {
			for (String name : List.of("my events/a b+.json", "events/deep/events/paid.json", "paid 2.json")) {
				Path file = ((jar != null) ? jar.getPath("/") : root).resolve(name);
				Files.createDirectories(file.getParent());
				Files.writeString(file, "{\"Records\": []}");
			}
		}
		try (URLClassLoader loader = new URLClassLoader(new URL[] { root.toUri().toURL() }, null)) {
			assertThat(names("spacesAndFolders", loader)).containsExactly("my events/a b+.json",
					"events/deep/events/paid.json", "events/deep/events/paid.json", "paid 2.json");
		}
	}

	private static List<String> names(String method) {
		return names(method, JobEventSourceTests.class.getClassLoader());
	}

	private static List<String> names(String method, ClassLoader classLoader) {
		JobEventSource source = Arrays.stream(JobEventSourceTests.class.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(method))
			.findFirst()
			.orElseThrow()
			.getAnnotation(JobEventSource.class);
		return JobEventArgumentsProvider.events(source, classLoader).map(JobEvent::name).toList();
	}

}
