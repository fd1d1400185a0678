package io.jets.local;

import java.util.Map;

import io.jets.function.JobRegistryRegistrar;
import io.jets.job.JobRegistry;
import io.jets.local.dynamodb.DynamoDbLocalLibrary;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Decides whether jobs fire locally and prepares the local engine before any bean is
 * created.
 */
final class LocalEngineInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/**
	 * The property with the URL of the local endpoint, set if jobs fire locally.
	 */
	static final String URL_PROPERTY = "jets.local.url";

	private static final String BEAN_NAME = "jetsLocalEnvironment";

	private static final String CONNECTION_DETAILS = "io.awspring.cloud.autoconfigure.core.AwsConnectionDetails";

	private static final Log logger = LogFactory.getLog(LocalEngineInitializer.class);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.containsProperty(URL_PROPERTY)) {
			return;
		}
		LocalActivation activation = LocalActivation.ofThisThread(environment);
		if (!activation.active()) {
			String message = "Jobs do not fire locally: " + activation.reason();
			if (activation.isSurprising()) {
				logger.info(message + ". Set jets.local.enabled=true to make them fire" + streams(context));
			}
			else {
				logger.debug(message);
			}
			return;
		}
		DefaultListableBeanFactory beanFactory = (DefaultListableBeanFactory) context.getBeanFactory();
		LocalProperties properties = Binder.get(environment).bindOrCreate("jets.local", LocalProperties.class);
		LocalEnvironment local = new LocalEnvironment(activation, properties,
				() -> (JobRegistry) beanFactory.getSingleton(JobRegistryRegistrar.BEAN_NAME), context.getClassLoader(),
				shared(beanFactory));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("jetsLocal", Map.of(URL_PROPERTY, local.endpoint().url())));
		environment.getPropertySources()
			.addLast(new MapPropertySource("jetsLocalAws", local.springCloudAwsProperties()));
		beanFactory.registerSingleton(BEAN_NAME, local);
		beanFactory.registerDisposableBean(BEAN_NAME, local);
		if (properties.dynamodb().followed() == null
				&& ClassUtils.isPresent(CONNECTION_DETAILS, context.getClassLoader())) {
			context.addBeanFactoryPostProcessor(new ConnectionDetailsPostProcessor(local));
		}
	}

	private static SharedResources shared(DefaultListableBeanFactory beanFactory) {
		return (beanFactory.getSingleton(SharedResources.BEAN_NAME) instanceof SharedResources shared) ? shared
				: new DevtoolsRestarts();
	}

	/**
	 * Names what stream jobs need as well, so that the user needs no second attempt.
	 */
	private static String streams(ConfigurableApplicationContext context) {
		return (DynamoDbLocalLibrary.isAvailable(context.getClassLoader()) || context.getEnvironment()
			.containsProperty("jets.local.dynamodb.endpoint")) ? ""
					: ", and jets.local.dynamodb.endpoint for those on DynamoDB streams, because DynamoDB Local cannot"
							+ " run here: it must be on the class path and not within an executable jar";
	}

}
