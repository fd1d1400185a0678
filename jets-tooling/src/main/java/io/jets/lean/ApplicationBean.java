package io.jets.lean;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.jets.lean.support.CodeConstants;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * A bean of the application, as far as other beans can see it.
 *
 * @param name the bean's name
 * @param owner what defines the bean: {@code <configuration>.<method>}, or its class
 * @param types the classes of the bean and, for a factory bean, of its object
 * @param points what is injected into the bean
 * @param constants what its code mentions
 */
record ApplicationBean(String name, String owner, Set<Class<?>> types, Supplier<InjectionPoints> points,
		Supplier<CodeConstants> constants) {

	/**
	 * Beginnings of names of types that many beans implement, so that code that mentions
	 * them does not mean a certain bean.
	 */
	private static final List<String> UNTELLING = List.of("java.", "org.springframework.beans.",
			"org.springframework.context.", "org.springframework.core.Ordered",
			"org.springframework.core.PriorityOrdered");

	/**
	 * Types that only the beans implement that call methods with {@code @EventListener}.
	 */
	private static final String EVENTS = "org.springframework.context.event.";

	static ApplicationBean of(RegisteredBean bean) {
		ConfigurableListableBeanFactory factory = bean.getBeanFactory();
		RootBeanDefinition definition = bean.getMergedBeanDefinition();
		Set<Class<?>> types = new LinkedHashSet<>();
		types.add(bean.getBeanClass());
		Class<?> object = factory.getType(bean.getBeanName(), false);
		if (object != null) {
			types.add(ClassUtils.getUserClass(object));
		}
		return new ApplicationBean(bean.getBeanName(), owner(definition, factory), types,
				SingletonSupplier.of(() -> InjectionPoints.of(bean)),
				SingletonSupplier.of(() -> CodeConstants.of(bean.getBeanClass())));
	}

	private static String owner(RootBeanDefinition definition, ConfigurableListableBeanFactory factory) {
		String method = definition.getFactoryMethodName();
		String type = className(definition);
		if (definition.getFactoryBeanName() != null) {
			type = className((RootBeanDefinition) factory.getMergedBeanDefinition(definition.getFactoryBeanName()));
		}
		return (method != null) ? type + "." + method : type;
	}

	private static String className(RootBeanDefinition definition) {
		String name = definition.getBeanClassName();
		// A configuration may be a generated subclass
		return (name != null) ? name.replaceFirst("\\$\\$.*", "") : "";
	}

	/**
	 * Returns whether this bean uses another one: by injection, by a reference of its
	 * definition, or because its code mentions the other bean's class or name.
	 */
	boolean uses(ApplicationBean other) {
		InjectionPoints injected = this.points.get();
		return injected.names().contains(other.name)
				|| injected.expressions().stream().anyMatch((expression) -> expression.contains(other.name))
				|| injected.types().stream().anyMatch(other::canBe) || mentions(other);
	}

	/**
	 * Returns whether the bean can be injected as a type. Its class may be more specific
	 * than its definition says.
	 */
	private boolean canBe(Class<?> injected) {
		return this.types.stream()
			.anyMatch((type) -> injected.isAssignableFrom(type) || type.isAssignableFrom(injected));
	}

	private boolean mentions(ApplicationBean other) {
		CodeConstants code = this.constants.get();
		return code.texts().contains(other.name) || other.lookupTypes().stream().anyMatch(code.classes()::contains);
	}

	/**
	 * Returns the names of the classes whose mention means this bean: its own, their
	 * superclasses and interfaces.
	 */
	Set<String> lookupTypes() {
		Set<Class<?>> visible = new HashSet<>();
		for (Class<?> type : this.types) {
			visible.addAll(ClassUtils.getAllInterfacesForClassAsSet(type));
			for (Class<?> parent = type; parent != null; parent = parent.getSuperclass()) {
				visible.add(parent);
			}
		}
		return visible.stream().map(Class::getName).filter(ApplicationBean::isTelling).collect(Collectors.toSet());
	}

	private static boolean isTelling(String type) {
		return type.startsWith(EVENTS) || UNTELLING.stream().noneMatch(type::startsWith);
	}

}
