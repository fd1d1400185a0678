package io.jets.local;

import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides whether jobs fire locally, and prepares it before any bean is created.
 */
final class LocalEngineInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/**
	 * The local endpoint's URL, set where jobs fire locally.
	 */
	static final String URL_PROPERTY = "jets.local.url";

	private static final String BEAN_NAME = "jetsLocalEnvironment";

	private static final Log logger = LogFactory.getLog(LocalEngineInitializer.class);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.containsProperty(URL_PROPERTY)) {
			return;
		}
		LocalActivation mode = LocalActivation.ofThisThread(environment);
		if (!mode.active()) {
			String message = "Jobs do not fire locally: " + mode.reason();
			if (mode.isSurprising()) {
				logger.info(message + "; jets.local.enabled=true makes them fire");
			}
			else {
				logger.debug(message);
			}
			return;
		}
		LocalEnvironment local = new LocalEnvironment(mode,
				Binder.get(environment).bindOrCreate("jets.local", LocalProperties.class), context.getClassLoader());
		environment.getPropertySources()
			.addFirst(new MapPropertySource("jetsLocal", Map.of(URL_PROPERTY, local.endpoint().url())));
		environment.getPropertySources()
			.addLast(new MapPropertySource("jetsLocalAws", local.springCloudAwsProperties()));
		DefaultListableBeanFactory beanFactory = (DefaultListableBeanFactory) context.getBeanFactory();
		beanFactory.registerSingleton(BEAN_NAME, local);
		beanFactory.registerDisposableBean(BEAN_NAME, local);
	}

}
