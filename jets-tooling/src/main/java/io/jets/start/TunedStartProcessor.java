package io.jets.start;

import java.util.List;
import java.util.Map;

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
import org.springframework.javapoet.ClassName;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;
import org.springframework.javapoet.ParameterizedTypeName;
import org.springframework.javapoet.TypeName;
import org.springframework.javapoet.TypeSpec;

/**
 * Generates what the tuned start of an application needs, as a class with the name
 * {@code <main class>__TunedStart}.
 */
final class TunedStartProcessor implements BeanFactoryInitializationAotProcessor {

	private static final TypeName STRING = ClassName.get(String.class);

	private static final TypeName STRINGS = ParameterizedTypeName.get(List.class, String.class);

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
		type.addMethod(method("documents", ParameterizedTypeName.get(List.class, FrozenDocument.class),
				CodeBlock.of("$T.of($L)", List.class, calls.build())));
		type.addMethod(method("configuresLogging", TypeName.BOOLEAN, CodeBlock.of("$L", start.configuresLogging())));
		type.addMethod(method("logGroups", ParameterizedTypeName.get(ClassName.get(Map.class), STRING, STRINGS),
				CodeBlock.of("$T.ofEntries($L)", Map.class, groups(start.logGroups()))));
		type.addMethod(method("logLevels",
				ParameterizedTypeName.get(ClassName.get(List.class),
						ParameterizedTypeName.get(ClassName.get(Map.Entry.class), STRING, STRING)),
				CodeBlock.of("$T.of($L)", List.class, levels(start.logLevels()))));
		type.addMethod(method("initializers", STRINGS, texts(start.initializers())));
	}

	private static MethodSpec method(String name, TypeName type, CodeBlock value) {
		return MethodSpec.methodBuilder(name)
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(type)
			.addStatement("return $L", value)
			.build();
	}

	private static CodeBlock groups(Map<String, List<String>> groups) {
		return groups.entrySet()
			.stream()
			.map((group) -> CodeBlock.of("$T.entry($L, $L)", Map.class, literal(group.getKey()),
					texts(group.getValue())))
			.collect(CodeBlock.joining(", "));
	}

	private static CodeBlock levels(List<Map.Entry<String, String>> levels) {
		return levels.stream()
			.map((level) -> CodeBlock.of("$T.entry($L, $S)", Map.class, literal(level.getKey()), level.getValue()))
			.collect(CodeBlock.joining(", "));
	}

	private static CodeBlock texts(List<String> texts) {
		return CodeBlock.of("$T.of($L)", List.class,
				texts.stream().map((text) -> CodeBlock.of("$L", literal(text))).collect(CodeBlock.joining(", ")));
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
