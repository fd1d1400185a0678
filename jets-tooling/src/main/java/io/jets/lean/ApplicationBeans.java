package io.jets.lean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.function.handler.JobSignature;
import io.jets.job.JobRegistry;
import io.jets.lean.record.JacksonSetup;
import io.jets.lean.record.RecordReaders;
import io.jets.lean.support.AnnotatedMethods;
import io.jets.lean.support.ClassPathCode;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The beans of an application that stay.
 *
 * @param factory the factory with all bean definitions
 * @param beans the beans that stay
 * @param eventListener a class with a method that listens to events, which need not be
 * the class of a bean
 * @param readers the records that generated code reads
 */
record ApplicationBeans(ConfigurableListableBeanFactory factory, List<ApplicationBean> beans,
		Supplier<Optional<String>> eventListener, Supplier<RecordReaders> readers) {

	private static final String JACKSON = "spring.jackson";

	static ApplicationBeans of(ConfigurableListableBeanFactory factory) {
		return new ApplicationBeans(factory,
				Arrays.stream(factory.getBeanDefinitionNames())
					.map((name) -> ApplicationBean.of(RegisteredBean.of(factory, name)))
					.toList(),
				SingletonSupplier.of(() -> AnnotatedMethods.find(EventListener.class, loader(factory))),
				SingletonSupplier.of(() -> RecordReaders.of(factory)));
	}

	/**
	 * Returns the same application with only some of these beans.
	 */
	ApplicationBeans only(Predicate<ApplicationBean> staying) {
		return new ApplicationBeans(this.factory, this.beans.stream().filter(staying).toList(), this.eventListener,
				this.readers);
	}

	/**
	 * Finds classes on the class path whose code may look up beans of a group.
	 * @param groups the groups
	 * @return for each group the name of the first class, nothing if there is none
	 */
	Map<OptionalBeans, String> findLookups(List<OptionalBeans> groups) {
		Map<OptionalBeans, Predicate<String>> types = new HashMap<>();
		Map<OptionalBeans, Set<String>> names = new HashMap<>();
		for (OptionalBeans group : groups) {
			List<ApplicationBean> members = this.beans.stream().filter(group::contains).toList();
			types.put(group,
					members.stream()
						.flatMap((bean) -> bean.lookupTypes().stream())
						.collect(Collectors.toSet())::contains);
			names.put(group,
					members.stream()
						.flatMap((bean) -> Stream.concat(Stream.of(bean.name()),
								Arrays.stream(this.factory.getAliases(bean.name()))))
						.collect(Collectors.toSet()));
		}
		return new ClassPathCode(loader(this.factory)).find(types, names);
	}

	/**
	 * Returns whether a bean has a type.
	 * @param type the name of the type, which may be missing
	 */
	boolean any(String type) {
		return isPresent(type) && this.beans.stream()
			.flatMap((bean) -> bean.types().stream())
			.anyMatch(ClassUtils.resolveClassName(type, loader(this.factory))::isAssignableFrom);
	}

	/**
	 * Returns whether the class of a bean has a name.
	 * @param beginning the beginning of the name
	 */
	boolean anyClass(String beginning) {
		return this.beans.stream()
			.flatMap((bean) -> bean.types().stream())
			.anyMatch((type) -> type.getName().startsWith(beginning));
	}

	boolean anyBackgroundInit() {
		return this.beans.stream()
			.map((bean) -> this.factory.getMergedBeanDefinition(bean.name()))
			.anyMatch((definition) -> definition instanceof AbstractBeanDefinition candidate
					&& candidate.isBackgroundInit());
	}

	/**
	 * Returns whether properties must be bound. Those of Jackson have their defaults if
	 * none is set, and are bound when the application starts if one is set only then.
	 */
	boolean anyBoundProperties() {
		Set<String> bound = new HashSet<>(
				Set.of(this.factory.getBeanNamesForAnnotation(ConfigurationProperties.class)));
		if (!JacksonSetup.hasProperties(this.factory.getBean(Environment.class))) {
			bound.removeIf((name) -> name.startsWith(JACKSON + "-"));
		}
		return this.beans.stream().map(ApplicationBean::name).anyMatch(bound::contains);
	}

	boolean anyJobNeedsMapper() {
		return jobs(this.factory).jobs()
			.stream()
			.anyMatch((job) -> JobSignature.needsMapper(job, this.readers.get()::read));
	}

	boolean isPresent(String type) {
		return ClassUtils.isPresent(type, loader(this.factory));
	}

	/**
	 * Returns the jobs, which are read before beans are processed.
	 */
	static JobRegistry jobs(ConfigurableListableBeanFactory factory) {
		return factory.getBeanProvider(JobRegistry.class).getIfAvailable(() -> new JobRegistry(List.of(), List.of()));
	}

	private static ClassLoader loader(ConfigurableListableBeanFactory factory) {
		ClassLoader loader = factory.getBeanClassLoader();
		return (loader != null) ? loader : ApplicationBeans.class.getClassLoader();
	}

}
