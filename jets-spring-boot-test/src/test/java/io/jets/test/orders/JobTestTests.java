package io.jets.test.orders;

import io.jets.event.Change;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

/**
 * Tests of {@link JobTest} with a job and a mock of its collaborator.
 */
@JobTest(value = ClerkJob.class, properties = "shop=7")
class JobTestTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@Test
	void hasOnlyGivenJob() {
		assertThat(this.context.getBeansOfType(ClerkJob.class)).hasSize(1);
		assertThat(this.context.getBeansOfType(SalesJob.class)).isEmpty();
		assertThat(this.context.getBean(JobRegistry.class).jobs()).extracting(JobMethod::beanType)
			.containsOnly(ClerkJob.class);
	}

	@Test
	void hasNoAutoConfigurationButThatOfJobsAndJson() {
		assertThat(this.context.getBeanNamesForType(Object.class))
			.noneMatch((name) -> name.contains("TaskExecutor") || name.contains("functionCatalog"))
			.anyMatch((name) -> name.contains("JsonMapper"));
	}

	@Test
	void hasProperties(@Autowired Environment environment) {
		assertThat(environment.getProperty("shop")).isEqualTo("7");
	}

	@Test
	void hasMocks() {
		assertThat(this.jobs.change("orders", Change.insert(new Order("7", "paid")))).succeeded();
		verify(this.carrier).ship("7");
	}

	@Nested
	class InNestedClass {

		@Test
		void sharesContext(@Autowired ApplicationContext nested) {
			assertThat(nested).isSameAs(JobTestTests.this.context);
		}

		@Test
		void resetsMocks() {
			verifyNoInteractions(JobTestTests.this.carrier);
			assertThat(JobTestTests.this.jobs.change("orders", Change.insert(new Order("8", "paid")))).succeeded();
			verify(JobTestTests.this.carrier).ship("8");
		}

	}

}
