package io.jets.local.bus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is put on a bus. What is missing is refused when it is put, not here.
 *
 * @param source where the event comes from
 * @param detailType what the event is
 * @param detail the event's body, a JSON object
 * @param bus the event bus, its name or its ARN, {@code null} for the default bus
 * @param time when it happened, {@code null} for now
 * @param resources the ARNs that it concerns
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html">PutEventsRequestEntry</a>
 */
public record PutEventsEntry(@Nullable String source, @Nullable String detailType, @Nullable String detail,
		@Nullable String bus, @Nullable Instant time, List<String> resources) {

	private static final int TIME_SIZE = 14;

	/**
	 * Create an entry.
	 */
	public PutEventsEntry {
		resources = List.copyOf(resources);
	}

	/**
	 * The size by which EventBridge limits requests.
	 * @return a number of bytes
	 */
	int size() {
		int size = (this.time != null) ? TIME_SIZE : 0;
		size += size(this.source) + size(this.detailType) + size(this.detail);
		return size + this.resources.stream().mapToInt(PutEventsEntry::size).sum();
	}

	private static int size(@Nullable String text) {
		return (text != null) ? text.getBytes(StandardCharsets.UTF_8).length : 0;
	}

}
