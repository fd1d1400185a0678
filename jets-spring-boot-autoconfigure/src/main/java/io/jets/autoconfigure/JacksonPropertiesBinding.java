package io.jets.autoconfigure;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Binds {@code spring.jackson.*} if the output of Spring's ahead-of-time processing does
 * without binding, because no such property was set during the build, and the environment
 * has one when the application starts.
 */
final class JacksonPropertiesBinding implements BeanFactoryPostProcessor {

	private static final String PROPERTIES = "spring.jackson-org.springframework.boot.jackson.autoconfigure.JacksonProperties";

	private final ConfigurableEnvironment environment;

	JacksonPropertiesBinding(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.containsBeanDefinition(PROPERTIES)
				&& !beanFactory.containsBeanDefinition(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME)
				&& JacksonSettings.isIn(this.environment)) {
			ConfigurationPropertiesBindingPostProcessor.register((BeanDefinitionRegistry) beanFactory);
		}
	}

}
