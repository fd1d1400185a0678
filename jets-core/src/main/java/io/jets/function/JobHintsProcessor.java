package io.jets.function;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import io.jets.function.handler.JobSignature;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * Registers reflection hints for the methods of jobs and for the classes of events and
 * responses, which a native image needs.
 */
final class JobHintsProcessor implements BeanFactoryInitializationAotProcessor {

	private final BindingReflectionHintsRegistrar bindings = new BindingReflectionHintsRegistrar();

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		List<JobMethod> jobs = beanFactory.getBeanProvider(JobRegistry.class)
			.stream()
			.flatMap((registry) -> registry.jobs().stream())
			.toList();
		return jobs.isEmpty() ? null : (generation, code) -> jobs
			.forEach((job) -> contribute(job, generation.getRuntimeHints().reflection()));
	}

	private void contribute(JobMethod job, ReflectionHints hints) {
		hints.registerMethod(job.method(), ExecutableMode.INVOKE);
		List<Type> types = new ArrayList<>();
		JobSignature.eventTypes(job)
			.forEach((type) -> add(JobSignature.isTyped(type) ? JobSignature.content(type) : type, types));
		add(JobSignature.resultType(job), types);
		this.bindings.registerReflectionHints(hints, types.toArray(Type[]::new));
	}

	private static void add(ResolvableType type, List<Type> types) {
		Class<?> raw = type.resolve();
		if (raw != null && raw != void.class) {
			types.add(type.hasGenerics() ? type.getType() : raw);
		}
	}

}
