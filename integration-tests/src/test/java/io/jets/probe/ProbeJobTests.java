package io.jets.probe;

import java.time.Instant;
import java.util.Map;

import io.jets.event.BusEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests typed jobs with the events that the library creates for tests.
 */
class ProbeJobTests {

	@Test
	void busReturnsContentOfEvent() {
		assertThat(new ProbeJob().bus(BusEvent.of("aws.ec2", "State-change", Map.of("state", "stopping"))))
			.isEqualTo("aws.ec2 1970-01-01T00:00:00Z {state=stopping}");
	}

	@Test
	void tickReturnsTimeOfSchedule() {
		assertThat(new ProbeJob().tick(BusEvent.scheduled(Instant.parse("2026-01-01T12:00:00Z"))))
			.isEqualTo("due 2026-01-01T12:00:00Z");
	}

}
