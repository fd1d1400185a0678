package io.jets.function;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of function definitions.
 */
class NamedFunctionTests {

	private final ApplicationContextRunner runner = JobContext.of(Named.class);

	@Test
	void getsFunctionByJobName() {
		this.runner.run((context) -> assertThat(context.getBean(JobFunctions.class).get(" named-second ").name())
			.isEqualTo("named-second"));
	}

	@Test
	void listsKnownFunctionsWhenNameIsUnknown() {
		this.runner.run((context) -> assertThatExceptionOfType(UnknownFunctionException.class)
			.isThrownBy(() -> context.getBean(JobFunctions.class).get("named-third"))
			.withMessage("There is no job \"named-third\". Name one of: named-first, named-second."));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void failsWhenNameIsMissing(String definition) {
		fails(definition, "SPRING_CLOUD_FUNCTION_DEFINITION, which names the job to run, is not set. "
				+ "Name one of: named-first, named-second.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "named-first|named-second", "named-first,named-second", "functionRouter" })
	void namesOtherHandlerWhenDefinitionIsNotSingleJob(String definition) {
		fails(definition,
				"does not name a single job, but io.jets.lambda.JobHandler runs only one. Name one of: named-first, "
						+ "named-second. To compose or route to functions, use Spring Cloud Function's FunctionInvoker");
	}

	private void fails(String definition, String message) {
		this.runner.run((context) -> assertThatExceptionOfType(UnknownFunctionException.class)
			.isThrownBy(() -> context.getBean(JobFunctions.class).get(definition))
			.withMessageContaining(message));
	}

	@Job("named")
	static class Named {

		@Rate("1 hour")
		void first() {
		}

		@Rate("1 hour")
		void second() {
		}

	}

}
