package io.jets.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * An application whose bean definitions and bean types are known, but whose beans are not
 * created, except the JsonMapper if a check asks for it. Spring's ahead-of-time
 * processing prepares an application in the same way.
 */
final class PreparedApplication {

	private final Class<?> mainClass;

	private final PreparationProperties properties;

	private List<String> sources = List.of();

	/**
	 * Creates an application that can be prepared.
	 * @param mainClass the class whose {@code main} method starts it
	 * @param profiles the active profiles, {@code null} for those that it sets itself
	 */
	PreparedApplication(Class<?> mainClass, @Nullable String profiles) {
		this.mainClass = mainClass;
		this.properties = new PreparationProperties(profiles);
	}

	static PreparedApplication of(String mainClass, @Nullable String profiles) {
		try {
			return new PreparedApplication(ClassUtils.forName(mainClass, PreparedApplication.class.getClassLoader()),
					profiles);
		}
		catch (ClassNotFoundException ex) {
			throw new InvalidApplicationException("The class " + mainClass
					+ " is not on the application's class path. Set jets.template.main-class to the class that starts the "
					+ "application");
		}
	}

	/**
	 * Runs the application's {@code main} method until its context is loaded.
	 * @return the context with the bean definitions, to be closed
	 */
	GenericApplicationContext context() {
		GenericApplicationContext context = loadContext();
		context.refreshForAotProcessing(new RuntimeHints());
		DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
		// They determine which beans get a proxy
		for (String name : beans.getBeanNamesForType(SmartInstantiationAwareBeanPostProcessor.class, true, false)) {
			beans.addBeanPostProcessor(beans.getBean(name, SmartInstantiationAwareBeanPostProcessor.class));
		}
		// The JsonMapper, which the checks use, depends on properties and customizers
		for (String name : List.of(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME,
				AnnotationConfigUtils.COMMON_ANNOTATION_PROCESSOR_BEAN_NAME)) {
			if (beans.containsBeanDefinition(name)) {
				beans.addBeanPostProcessor(beans.getBean(name, BeanPostProcessor.class));
			}
		}
		return context;
	}

	/**
	 * Returns what the main method starts.
	 * @return the names of the classes; none before the context is created
	 */
	List<String> sources() {
		return this.sources;
	}

	private GenericApplicationContext loadContext() {
		try {
			SpringApplication.withHook(this::prepare, this::runMain);
		}
		catch (AbandonedRunException ex) {
			if (ex.getApplicationContext() instanceof GenericApplicationContext context) {
				return context;
			}
			throw new IllegalStateException("The application's context is not a GenericApplicationContext", ex);
		}
		throw new InvalidApplicationException("The main method of " + this.mainClass.getName()
				+ " did not run a SpringApplication. Set jets.template.main-class to the class that starts the "
				+ "application");
	}

	private SpringApplicationRunListener prepare(SpringApplication application) {
		application.addListeners(this.properties);
		return new SpringApplicationRunListener() {

			@Override
			public void contextLoaded(ConfigurableApplicationContext context) {
				PreparedApplication.this.sources = application.getAllSources()
					.stream()
					.map((source) -> (source instanceof Class<?> type) ? type.getName() : String.valueOf(source))
					.toList();
				throw new AbandonedRunException(context);
			}

		};
	}

	private void runMain() {
		Method main = ReflectionUtils.findMethod(this.mainClass, "main", String[].class);
		if (main == null) {
			main = ReflectionUtils.findMethod(this.mainClass, "main");
		}
		if (main == null) {
			throw new InvalidApplicationException(this.mainClass.getName()
					+ " has no main method. Set jets.template.main-class to the class that starts the application");
		}
		invoke(main);
	}

	private void invoke(Method main) {
		try {
			ReflectionUtils.makeAccessible(main);
			main.invoke(null, (main.getParameterCount() == 0) ? new Object[0] : new Object[] { new String[0] });
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
