package io.jets.integration.sample;

import io.jets.sample.SampleApplication;
import io.jets.test.template.SamTemplate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a test's JVM generates the template that the goal generated.
 */
class SampleTemplateTests {

	@Test
	void isTheTemplateOfTheGoal() {
		assertThat(SamTemplate.of(SampleApplication.class, "jets.template.code-uri=sample-app.zip"))
			.isEqualToFile("../infra/template.yaml");
	}

}
