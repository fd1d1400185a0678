package io.jets.autoconfigure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Binds {@code spring.jackson.*} if the output of Spring's ahead-of-time processing does
 * without binding, because no such property was set during the build, and the environment
 * has one when the application starts.
 */
final class JacksonPropertiesBinding implements BeanFactoryPostProcessor {

	private static final String PREFIX = "spring.jackson.";

	private static final String PROPERTIES = "spring.jackson-org.springframework.boot.jackson.autoconfigure.JacksonProperties";

	/** Sources that do not list their names, and have no such property of their own. */
	private static final Set<String> OTHERS = Set.of("configurationProperties", "random");

	private final ConfigurableEnvironment environment;

	JacksonPropertiesBinding(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.containsBeanDefinition(PROPERTIES)
				&& !beanFactory.containsBeanDefinition(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME)
				&& isSet()) {
			ConfigurationPropertiesBindingPostProcessor.register((BeanDefinitionRegistry) beanFactory);
		}
	}

	private boolean isSet() {
		for (PropertySource<?> source : this.environment.getPropertySources()) {
			if ((source instanceof EnumerablePropertySource<?> names) ? isIn(names) : mayBeIn(source)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isIn(EnumerablePropertySource<?> source) {
		return Arrays.stream(source.getPropertyNames())
			.anyMatch((name) -> name.toLowerCase(Locale.ROOT).replace('_', '.').startsWith(PREFIX));
	}

	private static boolean mayBeIn(PropertySource<?> source) {
		return !OTHERS.contains(source.getName()) && !(source instanceof PropertySource.StubPropertySource);
	}

}
