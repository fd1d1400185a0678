package io.jets.job;

/**
 * The kinds of events that functions receive. Each kind provides everything that the rest
 * of the library needs to know about it, so that a new kind does not change other code.
 */
public enum PayloadKind {

	/**
	 * A batch of stream records.
	 */
	STREAM_BATCH("com.amazonaws.services.lambda.runtime.events.DynamodbEvent", true, false, "{\"Records\": []}",
			"""
					{"Records": [{"eventID": "1", "eventName": "MODIFY", "eventVersion": "1.1", "eventSource": "aws:dynamodb",
					"awsRegion": "aws-sample-1", "dynamodb": {"ApproximateCreationDateTime": 1.5E9,
					"Keys": {"id": {"S": "1"}}, "OldImage": {"id": {"S": "1"}, "number": {"N": "1.5"}},
					"NewImage": {"id": {"S": "1"}, "number": {"N": "2"}, "flag": {"BOOL": true}, "none": {"NULL": true},
					"list": {"L": [{"S": "a"}]}, "map": {"M": {"a": {"S": "b"}}}, "set": {"SS": ["a"]}},
					"SequenceNumber": "1", "SizeBytes": 1, "StreamViewType": "NEW_AND_OLD_IMAGES"},
					"eventSourceARN": "arn:aws:dynamodb:aws-sample-1:000000000000:table/sample/stream/2026-01-01T00:00:00.000"}]}
					"""),

	/**
	 * An event of an event bus.
	 */
	BUS_EVENT("com.amazonaws.services.lambda.runtime.events.ScheduledEvent", false, false, Event.SHORTEST,
			Event.SAMPLE),

	/**
	 * An event of a schedule: an event of the default bus whose detail is empty.
	 */
	SCHEDULED_EVENT("com.amazonaws.services.lambda.runtime.events.ScheduledEvent", false, true, Event.SHORTEST,
			Event.SAMPLE);

	private final String eventClass;

	private final boolean batch;

	private final boolean emptyDetail;

	private final String shortest;

	private final String sample;

	PayloadKind(String eventClass, boolean batch, boolean emptyDetail, String shortest, String sample) {
		this.eventClass = eventClass;
		this.batch = batch;
		this.emptyDetail = emptyDetail;
		this.shortest = shortest;
		this.sample = sample;
	}

	/**
	 * Returns AWS's class of the event.
	 * @return the class name
	 */
	public String eventClass() {
		return this.eventClass;
	}

	/**
	 * Returns whether the event is a batch of records. The response to it lists the
	 * records that failed.
	 * @return {@code false} if the event is an EventBridge event
	 */
	public boolean isBatch() {
		return this.batch;
	}

	/**
	 * Returns whether the event has a detail without content.
	 * @return {@code true} if its detail is always empty
	 */
	public boolean hasEmptyDetail() {
		return this.emptyDetail;
	}

	/**
	 * Returns the shortest event that each method for this kind can read.
	 * @return JSON in one line
	 */
	public String shortest() {
		return this.shortest;
	}

	/**
	 * Returns a sample event, which is read when a function starts to load the classes
	 * that the first event needs.
	 * @return JSON with a value of each type
	 */
	public String sample() {
		return this.sample;
	}

	/**
	 * Events of EventBridge.
	 */
	private static final class Event {

		private static final String SHORTEST = "{\"id\": \"1\", \"source\": \"test\", \"detail-type\": \"Test\", "
				+ "\"account\": \"123456789012\", \"time\": \"2026-01-01T12:00:00Z\", \"region\": \"us-east-1\", "
				+ "\"resources\": [], \"detail\": {}}";

		private static final String SAMPLE = """
				{"version": "0", "id": "1", "detail-type": "Sample", "source": "sample", "account": "000000000000",
				"time": "2026-01-01T00:00:00Z", "region": "aws-sample-1", "resources": ["sample"],
				"detail": {"text": "a", "number": 1.5, "integer": 1, "flag": true, "none": null, "list": ["a"],
				"object": {"a": "b"}}}
				""";

	}

}
