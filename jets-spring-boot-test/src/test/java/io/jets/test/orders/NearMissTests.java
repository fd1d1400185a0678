package io.jets.test.orders;

import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.coverage.NearMissSource;
import io.jets.test.event.JobEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link NearMissSource} and {@link JobTester#nearMisses}.
 */
@JobTest
class NearMissTests {

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@ParameterizedTest
	@NearMissSource({ "salesJob-big", "clerkJob-ship" })
	void firesNothing(JobEvent event) {
		assertThat(this.jobs.send(event)).ranNothing();
		assertThat(this.jobs.decisions(event)).matchedNothing();
	}

	@Test
	void namesConditionOfRule() {
		assertThat(this.jobs.nearMisses("salesJob-big")).extracting(JobEvent::name)
			.containsExactly(
					"source is \"Com.example.shop\", expected \"com.example.shop\": only the letter case differs",
					"detail.total is 99, expected numeric >= 100", "detail.total is absent, expected numeric >= 100");
		assertThat(this.jobs.nearMisses("salesJob-partner")).isNotEmpty()
			.allSatisfy((event) -> assertThat(this.jobs.onBus("partners").send(event)).ranNothing());
	}

	@Test
	void namesConditionOfFilter() {
		assertThat(this.jobs.nearMisses("clerkJob-ship")).extracting(JobEvent::name)
			.containsExactly("dynamodb.NewImage.status.S is \"Paid\", expected \"paid\": only the letter case differs",
					"dynamodb.NewImage.status.S is absent, expected \"paid\": there is no dynamodb.NewImage.status");
	}

	@Test
	void rejectsJobWithoutPattern() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.nearMisses("clerkJob-poison"))
			.withMessage("clerkJob-poison has neither an enabled rule with a pattern nor a filter, so no event nearly "
					+ "matches. Its triggers: stream poison");
		assertThatIllegalArgumentException().isThrownBy(() -> this.jobs.nearMisses("clerkJob-shop"))
			.withMessageStartingWith("There is no job clerkJob-shop. Jobs: ");
	}

}
