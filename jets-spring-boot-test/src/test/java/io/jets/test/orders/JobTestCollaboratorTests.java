package io.jets.test.orders;

import io.jets.event.Change;
import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

/**
 * Tests of {@link JobTest} with spies of a job and of its collaborator.
 */
@JobTest(ClerkJob.class)
@Import(Carrier.class)
class JobTestCollaboratorTests {

	@Autowired
	JobTester jobs;

	@MockitoSpyBean
	Carrier carrier;

	@MockitoSpyBean
	ClerkJob clerk;

	@Test
	void hasSpies() {
		assertThat(this.jobs.change("orders", Change.insert(new Order("7", "paid")))).ran("clerkJob-ship").succeeded();
		verify(this.clerk).ship(any());
		verify(this.carrier).ship("7");
	}

}
