package io.jets.autoconfigure.build;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link LambdaRuntime}.
 */
class LambdaRuntimeTests {

	@ParameterizedTest
	@CsvSource({ "17, java21", "21, java21", "22, java25", "25, java25" })
	void isTheOldestThatRunsTheClasses(int javaVersion, String name) {
		assertThat(LambdaRuntime.of(javaVersion)).isEqualTo(new LambdaRuntime(name));
	}

	@Test
	void newerClassesThanLambdaRunsAreRefused() {
		assertThatIllegalStateException().isThrownBy(() -> LambdaRuntime.of(26))
			.withMessageContainingAll("Java 26", "jets.template.runtime");
	}

	@Test
	void theVersionIsThatOfTheClassNotOfTheJdk() throws IOException {
		assertThat(LambdaRuntime.of(Path.of("target", "classes"), JobsProcessor.class.getName()))
			.isEqualTo(new LambdaRuntime("java21"));
	}

}
