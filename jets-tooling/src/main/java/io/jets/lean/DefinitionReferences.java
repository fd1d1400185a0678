package io.jets.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.config.BeanReference;
import org.springframework.beans.factory.config.ConstructorArgumentValues.ValueHolder;
import org.springframework.beans.factory.config.RuntimeBeanReference;

/**
 * The beans that a bean definition refers to.
 *
 * @param names the names of the beans
 * @param types the classes of beans that are referred to by type
 * @param inner the inner bean definitions of its values
 */
record DefinitionReferences(Set<String> names, Set<Class<?>> types, List<BeanDefinition> inner) {

	static DefinitionReferences of(BeanDefinition definition) {
		DefinitionReferences references = new DefinitionReferences(new HashSet<>(), new HashSet<>(), new ArrayList<>());
		references.add(definition);
		return references;
	}

	private void add(BeanDefinition definition) {
		if (definition.getFactoryBeanName() != null) {
			this.names.add(definition.getFactoryBeanName());
		}
		if (definition.getDependsOn() != null) {
			this.names.addAll(Arrays.asList(definition.getDependsOn()));
		}
		definition.getPropertyValues().forEach((property) -> addValue(property.getValue()));
		definition.getConstructorArgumentValues().getIndexedArgumentValues().values().forEach(this::addValue);
		definition.getConstructorArgumentValues().getGenericArgumentValues().forEach(this::addValue);
	}

	private void addValue(@Nullable Object value) {
		if (value instanceof ValueHolder holder) {
			addValue(holder.getValue());
		}
		else if (value instanceof RuntimeBeanReference reference && reference.getBeanType() != null) {
			this.types.add(reference.getBeanType());
		}
		else if (value instanceof BeanReference reference) {
			this.names.add(reference.getBeanName());
		}
		else if (value instanceof BeanDefinitionHolder holder) {
			this.inner.add(holder.getBeanDefinition());
		}
		else if (value instanceof BeanDefinition definition) {
			this.inner.add(definition);
		}
		else if (value instanceof Iterable<?> values) {
			values.forEach(this::addValue);
		}
		else if (value instanceof Object[] values) {
			Arrays.stream(values).forEach(this::addValue);
		}
		else if (value instanceof Map<?, ?> values) {
			values.keySet().forEach(this::addValue);
			values.values().forEach(this::addValue);
		}
	}

}
