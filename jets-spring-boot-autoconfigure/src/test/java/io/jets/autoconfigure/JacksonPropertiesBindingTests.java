package io.jets.autoconfigure;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests contexts whose definitions lack the binding, like those that the lean start
 * leaves out.
 */
class JacksonPropertiesBindingTests {

	private static final String BINDING = ConfigurationPropertiesBindingPostProcessor.BEAN_NAME;

	@ParameterizedTest
	@ValueSource(
			strings = { "spring.jackson.serialization.indent-output", "spring.jackson.serialization.indent_output" })
	void bindsProperty(String name) {
		assertThat(isIndented(new MapPropertySource("test", Map.of(name, "true")))).isTrue();
	}

	@Test
	void bindsEnvironmentVariable() {
		assertThat(isIndented(new SystemEnvironmentPropertySource("test-systemEnvironment",
				Map.of("SPRING_JACKSON_SERIALIZATION_INDENT_OUTPUT", "true"))))
			.isTrue();
	}

	@Test
	void bindsPropertyOfSourceThatDoesNotListItsNames() {
		PropertySource<String> source = new PropertySource<>("test", "") {

			@Override
			public @Nullable Object getProperty(String name) {
				return name.equals("spring.jackson.locale") ? "vi" : null;
			}

		};
		try (AnnotationConfigApplicationContext context = start(source)) {
			assertThat(context.getBean(JsonMapper.class).serializationConfig().getLocale().getLanguage())
				.isEqualTo("vi");
		}
	}

	@Test
	void doesNotBindWithoutProperty() {
		try (AnnotationConfigApplicationContext context = start(
				new MapPropertySource("test", Map.of("spring.jacksonville", "1")))) {
			assertThat(context.containsBean(BINDING)).isFalse();
			assertThat(context.getBean(JsonMapper.class)).isNotNull();
		}
	}

	private static boolean isIndented(PropertySource<?> source) {
		try (AnnotationConfigApplicationContext context = start(source)) {
			return context.getBean(JsonMapper.class).isEnabled(SerializationFeature.INDENT_OUTPUT);
		}
	}

	private static AnnotationConfigApplicationContext start(PropertySource<?> source) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment().getPropertySources().addFirst(source);
		context.register(JacksonAutoConfiguration.class, JetsAutoConfiguration.class);
		context.addBeanFactoryPostProcessor((beans) -> ((BeanDefinitionRegistry) beans).removeBeanDefinition(BINDING));
		context.refresh();
		return context;
	}

}
