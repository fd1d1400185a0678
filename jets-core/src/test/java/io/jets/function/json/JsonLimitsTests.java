package io.jets.function.json;

import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.payload.EventInspector;
import io.jets.function.payload.UnreadableEventException;
import io.jets.function.stream.ChangeReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that all readers of events have the limits of {@link JsonLimits}.
 */
class JsonLimitsTests {

	private static final String LIMIT = "The event is beyond a limit of the reader: Document nesting depth (1001)";

	private final ChangeReader changes = new ChangeReader(JsonMapper.shared(), ResolvableType.forClass(Item.class),
			null);

	@Test
	void readsEventsUpToMaximumDepth() {
		EventInspector.verify(nested(JsonLimits.MAXIMUM_DEPTH));
		Change<?> change = this.changes.read(batch(JsonLimits.MAXIMUM_DEPTH)).changes().get(0);
		assertThat(change.raw().path("more").isArray()).isTrue();
	}

	@Test
	void namesLimitOfDeeperEvents() {
		assertThatExceptionOfType(UnreadableEventException.class)
			.isThrownBy(() -> EventInspector.verify(nested(JsonLimits.MAXIMUM_DEPTH + 1)))
			.withMessageStartingWith(LIMIT);
		assertThatExceptionOfType(UnreadableEventException.class)
			.isThrownBy(() -> this.changes.read(batch(JsonLimits.MAXIMUM_DEPTH + 1)))
			.withMessageStartingWith(LIMIT);
	}

	private static byte[] nested(int depth) {
		return Events.bytes("{\"more\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}");
	}

	private static byte[] batch(int depth) {
		// The event, its records and a record are three levels
		String more = "[".repeat(depth - 3) + "]".repeat(depth - 3);
		return Events.batch(Events.insert(1, "a").replaceFirst("^\\{", "{\"more\":" + more + ","));
	}

	record Item(String id) {

	}

}
