package io.jets.local;

import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests which classes devtools excludes from restarts.
 */
class DevtoolsPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "jets-core", "jets-tooling", "jets-spring-boot-autoconfigure", "jets-spring-boot-local" })
	void excludesModulesOfTheLibraryFromRestart(String module) throws IOException {
		assertThat(excluded()).accepts("file:/home/me/" + module + "/target/classes/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sample-app", "jets-orders" })
	void restartsApplications(String module) throws IOException {
		assertThat(excluded()).rejects("file:/home/me/" + module + "/target/classes/");
	}

	private static Predicate<String> excluded() throws IOException {
		String pattern = PropertiesLoaderUtils
			.loadProperties(new ClassPathResource("META-INF/spring-devtools.properties"))
			.getProperty("restart.exclude.jets");
		return Pattern.compile(pattern).asPredicate();
	}

}
