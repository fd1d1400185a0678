package io.jets.test;

import java.io.File;
import java.net.URISyntaxException;

import io.jets.test.event.JobEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the module declares that it is not deployed.
 */
class NotDeployedTests {

	@Test
	void hasMarkerOfPackageGoal() throws URISyntaxException {
		File classes = new File(JobEvent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		assertThat(new File(classes, "META-INF/jets/not-deployed")).isFile();
	}

}
