package io.jets.local.bus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event to put on a bus. Missing values are rejected when the entry is put.
 *
 * @param source the source of the event
 * @param detailType the type of the event
 * @param detail the detail, a JSON object
 * @param bus the name or ARN of the event bus, {@code null} for the default bus
 * @param time the time of the event, {@code null} for now
 * @param resources the ARNs of the resources
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html">PutEventsRequestEntry</a>
 */
public record PutEventsEntry(@Nullable String source, @Nullable String detailType, @Nullable String detail,
		@Nullable String bus, @Nullable Instant time, List<String> resources) {

	private static final int TIME_SIZE = 14;

	/**
	 * Creates an entry.
	 */
	public PutEventsEntry {
		resources = List.copyOf(resources);
	}

	/**
	 * Returns the size that counts against EventBridge's limit.
	 * @return the size in bytes
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
