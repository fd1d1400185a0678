package io.jets.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link BusEvent} as created by an application's tests. For events that
 * EventBridge sends, see {@code BusEventReaderTests}.
 */
class BusEventTests {

	@Test
	void createsEventOfBusAndOfSchedule() {
		assertThat(BusEvent.of("com.example.orders", "Order Placed", Map.of("id", 7)))
			.isEqualTo(new BusEvent<>("event", "com.example.orders", "Order Placed", "123456789012", Instant.EPOCH,
					"us-east-1", List.of(), Map.of("id", 7)));
		Instant due = Instant.parse("2026-01-01T12:00:00Z");
		assertThat(BusEvent.scheduled(due)).isEqualTo(new BusEvent<>("event", "aws.events", "Scheduled Event",
				"123456789012", due, "us-east-1", List.of(), null));
	}

	@Test
	void describesEventWithoutDetail() {
		assertThat(BusEvent.of("com.example.orders", "Order Placed", "secret"))
			.hasToString("BusEvent[event com.example.orders \"Order Placed\" 1970-01-01T00:00:00Z]");
	}

	@Test
	void isEqualToEventWithSameValues() {
		assertThat(BusEvent.of("a", "b", Map.of("id", 7))).isEqualTo(BusEvent.of("a", "b", Map.of("id", 7)))
			.hasSameHashCodeAs(BusEvent.of("a", "b", Map.of("id", 7)))
			.isNotEqualTo(BusEvent.of("a", "b", Map.of("id", 8)));
	}

	@Test
	void isImmutable() {
		List<String> resources = new ArrayList<>(List.of("arn:a"));
		BusEvent<String> event = new BusEvent<>("event", "a", "b", "1", Instant.EPOCH, "us-east-1", resources, "");
		resources.clear();
		assertThat(event.resources()).containsExactly("arn:a");
	}

}
