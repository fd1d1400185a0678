package io.jets.local.sdk;

/**
 * A service of the local endpoint, with the names of its settings in the AWS SDK.
 */
public enum LocalService {

	/**
	 * Lambda.
	 */
	LAMBDA("aws.endpointUrlLambda", "AWS_ENDPOINT_URL_LAMBDA"),

	/**
	 * EventBridge.
	 */
	EVENT_BRIDGE("aws.endpointUrlEventBridge", "AWS_ENDPOINT_URL_EVENTBRIDGE"),

	/**
	 * DynamoDB.
	 */
	DYNAMO_DB("aws.endpointUrlDynamoDb", "AWS_ENDPOINT_URL_DYNAMODB"),

	/**
	 * DynamoDB Streams.
	 */
	DYNAMO_DB_STREAMS("aws.endpointUrlDynamoDbStreams", "AWS_ENDPOINT_URL_DYNAMODB_STREAMS");

	private final String systemProperty;

	private final String environmentVariable;

	LocalService(String systemProperty, String environmentVariable) {
		this.systemProperty = systemProperty;
		this.environmentVariable = environmentVariable;
	}

	String systemProperty() {
		return this.systemProperty;
	}

	String environmentVariable() {
		return this.environmentVariable;
	}

}
