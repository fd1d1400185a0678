package io.jets.lean;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

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
	 * Decides which beans of an application are left out if its class path is empty for
	 * those who search it, which takes a second otherwise.
	 * @param properties the application's properties
	 * @param classes the application's jobs and configurations
	 */
	static LeanStart of(Map<String, Object> properties, Class<?>... classes) {
		return of(properties, new SearchedClassLoader(null), classes);
	}

	/**
	 * Decides which beans of an application are left out if its class path contains the
	 * classes of the tests and all libraries.
	 * @param classes the application's jobs and configurations
	 */
	static LeanStart withClassesOfTests(Class<?>... classes) {
		return of(Map.of(), LeanContext.class.getClassLoader(), classes);
	}

	/**
	 * Decides which beans of an application are left out if its class path contains the
	 * libraries.
	 * @param classes the application's jobs and configurations
	 */
	static LeanStart withLibraries(Class<?>... classes) {
		return of(Map.of(), new ClassLoader(LeanContext.class.getClassLoader()) {

			@Override
			public Enumeration<URL> getResources(String name) throws IOException {
				return name.isEmpty() ? Collections.emptyEnumeration() : super.getResources(name);
			}

		}, classes);
	}

	/**
	 * Decides which beans of an application are left out if its class path contains a
	 * directory.
	 * @param directory the directory
	 * @param classes the application's jobs and configurations
	 */
	static LeanStart withDirectory(Path directory, Class<?>... classes) throws IOException {
		return of(Map.of(), new SearchedClassLoader(directory.toUri().toURL()), classes);
	}

	/**
	 * Decides which beans of an application are left out if its class path contains a
	 * file.
	 * @param file the file, in place of a jar
	 * @param classes the application's jobs and configurations
	 */
	static LeanStart withJar(Path file, Class<?>... classes) throws IOException {
		return of(Map.of(), new SearchedClassLoader(new URL("jar:" + file.toUri() + "!/")), classes);
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

	/**
	 * Loads the same classes and resources as the tests, but has only one directory for
	 * those who search the class path. The loader of the tests is not its parent, whose
	 * jars would be searched, too.
	 */
	private static final class SearchedClassLoader extends ClassLoader {

		private final ClassLoader delegate = LeanContext.class.getClassLoader();

		private final @Nullable URL directory;

		SearchedClassLoader(@Nullable URL directory) {
			super(ClassLoader.getPlatformClassLoader());
			this.directory = directory;
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			return this.delegate.loadClass(name);
		}

		@Override
		public @Nullable URL getResource(String name) {
			return this.delegate.getResource(name);
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			if (!name.isEmpty()) {
				return this.delegate.getResources(name);
			}
			return (this.directory != null) ? Collections.enumeration(List.of(this.directory))
					: Collections.emptyEnumeration();
		}

	}

}
