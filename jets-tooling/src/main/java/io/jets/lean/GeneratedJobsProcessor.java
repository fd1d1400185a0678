package io.jets.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.Modifier;

import io.jets.function.GeneratedJobs;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.read.JobScanner;
import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.override.OverridingTexts;
import io.jets.job.read.settings.ApplicationSettings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.generate.GeneratedClass;
import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;
import org.springframework.javapoet.ParameterizedTypeName;

/**
 * Generates the jobs of an application as code, so that a function does not read their
 * annotations when it starts. Jobs with placeholders are left out, because a property can
 * have another value in the environment of the function.
 */
final class GeneratedJobsProcessor implements BeanFactoryInitializationAotProcessor {

	private static final Log logger = LogFactory.getLog(GeneratedJobsProcessor.class);

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (!LeanStart.isOn(beanFactory)) {
			return null;
		}
		Environment environment = beanFactory.getBean(Environment.class);
		List<String> beanNames = new JobScanner(beanFactory, environment, resources(beanFactory)).jobBeanNames();
		Map<JobMethod, CodeBlock> constant = new LinkedHashMap<>();
		List<String> others = new ArrayList<>();
		for (JobMethod job : beanFactory.getBean(JobRegistry.class).jobs()) {
			JobMethod read = readConstant(job.name(), beanFactory, environment);
			CodeBlock triggers = (read != null) ? triggers(read) : null;
			if (read == null || triggers == null || constant.put(read, triggers) != null) {
				others.add(job.name());
			}
		}
		logger.info("Lean start reads " + constant.size() + " jobs during the build"
				+ (others.isEmpty() ? "" : ", and when a function starts: " + String.join(", ", others)));
		Map<String, String> overrides = new LinkedHashMap<>();
		constant.keySet()
			.forEach((job) -> overrides.put(job.name(), OverridingTexts.ofTriggers(environment, job.name())));
		return (generation, code) -> contribute(constant, overrides, beanNames, generation, code);
	}

	/**
	 * Reads a job as a function does; returns {@code null} if it has a fault or requests
	 * a property.
	 */
	private static @Nullable JobMethod readConstant(String name, ConfigurableListableBeanFactory beanFactory,
			Environment environment) {
		RequestedProperties properties = new RequestedProperties(environment);
		JobRegistry read = new JobScanner(beanFactory, properties.resolver(), resources(beanFactory),
				ApplicationSettings.of(JobOverrides.read(environment)))
			.scanOnly(Set.of(name));
		boolean usable = read.jobs().size() == 1 && read.faults().isEmpty() && !properties.any()
				&& OverridingTexts.ofTriggers(environment, name).length() <= TriggerCode.MAXIMUM_LENGTH;
		return usable ? read.jobs().get(0) : null;
	}

	private static ResourceLoader resources(ConfigurableListableBeanFactory beanFactory) {
		return new DefaultResourceLoader(beanFactory.getBeanClassLoader());
	}

	private static @Nullable CodeBlock triggers(JobMethod job) {
		try {
			return job.triggers().stream().map(TriggerCode::of).collect(CodeBlock.joining(", "));
		}
		catch (UnsupportedOperationException ex) {
			logger.debug("The triggers of " + job.name() + " cannot be generated", ex);
			return null;
		}
	}

	private static void contribute(Map<JobMethod, CodeBlock> jobs, Map<String, String> overrides,
			List<String> beanNames, GenerationContext generation, BeanFactoryInitializationCode code) {
		GeneratedClass generated = generation.getGeneratedClasses()
			.addForFeature("Jobs",
					(type) -> type.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
						.addSuperinterface(GeneratedJobs.class)
						.addMethod(find(jobs))
						.addMethod(overrides(overrides))
						.addMethod(beanNames(beanNames)));
		GeneratedMethod register = code.getMethods()
			.add("registerJobs",
					(method) -> method.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
						.addParameter(DefaultListableBeanFactory.class, "beanFactory")
						.addStatement("beanFactory.registerSingleton($S, new $T())", GeneratedJobs.BEAN_NAME,
								generated.getName()));
		code.addInitializer(register.toMethodReference());
	}

	private static MethodSpec find(Map<JobMethod, CodeBlock> jobs) {
		CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (name)");
		jobs.forEach((job, triggers) -> body.addStatement(
				"case $S: return $T.job(classLoader, $S, $S, $S, $S, $T.of($L), $T.of($L), $L)", job.name(),
				GeneratedJobs.class, job.beanName(), job.beanType().getName(),
				job.method().getDeclaringClass().getName(), job.method().getName(), List.class,
				texts(Arrays.stream(job.method().getParameterTypes()).map(Class::getTypeName).toList()), List.class,
				triggers, TriggerCode.of(job.idempotency())));
		body.addStatement("default: return null").endControlFlow();
		return MethodSpec.methodBuilder("find")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(JobMethod.class)
			.addParameter(String.class, "name")
			.addParameter(ClassLoader.class, "classLoader")
			.addCode(body.build())
			.build();
	}

	private static MethodSpec overrides(Map<String, String> overrides) {
		CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (name)");
		overrides.forEach((name, texts) -> {
			if (!texts.isEmpty()) {
				body.addStatement("case $S: return $S", name, texts);
			}
		});
		body.addStatement("default: return $S", "").endControlFlow();
		return MethodSpec.methodBuilder("overrides")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(String.class)
			.addParameter(String.class, "name")
			.addCode(body.build())
			.build();
	}

	private static MethodSpec beanNames(List<String> names) {
		return MethodSpec.methodBuilder("beanNames")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(ParameterizedTypeName.get(List.class, String.class))
			.addStatement("return $T.of($L)", List.class, texts(names))
			.build();
	}

	private static CodeBlock texts(List<String> texts) {
		return texts.stream().map((text) -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
	}

}
