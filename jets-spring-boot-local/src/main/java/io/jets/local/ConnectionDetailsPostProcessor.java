package io.jets.local;

import java.net.URI;

import io.awspring.cloud.autoconfigure.core.AwsConnectionDetails;
import io.jets.local.dynamodb.DynamoDbEndpoint;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Lets jobs follow the DynamoDB of Spring Cloud AWS' connection details if there are any,
 * for instance of a container with {@code @ServiceConnection}. Whether there are is known
 * before beans are created; what they contain only when the container has started.
 */
final class ConnectionDetailsPostProcessor implements BeanFactoryPostProcessor {

	private final LocalEnvironment environment;

	ConnectionDetailsPostProcessor(LocalEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getBeanNamesForType(AwsConnectionDetails.class, true, false).length > 0) {
			this.environment.connect(() -> endpoint(beanFactory.getBean(AwsConnectionDetails.class)));
		}
	}

	private static DynamoDbEndpoint endpoint(AwsConnectionDetails details) {
		@Nullable URI uri = details.getEndpoint();
		if (uri == null) {
			throw new IllegalStateException("The AwsConnectionDetails have no endpoint for the DynamoDB whose streams "
					+ "jobs follow. Set jets.local.dynamodb.endpoint");
		}
		return new DynamoDbEndpoint(uri, details.getRegion(), credentials(details));
	}

	private static @Nullable AwsCredentials credentials(AwsConnectionDetails details) {
		@Nullable String accessKey = details.getAccessKey();
		@Nullable String secretKey = details.getSecretKey();
		return (accessKey != null && secretKey != null) ? AwsBasicCredentials.create(accessKey, secretKey) : null;
	}

}
