package io.jets.function;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;

/**
 * Puts each job into Spring Cloud Function's catalog under its name, and fails if the
 * application is to run a function that is not there.
 */
public final class JobFunctionRegistrar implements SmartInitializingSingleton {

	private static final Type TYPE = ResolvableType
		.forClassWithGenerics(Function.class, ResolvableType.forClassWithGenerics(Message.class, InputStream.class),
				ResolvableType.forClass(byte[].class))
		.getType();

	private final JobFunctions functions;

	private final FunctionRegistry registry;

	private final FunctionDefinition definition;

	/**
	 * Create a registrar.
	 * @param functions the jobs' functions
	 * @param registry the catalog
	 * @param definition {@code spring.cloud.function.definition}, {@code null} if not set
	 * @param beanFactory the beans, which are functions too
	 */
	public JobFunctionRegistrar(JobFunctions functions, FunctionRegistry registry, @Nullable String definition,
			BeanFactory beanFactory) {
		this.functions = functions;
		this.registry = registry;
		this.definition = new FunctionDefinition(definition, registry, beanFactory);
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (JobFunction function : this.functions.all()) {
			this.registry.register(new FunctionRegistration<>(function, function.job().name()).type(TYPE));
		}
		this.definition.verify();
	}

}
