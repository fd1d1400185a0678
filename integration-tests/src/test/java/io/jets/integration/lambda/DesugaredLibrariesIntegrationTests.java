package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

import io.jets.packaging.jar.JarSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that desugared libraries do what they did before.
 */
class DesugaredLibrariesIntegrationTests {

	private static FunctionClassLoader before;

	private static FunctionClassLoader after;

	@BeforeAll
	static void pack(@TempDir Path directory) throws IOException {
		TaskDirectory task = TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"),
				"io/jets/smoke");
		before = new FunctionClassLoader(task);
		after = new FunctionClassLoader(task.packed(new JarSettings(true, true)));
	}

	@AfterAll
	static void close() throws IOException {
		before.close();
		after.close();
	}

	@Test
	void jacksonReadsAndWritesRecordsCollectionsAndDates() throws ReflectiveOperationException {
		String type = "io.jets.smoke.JacksonUse";
		assertThat(use(type, after)).isEqualTo(use(type, before))
			.contains("\"created\" : \"2026-11-29T10:00:00.123456789Z\"", "\"sku\" : \"b\"", "\"@type\" : \"card\"",
					"{k=[1, 2.5, x, null, true]}", "not one of the values accepted for Enum class: [OPEN, SHIPPED]");
	}

	@Test
	void logbackConfiguresAppendersAndLevels() throws ReflectiveOperationException {
		String type = "io.jets.smoke.LogbackUse";
		assertThat(use(type, after)).isEqualTo(use(type, before))
			.contains("INFO  [main] c.e.Loud 42 - two a and [1]\n", "WARN  [main] c.e.Loud none - ", "fluent lazy",
					"java.lang.IllegalStateException: reason", "WARN  [main] q.child none - kept\n",
					"DEBUG not in the file 1", "TRACE traced", "true[]")
			.doesNotContain("dropped", "DEBUG [main]");
	}

	private static String use(String type, ClassLoader loader) throws ReflectiveOperationException {
		Class<?> loaded = loader.loadClass(type);
		assertThat(loaded.getClassLoader()).isSameAs(loader);
		Thread thread = Thread.currentThread();
		ClassLoader previous = thread.getContextClassLoader();
		thread.setContextClassLoader(loader);
		try {
			return (String) ((Supplier<?>) loaded.getDeclaredConstructor().newInstance()).get();
		}
		finally {
			thread.setContextClassLoader(previous);
		}
	}

}
