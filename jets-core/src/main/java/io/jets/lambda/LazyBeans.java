package io.jets.lambda;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Makes beans lazy that the handler does not need: those of Spring Cloud Function, whose
 * catalog contains the job once the catalog is created, and Spring Boot's builders of
 * task executors, SSL bundles and JSON mappers, which have no effect unless they are
 * used. All other beans are created at startup as usual, because some have an effect by
 * being created. That includes Spring Boot's task executor, which the context starts.
 */
final class LazyBeans implements BeanFactoryPostProcessor {

	private static final List<String> PACKAGES = List.of("org.springframework.cloud.function.",
			"org.springframework.boot.autoconfigure.ssl.", "org.springframework.boot.autoconfigure.task.",
			"org.springframework.boot.jackson.");

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
