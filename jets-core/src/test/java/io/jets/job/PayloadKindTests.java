package io.jets.job;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.jets.event.BusEvent;
import io.jets.function.payload.EventInspector;
import io.jets.function.payload.EventReaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import static io.jets.function.Events.bytes;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the answers of each {@link PayloadKind} agree with the readers of events.
 */
class PayloadKindTests {

	private final EventReaders readers = new EventReaders(JsonMapper::shared);

	@ParameterizedTest
	@EnumSource
	void namesEventClassThatReadsItsEvents(PayloadKind kind) {
		Class<?> eventClass = ClassUtils.resolveClassName(kind.eventClass(), null);
		for (String event : new String[] { kind.sample(), kind.shortest() }) {
			Object read = this.readers.forType(ResolvableType.forClass(eventClass)).read(bytes(event));
			assertThat(read).isInstanceOf(kind.isBatch() ? DynamodbEvent.class : ScheduledEvent.class);
			EventInspector.verify(bytes(event));
		}
		assertThat(EventInspector.isStreamBatch(bytes(kind.sample()))).isEqualTo(kind.isBatch());
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STREAM_BATCH")
	void hasEventsThatBusEventReads(PayloadKind kind) {
		for (String event : new String[] { kind.sample(), kind.shortest() }) {
			assertThat(this.readers.forType(ResolvableType.forClass(BusEvent.class)).read(bytes(event)))
				.isInstanceOf(BusEvent.class);
		}
		assertThat(kind.shortest()).doesNotContain("\n", "'");
	}

}
