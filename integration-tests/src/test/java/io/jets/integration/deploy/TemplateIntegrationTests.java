package io.jets.integration.deploy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the checked-in template is the one that the build generates.
 */
class TemplateIntegrationTests {

	private static final Path MADE = Path.of("..", "sample-app", "target", "sam", "template.yaml");

	private static final Path CHECKED_IN = Path.of("..", "infra", "template.yaml");

	@Test
	void generatesCheckedInTemplate() {
		assertThat(CHECKED_IN)
			.withFailMessage("infra/template.yaml is not the sample's template any more. If the change is meant, "
					+ "run in the root folder:%n  cp sample-app/target/sam/template.yaml infra/template.yaml")
			.hasSameBinaryContentAs(MADE);
	}

}
