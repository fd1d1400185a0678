package io.jets.benchmark.measure;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The events with which functions are invoked.
 */
public final class SampleEvents {

	/** An event of the bus. */
	static final byte[] BUS = """
			{
			  "version": "0",
			  "id": "ee376907-2647-4179-9203-343cfb3017a4",
			  "detail-type": "EC2 Instance State-change Notification",
			  "source": "aws.ec2",
			  "account": "112233445566",
			  "time": "2019-02-15T23:16:39Z",
			  "region": "us-west-2",
			  "resources": ["arn:aws:ec2:us-west-2:112233445566:instance/i-0123456789abcdef0"],
			  "detail": {"instance-id": "i-0123456789abcdef0", "state": "stopping"}
			}""".getBytes(StandardCharsets.UTF_8);

	private SampleEvents() {
	}

	/**
	 * Creates a batch of a DynamoDB stream, with keys and both images: orders that have
	 * been paid.
	 * @param records the number of records
	 * @return the event
	 */
	public static byte[] stream(int records) {
		return IntStream.range(0, records)
			.mapToObj(SampleEvents::record)
			.collect(Collectors.joining(",", "{\"Records\":[", "]}"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String record(int number) {
		return """
				{"eventID":"1a87201789a6e14315b8038ebbd3%04d","eventName":"MODIFY","eventVersion":"1.1",\
				"eventSource":"aws:dynamodb","awsRegion":"us-west-2","dynamodb":{\
				"ApproximateCreationDateTime":1550272599,"Keys":{"id":{"S":"order-%04d"}},\
				"NewImage":%s,"OldImage":%s,"SequenceNumber":"26180000000005908642%04d","SizeBytes":512,\
				"StreamViewType":"NEW_AND_OLD_IMAGES"},\
				"eventSourceARN":"arn:aws:dynamodb:us-west-2:112233445566:table/orders/stream/2019-02-15T22:55:34.123"}"""
			.formatted(number, number, image(number, "PAID"), image(number, "NEW"), number);
	}

	private static String image(int number, String status) {
		return """
				{"id":{"S":"order-%04d"},"customer":{"S":"Tung Nguyen"},"status":{"S":"%s"},"total":{"N":"%d.50"},\
				"gift":{"BOOL":false},"tags":{"L":[{"S":"books"},{"S":"express"}]},\
				"address":{"M":{"street":{"S":"1 Main Street"},"city":{"S":"San Francisco"},"postcode":{"S":"94105"}}}}"""
			.formatted(number, status, number);
	}

}
