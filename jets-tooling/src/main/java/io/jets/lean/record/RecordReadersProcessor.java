package io.jets.lean.record;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.lang.model.element.Modifier;

import io.jets.function.record.GeneratedReaders;
import io.jets.function.record.RecordReader;
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
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.javapoet.ClassName;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;

/**
 * Generates readers of records, so that a function does not load Jackson's data binding
 * when it starts.
 */
final class RecordReadersProcessor implements BeanFactoryInitializationAotProcessor {

	private static final Log logger = LogFactory.getLog(RecordReadersProcessor.class);

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		RecordReaders readers = RecordReaders.of(beanFactory);
		readers.lines().forEach(logger::info);
		return readers.roots().isEmpty() ? null : (generation, code) -> contribute(readers, generation, code);
	}

	private static void contribute(RecordReaders readers, GenerationContext generation,
			BeanFactoryInitializationCode code) {
		Map<Class<?>, ClassName> generated = new LinkedHashMap<>();
		for (Class<?> type : readers.records()) {
			GeneratedClass reader = generation.getGeneratedClasses()
				.addForFeatureComponent("Reader", type, new RecordReaderCode(type, generated)::addTo);
			generated.put(type, reader.getName());
		}
		GeneratedClass all = generation.getGeneratedClasses()
			.addForFeature("Readers",
					(type) -> type.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
						.addSuperinterface(GeneratedReaders.class)
						.addMethod(create(readers, generated)));
		GeneratedMethod register = code.getMethods()
			.add("registerReaders",
					(method) -> method.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
						.addParameter(DefaultListableBeanFactory.class, "beanFactory")
						.addStatement("beanFactory.registerSingleton($S, new $T())", GeneratedReaders.BEAN_NAME,
								all.getName()));
		code.addInitializer(register.toMethodReference());
	}

	private static MethodSpec create(RecordReaders readers, Map<Class<?>, ClassName> generated) {
		CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (type.getName())");
		readers.roots()
			.forEach((root) -> body.addStatement("case $S: return new $T()", root.getName(), generated.get(root)));
		body.addStatement("default: return null").endControlFlow();
		return MethodSpec.methodBuilder("create")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(RecordReader.class)
			.addParameter(new ParameterizedTypeReference<Class<?>>() {
			}.getType(), "type")
			.addCode(body.build())
			.build();
	}

}
