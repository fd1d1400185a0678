package io.jets.check.idempotency;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * Finds out whether Spring can choose one of several beans of a type. Spring itself
 * chooses, among definitions that have the same types and the same marks as those of the
 * application, but create nothing.
 */
final class BeanChoice {

	private final ConfigurableListableBeanFactory beanFactory;

	BeanChoice(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Returns whether a provider of a type has one bean to return.
	 * @param type the type
	 * @param names the names of the beans
	 * @return {@code false} if the provider would throw an exception
	 */
	boolean isPossible(Class<?> type, Iterable<String> names) {
		DefaultListableBeanFactory choice = new DefaultListableBeanFactory();
		choice.setDependencyComparator(AnnotationAwareOrderComparator.INSTANCE);
		names.forEach((name) -> choice.registerBeanDefinition(name, definition(name, type)));
		try {
			choice.getBeanProvider(type).getIfAvailable();
			return true;
		}
		catch (NoUniqueBeanDefinitionException ex) {
			return false;
		}
	}

	private RootBeanDefinition definition(String name, Class<?> type) {
		Class<?> actual = this.beanFactory.getType(name, false);
		RootBeanDefinition definition = new RootBeanDefinition((actual != null) ? actual : type);
		definition.setInstanceSupplier(() -> null);
		if (this.beanFactory.containsBeanDefinition(name)) {
			BeanDefinition original = this.beanFactory.getMergedBeanDefinition(name);
			definition.setAutowireCandidate(original.isAutowireCandidate());
			definition.setPrimary(original.isPrimary());
			definition.setFallback(original.isFallback());
			definition
				.setDefaultCandidate(!(original instanceof AbstractBeanDefinition bean) || bean.isDefaultCandidate());
		}
		return definition;
	}

}
