package io.jets.function;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;

/**
 * Registers each job in Spring Cloud Function's catalog when the catalog is created, and
 * fails if the function definition names an unknown function.
 */
public final class JobFunctionRegistrar implements BeanPostProcessor, SmartInitializingSingleton {

	private static final Type TYPE = ResolvableType
		.forClassWithGenerics(Function.class, ResolvableType.forClassWithGenerics(Message.class, InputStream.class),
				ResolvableType.forClass(byte[].class))
		.getType();

	private final ObjectProvider<JobFunctions> functions;

	private final @Nullable String definition;

	private final BeanFactory beanFactory;

	private @Nullable FunctionRegistry registry;

	private boolean started;

	/**
	 * Creates a registrar.
	 * @param functions the jobs' functions
	 * @param definition {@code spring.cloud.function.definition}, {@code null} if not set
	 * @param beanFactory contains beans that are functions
	 */
	public JobFunctionRegistrar(ObjectProvider<JobFunctions> functions, @Nullable String definition,
			BeanFactory beanFactory) {
		this.functions = functions;
		this.definition = definition;
		this.beanFactory = beanFactory;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof FunctionRegistry created) {
			for (JobFunction function : this.functions.getObject().all()) {
				created.register(new FunctionRegistration<>(function, function.name()).type(TYPE));
			}
			this.registry = created;
			verify();
		}
		return bean;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.started = true;
		verify();
	}

	/**
	 * Verifies the definition once both the catalog and all singletons exist.
	 */
	private void verify() {
		if (this.started && this.registry != null) {
			new FunctionDefinition(this.definition, this.registry, this.beanFactory).verify();
		}
	}

}
