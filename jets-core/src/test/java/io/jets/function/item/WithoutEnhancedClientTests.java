package io.jets.function.item;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of an application without the SDK's enhanced client.
 */
class WithoutEnhancedClientTests {

	@Test
	void readsItemsWithJackson() throws Exception {
		URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("awssdk"))
			.map(WithoutEnhancedClientTests::url)
			.toArray(URL[]::new);
		try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
			assertThatExceptionOfType(ClassNotFoundException.class)
				.isThrownBy(() -> loader.loadClass("software.amazon.awssdk.enhanced.dynamodb.TableSchema"));
			Callable<?> reading = (Callable<?>) loader.loadClass(Reading.class.getName())
				.getDeclaredConstructor()
				.newInstance();
			assertThat(reading.call()).isEqualTo("Order[id=a, count=7] {\"id\":\"a\",\"count\":7}");
		}
	}

	private static URL url(String entry) {
		try {
			return Path.of(entry).toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/**
	 * Runs on the class path without the enhanced client.
	 */
	public static final class Reading implements Callable<String> {

		@Override
		public String call() {
			String count = "\"count\":{\"N\":\"7\"}";
			return Items.of(Order.class).item(count) + " " + Items.of(JsonNode.class).item(count);
		}

	}

	record Order(String id, int count) {

	}

}
