package io.jets.test.local;

import java.util.List;
import java.util.Map;

import io.jets.local.SharedResources;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Enables the local engine in the application contexts of tests with
 * {@link EnableLocalJobs @EnableLocalJobs}.
 */
final class LocalJobsContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		return TestContextAnnotationUtils.hasAnnotation(testClass, EnableLocalJobs.class) ? new Customizer() : null;
	}

	/**
	 * All customizers are equal, so that tests share their contexts.
	 */
	private record Customizer() implements ContextCustomizer {

		private static final PropertySource<?> PROPERTIES = new MapPropertySource("jetsLocalJobs",
				Map.of("jets.local.enabled", "true", "jets.local.console.enabled", "false"));

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			MutablePropertySources sources = context.getEnvironment().getPropertySources();
			// Properties of the test itself take precedence
			if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
				sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, PROPERTIES);
			}
			else {
				sources.addFirst(PROPERTIES);
			}
			context.getBeanFactory().registerSingleton(SharedResources.BEAN_NAME, TestJvm.INSTANCE);
		}

	}

}
