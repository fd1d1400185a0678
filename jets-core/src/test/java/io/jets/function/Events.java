package io.jets.function;

import java.nio.charset.StandardCharsets;

/**
 * Events that several tests use.
 */
public final class Events {

	/**
	 * The event on the page of Ruby on Jets about DynamoDB.
	 */
	public static final String JETS_PAGE = """
			{"Records":[{"eventID":"1a87201789a6e14315b8038ebbd3b99d","eventName":"MODIFY","eventVersion":"1.1",
			"eventSource":"aws:dynamodb","awsRegion":"us-west-2","dynamodb":{"ApproximateCreationDateTime":1550272599,
			"Keys":{"id":{"S":"1"}},"NewImage":{"name":{"S":"Tung Nguyen"},"id":{"S":"1"}},
			"OldImage":{"name":{"S":"Tung"},"id":{"S":"1"}},"SequenceNumber":"261800000000059086429283","SizeBytes":32,
			"StreamViewType":"NEW_AND_OLD_IMAGES"},"eventSourceARN":
			"arn:aws:dynamodb:us-west-2:112233445566:table/test-table/stream/2019-02-15T23:01:06.871"}]}""";

	private Events() {
	}

	/**
	 * Creates a batch of records.
	 * @param records JSON objects
	 * @return the event
	 */
	public static byte[] batch(String... records) {
		return bytes("{\"Records\":[" + String.join(",", records) + "]}");
	}

	/**
	 * Creates a record of the table {@code orders} with a new image.
	 * @param number the sequence number
	 * @param id the partition key
	 * @param attributes more attributes, or none
	 * @return JSON
	 */
	public static String insert(long number, String id, String... attributes) {
		return record("INSERT", number, id, "\"NewImage\":" + image(id, attributes));
	}

	/**
	 * Creates a record of the table {@code orders}.
	 * @param eventName what happened
	 * @param number the sequence number
	 * @param id the partition key
	 * @param images more properties of {@code dynamodb}
	 * @return JSON
	 */
	public static String record(String eventName, long number, String id, String... images) {
		String more = (images.length > 0) ? String.join(",", images) + "," : "";
		return """
				{"eventID":"event-%d","eventName":"%s","eventVersion":"1.1","eventSource":"aws:dynamodb",\
				"awsRegion":"us-east-1","dynamodb":{"ApproximateCreationDateTime":1480642020,\
				"Keys":{"id":{"S":"%s"}},%s"SequenceNumber":"%d","SizeBytes":26,\
				"StreamViewType":"NEW_AND_OLD_IMAGES"},"eventSourceARN":\
				"arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-01-01T00:00:00.000"}"""
			.formatted(number, eventName, id, more, number);
	}

	/**
	 * Creates the image of an item.
	 * @param id the partition key
	 * @param attributes more attributes
	 * @return JSON
	 */
	public static String image(String id, String... attributes) {
		String more = (attributes.length > 0) ? "," + String.join(",", attributes) : "";
		return "{\"id\":{\"S\":\"" + id + "\"}" + more + "}";
	}

	/**
	 * Returns the response that reports one record.
	 * @param number its sequence number
	 * @return JSON
	 */
	public static String failed(long number) {
		return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + number + "\"}]}";
	}

	/**
	 * Encodes an event.
	 * @param text the event, JSON
	 * @return UTF-8
	 */
	public static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
