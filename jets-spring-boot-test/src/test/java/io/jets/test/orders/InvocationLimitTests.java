package io.jets.test.orders;

import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of jobs that do not end.
 */
@JobTest(value = SalesJob.class, properties = "jets.test.invocation-limit=500ms")
@ExtendWith(OutputCaptureExtension.class)
class InvocationLimitTests {

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@Test
	void endsJobWhoseResultNeverCompletes(CapturedOutput output) {
		assertThat(this.jobs.event("com.example.never", "Never", "{}")).ran("salesJob-never")
			.timedOut()
			.then()
			.timedOut()
			.wasGivenUpAfterRetries(2);
		assertThat(output).contains("2026-01-01T12:01:00Z ", " Task timed out after 60.00 seconds")
			.contains(
					"salesJob-never did not end within 0.5 seconds of real time and is interrupted. The test waits until it returns. Threads:\n\""
							+ Thread.currentThread().getName() + "\" ")
			.containsOnlyOnce("Threads:")
			.contains(
					"salesJob-never did not end within 0.5 seconds of real time and is interrupted. The test waits until it returns. The threads are above");
		assertThat(Thread.interrupted()).isFalse();
	}

}
