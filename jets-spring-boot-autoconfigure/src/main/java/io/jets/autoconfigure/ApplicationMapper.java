package io.jets.autoconfigure;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The application's {@link JsonMapper}, looked up when it is requested. If the build has
 * left it out of the application, because the application does not configure it and no
 * job needed it, Spring Boot's auto-configuration creates it from the environment.
 */
final class ApplicationMapper implements Supplier<JsonMapper> {

	private final BeanFactory beanFactory;

	private final ConfigurableEnvironment environment;

	private @Nullable JsonMapper mapper;

	ApplicationMapper(BeanFactory beanFactory, ConfigurableEnvironment environment) {
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	@Override
	public synchronized JsonMapper get() {
		if (this.mapper == null) {
			this.mapper = this.beanFactory.getBeanProvider(JsonMapper.class).getIfAvailable(this::create);
		}
		return this.mapper;
	}

	/**
	 * Creates the mapper in a context of its own, which stays open for the mapper.
	 */
	private JsonMapper create() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.setEnvironment(this.environment);
		context.register(JacksonAutoConfiguration.class);
		context.refresh();
		return context.getBean(JsonMapper.class);
	}

}
