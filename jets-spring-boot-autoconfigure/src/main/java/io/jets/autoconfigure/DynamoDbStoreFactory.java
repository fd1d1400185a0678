package io.jets.autoconfigure;

import java.time.InstantSource;

import io.jets.function.LambdaEnvironment;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.dynamodb.DynamoDbIdempotencyStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.core.env.Environment;

/**
 * Creates the store in DynamoDB. It is a class of its own, because the AWS SDK is
 * optional.
 */
final class DynamoDbStoreFactory {

	private DynamoDbStoreFactory() {
	}

	/**
	 * Creates a store that uses the application's client if there is one.
	 */
	static IdempotencyStore create(String table, ConfigurableListableBeanFactory beanFactory, Environment environment) {
		DynamoDbClient client = beanFactory.getBeanProvider(DynamoDbClient.class)
			.getIfAvailable(() -> client(beanFactory));
		return new DynamoDbIdempotencyStore(client, table,
				environment.getProperty(LambdaEnvironment.FUNCTION_NAME, "local"), InstantSource.system());
	}

	private static DynamoDbClient client(ConfigurableListableBeanFactory beanFactory) {
		DynamoDbClient client = DynamoDbClient.create();
		if (beanFactory instanceof DefaultSingletonBeanRegistry registry) {
			registry.registerDisposableBean("jetsIdempotencyClient", client::close);
		}
		return client;
	}

}
