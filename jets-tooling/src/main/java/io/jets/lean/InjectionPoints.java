package io.jets.lean;

import java.beans.PropertyDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Lookup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * What a bean gets by injection: by its constructor or factory method, by fields and
 * methods, and by what its definition refers to.
 *
 * @param types the classes of the injected beans
 * @param names the names of the beans that its definition refers to
 * @param expressions the expressions of {@code @Value}, which can name beans
 */
record InjectionPoints(Set<Class<?>> types, Set<String> names, Set<String> expressions) {

	private static final List<String> ANNOTATIONS = List.of(Autowired.class.getName(), Value.class.getName(),
			Lookup.class.getName(), "jakarta.inject.Inject", "jakarta.annotation.Resource", "javax.inject.Inject",
			"javax.annotation.Resource");

	static InjectionPoints of(RegisteredBean bean) {
		InjectionPoints points = new InjectionPoints(new HashSet<>(), new HashSet<>(), new HashSet<>());
		points.add(bean);
		return points;
	}

	private void add(RegisteredBean bean) {
		RootBeanDefinition definition = bean.getMergedBeanDefinition();
		Class<?> type = bean.getBeanClass();
		addParameters(bean.resolveInstantiationDescriptor().executable(), type);
		addMembers(type);
		int autowiring = definition.getResolvedAutowireMode();
		if (autowiring == AbstractBeanDefinition.AUTOWIRE_BY_TYPE
				|| autowiring == AbstractBeanDefinition.AUTOWIRE_BY_NAME) {
			Arrays.stream(BeanUtils.getPropertyDescriptors(type))
				.map(PropertyDescriptor::getWriteMethod)
				.filter(Objects::nonNull)
				.forEach((setter) -> addParameters(setter, type));
		}
		DefinitionReferences references = DefinitionReferences.of(definition);
		this.names.addAll(references.names());
		this.types.addAll(references.types());
		references.inner().forEach((inner) -> add(RegisteredBean.ofInnerBean(bean, inner)));
	}

	private void addMembers(Class<?> beanClass) {
		for (Class<?> type = beanClass; type != null && type != Object.class; type = type.getSuperclass()) {
			for (Field field : type.getDeclaredFields()) {
				if (isInjected(field)) {
					add(field, ResolvableType.forField(field, beanClass));
				}
			}
			for (Method method : type.getDeclaredMethods()) {
				if (isInjected(method)) {
					addParameters(method, beanClass);
					add(method, ResolvableType.forMethodReturnType(method, beanClass));
				}
			}
		}
	}

	private static boolean isInjected(AnnotatedElement member) {
		if (member.getAnnotations().length == 0) {
			return false;
		}
		MergedAnnotations annotations = MergedAnnotations.from(member, SearchStrategy.DIRECT);
		return !annotations.isPresent(Bean.class) && ANNOTATIONS.stream().anyMatch(annotations::isPresent);
	}

	private void addParameters(Executable executable, Class<?> beanClass) {
		Parameter[] parameters = executable.getParameters();
		for (int i = 0; i < parameters.length; i++) {
			MethodParameter parameter = MethodParameter.forExecutable(executable, i);
			boolean ofFactory = executable instanceof Method
					&& !executable.getDeclaringClass().isAssignableFrom(beanClass);
			add(parameters[i], ResolvableType
				.forMethodParameter(ofFactory ? parameter : parameter.withContainingClass(beanClass)));
		}
	}

	/**
	 * Adds an injection point. What {@code @Value} injects is no bean, except for an
	 * expression that names one.
	 */
	private void add(AnnotatedElement element, ResolvableType type) {
		String value = MergedAnnotations.from(element).get(Value.class).getValue("value", String.class).orElse(null);
		if (value != null) {
			this.expressions.add(value);
		}
		else {
			this.types.add(InjectedTypes.of(type));
		}
	}

}
