package io.jets.sample;

import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JobTest(ClerkJob.class)
class ClerkJobTests {

	@Test
	void filesChanges(@Autowired JobTester jobs) {
		assertThat(jobs.send("events/dynamodb-modify.json")).ran("clerkJob-file").onlyThat().succeeded();
	}

}
