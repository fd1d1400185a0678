package io.jets.lean;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/**
 * Prepares applications like Spring Boot's {@code process-aot}.
 */
final class LeanContext {

	private LeanContext() {
	}

	/**
	 * Decides which beans of an application are left out.
	 * @param setting the value of {@code jets.lean}
	 * @param classes the application's jobs and configurations
	 */
	static LeanStart of(String setting, Class<?>... classes) {
		return of(Map.of(LeanStart.PROPERTY, setting), classes);
	}

	/**
	 * Decides which beans of an application are left out.
	 * @param properties the application's properties
	 * @param classes the application's jobs and configurations
	 */
	static LeanStart of(Map<String, Object> properties, Class<?>... classes) {
		return of(properties, LeanContext.class.getClassLoader(), classes);
	}

	/**
	 * Decides which beans of an application are left out if only jars are on the class
	 * path.
	 * @param classes the application's jobs and configurations
	 */
	static LeanStart withoutClassesOfTests(Class<?>... classes) {
		return of(Map.of(), new ClassLoader(LeanContext.class.getClassLoader()) {

			@Override
			public Enumeration<URL> getResources(String name) throws IOException {
				return name.isEmpty() ? Collections.emptyEnumeration() : super.getResources(name);
			}

		}, classes);
	}

	private static LeanStart of(Map<String, Object> properties, ClassLoader classLoader, Class<?>... classes) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.setClassLoader(classLoader);
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("processing", Map.of("spring.aot.processing", "true")));
		context.register(Application.class);
		context.register(classes);
		context.refreshForAotProcessing(new RuntimeHints());
		return LeanStart.of(context.getDefaultListableBeanFactory());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
