package io.jets.lambda;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Leaves to who asks for them what the handler goes without: Spring Cloud Function, whose
 * catalog holds the job once it is created, and Spring Boot's builders of task executors
 * and SSL bundles, which do nothing unless they are used. All other beans are created at
 * start, as everywhere: some do their work by being created. So is Boot's task executor,
 * which the context starts.
 */
final class LazyBeans implements BeanFactoryPostProcessor {

	private static final List<String> PACKAGES = List.of("org.springframework.cloud.function.",
			"org.springframework.boot.autoconfigure.ssl.", "org.springframework.boot.autoconfigure.task.");

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		for (String name : beans.getBeanDefinitionNames()) {
			BeanDefinition definition = beans.getBeanDefinition(name);
			if (isUnneeded(definition.getFactoryBeanName()) || isUnneeded(definition.getBeanClassName())) {
				definition.setLazyInit(true);
			}
		}
	}

	private static boolean isUnneeded(@Nullable String name) {
		return name != null && PACKAGES.stream().anyMatch(name::startsWith);
	}

}
