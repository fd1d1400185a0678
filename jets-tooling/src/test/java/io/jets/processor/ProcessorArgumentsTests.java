package io.jets.processor;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link ProcessorArguments}.
 */
class ProcessorArgumentsTests {

	@Test
	void parsesPositionalArgumentsAndOptions() {
		ProcessorArguments arguments = ProcessorArguments.parse("list", "classes", "target/x", "--profiles=a,b",
				"--filter=a=b", "--empty=");
		assertThat(arguments.output()).isEqualTo("list");
		assertThat(arguments.classesDirectory()).isEqualTo(Path.of("classes"));
		assertThat(arguments.outputDirectory()).isEqualTo(Path.of("target/x"));
		assertThat(arguments.options()).containsEntry("profiles", "a,b")
			.containsEntry("filter", "a=b")
			.containsEntry("empty", "");
	}

	@Test
	void rejectsOtherArguments() {
		assertThatIllegalArgumentException().isThrownBy(() -> ProcessorArguments.parse("list"))
			.withMessageStartingWith("Usage: ");
		assertThatIllegalArgumentException().isThrownBy(() -> ProcessorArguments.parse("list", "a", "b", "c"))
			.withMessage("\"c\" is not an option of the form --name=value");
	}

}
