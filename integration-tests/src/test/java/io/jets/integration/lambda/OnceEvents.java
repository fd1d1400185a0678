package io.jets.integration.lambda;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Events of idempotent jobs.
 */
final class OnceEvents {

	private OnceEvents() {
	}

	/**
	 * Creates an event of EventBridge.
	 */
	static String event(String id) {
		return """
				{"version": "0", "id": "%s", "detail-type": "Order Paid", "source": "shop", "account": "123456789012",\
				"time": "2026-01-01T12:00:00Z", "region": "us-west-2", "resources": [], "detail": {"order": 7}}"""
			.formatted(id);
	}

	/**
	 * Creates a batch of records, whose sequence numbers are their indexes.
	 */
	static String batch(String... ids) {
		return batch(List.of(ids));
	}

	static String batch(List<String> ids) {
		return IntStream.range(0, ids.size())
			.mapToObj((i) -> record(ids.get(i), i))
			.collect(Collectors.joining(",", "{\"Records\":[", "]}"));
	}

	private static String record(String id, int sequenceNumber) {
		return """
				{"eventID": "%s", "eventName": "INSERT", "eventVersion": "1.1", "eventSource": "aws:dynamodb",\
				"awsRegion": "us-west-2", "dynamodb": {"ApproximateCreationDateTime": 1767268800,\
				"Keys": {"id": {"S": "%1$s"}}, "NewImage": {"id": {"S": "%1$s"}}, "SequenceNumber": "%2$d",\
				"SizeBytes": 26, "StreamViewType": "NEW_AND_OLD_IMAGES"}, "eventSourceARN":\
				"arn:aws:dynamodb:us-west-2:123456789012:table/orders/stream/2026-01-01T00:00:00.000"}""".formatted(id,
				sequenceNumber);
	}

}
