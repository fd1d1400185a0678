package io.jets.start;

import java.util.List;

import javax.lang.model.element.Modifier;

import io.jets.lambda.start.FrozenDocument;
import io.jets.lambda.start.FrozenProperty;
import io.jets.lambda.start.GeneratedStart;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;
import org.springframework.javapoet.ParameterizedTypeName;
import org.springframework.javapoet.TypeSpec;

/**
 * Generates what the tuned start of an application needs, as a class with the name
 * {@code <main class>__TunedStart}.
 */
final class TunedStartProcessor implements BeanFactoryInitializationAotProcessor {

	private static final Log logger = LogFactory.getLog(TunedStartProcessor.class);

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		ClassLoader classLoader = beanFactory.getBeanClassLoader();
		PreparedStart start = PreparedStart.of(beanFactory.getBean(Environment.class),
				(classLoader != null) ? classLoader : getClass().getClassLoader());
		logger.info(start);
		return (start.reason() != null) ? null : (generation, code) -> generate(start, generation);
	}

	private static void generate(PreparedStart start, GenerationContext generation) {
		generation.getGeneratedClasses().addForFeature(GeneratedStart.FEATURE, (type) -> define(start, type));
	}

	private static void define(PreparedStart start, TypeSpec.Builder type) {
		type.addModifiers(Modifier.PUBLIC, Modifier.FINAL).addSuperinterface(GeneratedStart.class);
		CodeBlock.Builder calls = CodeBlock.builder();
		for (int i = 0; i < start.documents().size(); i++) {
			FrozenDocument document = start.documents().get(i);
			calls.add((i > 0) ? ", document$L()" : "document$L()", i);
			type.addMethod(MethodSpec.methodBuilder("document" + i)
				.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
				.returns(FrozenDocument.class)
				.addStatement("return new $T($S, $LL, $S, $T.of($L))", FrozenDocument.class, document.file(),
						document.checksum(), document.suffix(), List.class, properties(document))
				.build());
		}
		type.addMethod(MethodSpec.methodBuilder("documents")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(ParameterizedTypeName.get(List.class, FrozenDocument.class))
			.addStatement("return $T.of($L)", List.class, calls.build())
			.build());
		type.addMethod(MethodSpec.methodBuilder("hasLogConfiguration")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(boolean.class)
			.addStatement("return $L", start.hasLogConfiguration())
			.build());
		type.addMethod(initializers(start.initializers()));
	}

	private static MethodSpec initializers(List<String> names) {
		return MethodSpec.methodBuilder("initializers")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(ParameterizedTypeName.get(List.class, String.class))
			.addStatement("return $T.of($L)", List.class,
					names.stream().map((name) -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", ")))
			.build();
	}

	private static CodeBlock properties(FrozenDocument document) {
		return document.properties()
			.stream()
			.map((property) -> CodeBlock.of("new $T($L, $L, $L, $L)", FrozenProperty.class, literal(property.name()),
					value(property.value()), property.line(), property.column()))
			.collect(CodeBlock.joining(",\n"));
	}

	private static CodeBlock value(Object value) {
		if (value instanceof String text) {
			return CodeBlock.of("$L", literal(text));
		}
		if (value instanceof Double) {
			return CodeBlock.of("$T.valueOf($S)", Double.class, value);
		}
		return CodeBlock.of((value instanceof Long) ? "$LL" : "$L", value);
	}

	/**
	 * Returns a literal of ASCII characters, whose meaning does not depend on the
	 * compiler's encoding.
	 */
	private static String literal(String text) {
		StringBuilder literal = new StringBuilder("\"");
		for (char character : text.toCharArray()) {
			if (character == '"' || character == '\\') {
				literal.append('\\').append(character);
			}
			else if (character < ' ') {
				literal.append("\\%03o".formatted((int) character));
			}
			else {
				literal.append((character < 127) ? String.valueOf(character) : "\\u%04x".formatted((int) character));
			}
		}
		return literal.append('"').toString();
	}

}
