package io.jets.function;

/**
 * Events that several tests use.
 */
final class Events {

	/**
	 * The event of Jets' page on DynamoDB.
	 */
	static final String JETS_PAGE = """
			{"Records":[{"eventID":"1a87201789a6e14315b8038ebbd3b99d","eventName":"MODIFY","eventVersion":"1.1",
			"eventSource":"aws:dynamodb","awsRegion":"us-west-2","dynamodb":{"ApproximateCreationDateTime":1550272599,
			"Keys":{"id":{"S":"1"}},"NewImage":{"name":{"S":"Tung Nguyen"},"id":{"S":"1"}},
			"OldImage":{"name":{"S":"Tung"},"id":{"S":"1"}},"SequenceNumber":"261800000000059086429283","SizeBytes":32,
			"StreamViewType":"NEW_AND_OLD_IMAGES"},"eventSourceARN":
			"arn:aws:dynamodb:us-west-2:112233445566:table/test-table/stream/2019-02-15T23:01:06.871"}]}""";

	private Events() {
	}

}
