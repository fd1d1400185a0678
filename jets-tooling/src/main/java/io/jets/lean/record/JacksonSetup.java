package io.jets.lean.record;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;

import io.jets.lean.support.ClassPathCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JacksonModule;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jackson.JacksonMixin;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Finds what changes the {@code JsonMapper} of an application from its defaults.
 */
public final class JacksonSetup {

	private static final String BOOT = "org.springframework.boot.jackson.";

	private static final List<String> JACKSON = List.of("tools.jackson.", BOOT);

	/**
	 * A dependency of Spring Cloud Function, which reads types of Joda-Time only.
	 */
	private static final String JODA = "tools.jackson.datatype.joda.JodaModule";

	private final ConfigurableListableBeanFactory factory;

	JacksonSetup(ConfigurableListableBeanFactory factory) {
		this.factory = factory;
	}

	/**
	 * Returns whether a property configures Jackson.
	 * @param environment the application's environment
	 * @return {@code true} if {@code spring.jackson.*} is set
	 */
	public static boolean hasProperties(Environment environment) {
		return Binder.get(environment).bind("spring.jackson", Bindable.mapOf(String.class, Object.class)).isBound();
	}

	/**
	 * Returns what changes the mapper, a clause; {@code null} if nothing does.
	 */
	@Nullable String change() {
		if (hasProperties(this.factory.getBean(Environment.class))) {
			return "spring.jackson.* is set";
		}
		String bean = bean();
		if (bean != null) {
			return "the bean " + bean + " configures Jackson";
		}
		String processor = postProcessor();
		if (processor != null && isMentioned(this.factory.getBeanClassLoader())) {
			return "the bean " + processor + " can configure Jackson, which code of the application uses";
		}
		String mixin = mixin();
		if (mixin != null) {
			return mixin + " is a mix-in of Jackson";
		}
		return ServiceLoader.load(JacksonModule.class, this.factory.getBeanClassLoader())
			.stream()
			.map((module) -> module.type().getName())
			.filter((name) -> !name.equals(JODA))
			.findFirst()
			.map((name) -> name + " is a module of Jackson on the class path")
			.orElse(null);
	}

	private @Nullable String bean() {
		return Arrays.stream(this.factory.getBeanDefinitionNames())
			.filter((name) -> !definer(name).startsWith(BOOT))
			.filter(this::configuresJackson)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the class that defines a bean: its configuration, or its own class.
	 */
	private String definer(String beanName) {
		BeanDefinition definition = this.factory.getMergedBeanDefinition(beanName);
		String configuration = definition.getFactoryBeanName();
		return String
			.valueOf((configuration != null) ? this.factory.getMergedBeanDefinition(configuration).getBeanClassName()
					: definition.getBeanClassName());
	}

	private boolean configuresJackson(String beanName) {
		Class<?> type = this.factory.getType(beanName, false);
		return type != null && isOfJackson(type);
	}

	/**
	 * Returns a post-processor of the application or of a library that not every function
	 * has. Its class does not show what the code does that it calls.
	 */
	private @Nullable String postProcessor() {
		return Arrays.stream(this.factory.getBeanDefinitionNames()).filter((name) -> {
			Class<?> type = this.factory.getType(name, false);
			return type != null && isPostProcessor(type) && !ClassPathCode.isKnown(type.getName());
		}).findFirst().orElse(null);
	}

	/**
	 * Returns whether code on the class path mentions Jackson's data binding.
	 */
	private static boolean isMentioned(@Nullable ClassLoader loader) {
		return loader == null || !new ClassPathCode(loader)
			.find(Map.<String, Predicate<String>>of("", JacksonSetup::isDatabind), Map.of())
			.isEmpty();
	}

	private static boolean isDatabind(String type) {
		return type.startsWith("tools.jackson.databind.") || type.startsWith(BOOT);
	}

	private static boolean isOfJackson(Class<?> type) {
		Set<Class<?>> classes = new LinkedHashSet<>(ClassUtils.getAllInterfacesForClassAsSet(type));
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			classes.add(each);
			Arrays.stream(each.getAnnotations()).forEach((annotation) -> classes.add(annotation.annotationType()));
		}
		return classes.stream().map(Class::getName).anyMatch((name) -> JACKSON.stream().anyMatch(name::startsWith));
	}

	private static boolean isPostProcessor(Class<?> type) {
		return BeanPostProcessor.class.isAssignableFrom(type) || BeanFactoryPostProcessor.class.isAssignableFrom(type);
	}

	private @Nullable String mixin() {
		if (!AutoConfigurationPackages.has(this.factory)) {
			return null;
		}
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {

			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return true;
			}

		};
		scanner.addIncludeFilter(new AnnotationTypeFilter(JacksonMixin.class));
		return AutoConfigurationPackages.get(this.factory)
			.stream()
			.flatMap((each) -> scanner.findCandidateComponents(each).stream())
			.map(BeanDefinition::getBeanClassName)
			.findFirst()
			.orElse(null);
	}

}
