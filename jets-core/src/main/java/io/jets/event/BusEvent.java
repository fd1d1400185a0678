package io.jets.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event from EventBridge: of a rule's event bus, of a rule's schedule, or of
 * EventBridge Scheduler.
 *
 * <pre class="code">
 * &#064;EventPattern("""
 *         { "source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"] }""")
 * void record(BusEvent&lt;StateChange&gt; event) {
 *     this.audit.record(event.detail().instanceId(), event.time());
 * }
 * </pre>
 * <p>
 * {@code T} is anything that the application's {@code JsonMapper} reads from an object;
 * the detail of a schedule is empty, so a method with schedules alone takes
 * {@code BusEvent<Void>} or {@code BusEvent<JsonNode>}. Detail that EventBridge Scheduler
 * sends as text is read as JSON.
 *
 * @param <T> the detail's type
 * @param id the event's id; the same when the event is delivered again
 * @param source who sent it: {@code aws.ec2}, {@code com.example.orders}; a schedule is
 * {@code aws.events} or {@code aws.scheduler}
 * @param detailType what it says, {@code Scheduled Event} for a schedule
 * @param account the AWS account
 * @param time when it happened; for a schedule when it was due
 * @param region the AWS region
 * @param resources ARNs of what it is about
 * @param detail the event itself, {@code null} for {@code BusEvent<Void>}
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">EventBridge:
 * event structure</a>
 */
public record BusEvent<T extends @Nullable Object>(String id, String source, String detailType, String account,
		Instant time, String region, List<String> resources, T detail) {

	/**
	 * Create an event.
	 */
	public BusEvent {
		resources = List.copyOf(resources);
	}

	/**
	 * An event of an event bus, for tests: id {@code event}, at the epoch, in account
	 * 123456789012 and region us-east-1.
	 * @param <T> the detail's type
	 * @param source who sent it
	 * @param detailType what it says
	 * @param detail the event itself
	 * @return an event
	 */
	public static <T extends @Nullable Object> BusEvent<T> of(String source, String detailType, T detail) {
		return new BusEvent<>("event", source, detailType, "123456789012", Instant.EPOCH, "us-east-1", List.of(),
				detail);
	}

	/**
	 * A schedule's event, for tests.
	 * @param time when the job was due
	 * @return an event
	 */
	public static BusEvent<@Nullable Void> scheduled(Instant time) {
		return new BusEvent<@Nullable Void>("event", "aws.events", "Scheduled Event", "123456789012", time, "us-east-1",
				List.of(), null);
	}

	/**
	 * Shows everything but the detail.
	 */
	@Override
	public String toString() {
		return "BusEvent[" + this.id + " " + this.source + " \"" + this.detailType + "\" " + this.time + "]";
	}

}
