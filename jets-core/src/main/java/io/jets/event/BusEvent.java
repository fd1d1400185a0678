package io.jets.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event from EventBridge, which was sent to an event bus, or created by the schedule
 * of a rule or by EventBridge Scheduler.
 *
 * <pre class="code">
 * &#064;EventPattern("""
 *         { "source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"] }""")
 * void record(BusEvent&lt;StateChange&gt; event) {
 *     this.audit.record(event.detail().instanceId(), event.time());
 * }
 * </pre>
 * <p>
 * {@code T} is any type that the application's {@code JsonMapper} can read from a JSON
 * object. The detail of a schedule is empty, so a method that has only schedules uses
 * {@code BusEvent<Void>} or {@code BusEvent<JsonNode>}. If EventBridge Scheduler sends
 * the detail as a string, the string is read as JSON.
 *
 * @param <T> the type of the detail
 * @param id the id of the event, which stays the same if the event is delivered again
 * @param source the source, such as {@code aws.ec2} or {@code com.example.orders}; for a
 * schedule {@code aws.events} or {@code aws.scheduler}
 * @param detailType the type of the detail, {@code Scheduled Event} for a schedule
 * @param account the AWS account
 * @param time when the event occurred, or when the schedule was due
 * @param region the AWS region
 * @param resources the ARNs of the resources that the event concerns
 * @param detail the detail, {@code null} for {@code BusEvent<Void>}
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">EventBridge:
 * event structure</a>
 */
public record BusEvent<T extends @Nullable Object>(String id, String source, String detailType, String account,
		Instant time, String region, List<String> resources, T detail) {

	/**
	 * Creates an event.
	 */
	public BusEvent {
		resources = List.copyOf(resources);
	}

	/**
	 * Creates an event for tests, with the id {@code event}, at the epoch, in account
	 * 123456789012 and region us-east-1.
	 * @param <T> the type of the detail
	 * @param source the source
	 * @param detailType the type of the detail
	 * @param detail the detail
	 * @return an event
	 */
	public static <T extends @Nullable Object> BusEvent<T> of(String source, String detailType, T detail) {
		return new BusEvent<>("event", source, detailType, "123456789012", Instant.EPOCH, "us-east-1", List.of(),
				detail);
	}

	/**
	 * Creates the event of a schedule for tests.
	 * @param time when the schedule was due
	 * @return an event
	 */
	public static BusEvent<@Nullable Void> scheduled(Instant time) {
		return new BusEvent<@Nullable Void>("event", "aws.events", "Scheduled Event", "123456789012", time, "us-east-1",
				List.of(), null);
	}

	/**
	 * Returns a description without the detail.
	 */
	@Override
	public String toString() {
		return "BusEvent[" + this.id + " " + this.source + " \"" + this.detailType + "\" " + this.time + "]";
	}

}
