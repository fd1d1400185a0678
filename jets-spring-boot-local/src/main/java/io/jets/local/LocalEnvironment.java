package io.jets.local;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.local.endpoint.DynamoDbApi;
import io.jets.local.endpoint.LocalEndpoint;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.sdk.AwsSettings;
import io.jets.local.sdk.LocalService;
import io.jets.local.sdk.SdkRedirection;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;

/**
 * The parts of the local engine that exist before any bean is created, so that a bean can
 * use DynamoDB in its constructor: the port of the endpoint, DynamoDB, and the settings
 * of the AWS SDK.
 */
final class LocalEnvironment implements DisposableBean {

	private static final String ACCOUNT_ID = "000000000000";

	private final LocalActivation activation;

	private final LocalProperties properties;

	private final LocalAccount account;

	private final LocalEndpoint endpoint;

	private final LocalDynamoDb dynamoDb;

	private final DynamoDbApi dynamoDbApi;

	private final SdkRedirection redirection;

	private volatile Runnable onWrite = () -> {
	};

	LocalEnvironment(LocalActivation activation, LocalProperties properties, @Nullable ClassLoader classLoader) {
		AwsSettings settings = AwsSettings.ofThisProcess();
		String region = settings.region();
		this.activation = activation;
		this.properties = properties;
		this.account = new LocalAccount((region != null) ? region : SdkRedirection.DEFAULT_REGION, ACCOUNT_ID);
		this.endpoint = new LocalEndpoint(properties.port());
		try {
			this.dynamoDb = LocalDynamoDb.of(properties.dynamodb(), classLoader);
		}
		catch (RuntimeException ex) {
			this.endpoint.close();
			throw ex;
		}
		this.dynamoDbApi = new DynamoDbApi(this.dynamoDb::forwardUri, () -> this.onWrite.run(),
				this.dynamoDb.isManaged());
		this.endpoint.start(List.of(this.dynamoDbApi));
		this.redirection = SdkRedirection.to(URI.create(this.endpoint.url()), settings, services(this.dynamoDb),
				!this.dynamoDb.aws());
	}

	/**
	 * If jobs follow another DynamoDB, the application's clients of DynamoDB are not
	 * redirected.
	 */
	private static Set<LocalService> services(LocalDynamoDb dynamoDb) {
		return dynamoDb.isManaged() ? EnumSet.allOf(LocalService.class)
				: EnumSet.of(LocalService.LAMBDA, LocalService.EVENT_BRIDGE);
	}

	LocalActivation activation() {
		return this.activation;
	}

	LocalProperties properties() {
		return this.properties;
	}

	LocalAccount account() {
		return this.account;
	}

	LocalEndpoint endpoint() {
		return this.endpoint;
	}

	LocalDynamoDb dynamoDb() {
		return this.dynamoDb;
	}

	Map<String, Object> springCloudAwsProperties() {
		return this.redirection.springCloudAwsProperties();
	}

	/**
	 * Sets the callback for writes that succeeded.
	 */
	void onWrite(Runnable onWrite) {
		this.onWrite = onWrite;
	}

	@Override
	public void destroy() {
		this.redirection.close();
		this.endpoint.close();
		this.dynamoDbApi.close();
		this.dynamoDb.close();
	}

}
