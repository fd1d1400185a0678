package io.jets.lean.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.Modifier;

import io.jets.function.record.RecordReader;
import tools.jackson.core.JsonParser;

import org.springframework.javapoet.ClassName;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;
import org.springframework.javapoet.TypeName;
import org.springframework.javapoet.TypeSpec;

/**
 * Generates the {@link RecordReader} of a record.
 */
final class RecordReaderCode {

	private final Class<?> type;

	private final Map<Class<?>, ClassName> readers;

	/** The code that reads an element of a collection, by the collection's number. */
	private final List<CodeBlock> elements = new ArrayList<>();

	/**
	 * Creates a generator.
	 * @param type the class of the record
	 * @param readers the generated classes, by the records that they read
	 */
	RecordReaderCode(Class<?> type, Map<Class<?>, ClassName> readers) {
		this.type = type;
		this.readers = readers;
	}

	void addTo(TypeSpec.Builder reader) {
		CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (name)");
		List<CodeBlock> arguments = new ArrayList<>();
		for (RecordComponent component : this.type.getRecordComponents()) {
			String name = component.getName();
			reader.addField(TypeName.get(component.getGenericType()).box(), name, Modifier.PRIVATE);
			body.addStatement("case $S: this.$L = $L; break", name, name, component(component));
			arguments.add(CodeBlock.of(component.getType().isPrimitive() ? "present(this.$L)" : "this.$L", name));
		}
		body.addStatement("default: parser.skipChildren()").endControlFlow();
		reader.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
			.superclass(RecordReader.class)
			.addMethod(method("readComponent").addParameter(String.class, "name")
				.addParameter(JsonParser.class, "parser")
				.addCode(body.build())
				.build())
			.addMethod(method("create").returns(Object.class)
				.addStatement("return new $T($L)", this.type, CodeBlock.join(arguments, ", "))
				.build());
		if (!this.elements.isEmpty()) {
			reader.addMethod(readElement());
		}
	}

	private MethodSpec readElement() {
		CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (elements)");
		for (int i = 0; i < this.elements.size(); i++) {
			body.addStatement("case $L: return $L", i, this.elements.get(i));
		}
		body.addStatement("default: return super.readElement(elements, parser)").endControlFlow();
		return method("readElement").returns(Object.class)
			.addParameter(int.class, "elements")
			.addParameter(JsonParser.class, "parser")
			.addCode(body.build())
			.build();
	}

	private static MethodSpec.Builder method(String name) {
		return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
	}

	private CodeBlock component(RecordComponent component) {
		CodeBlock value = value(component.getGenericType());
		return component.getType().isPrimitive() ? value : CodeBlock.of("isNull(parser) ? null : $L", value);
	}

	/**
	 * Generates the expression that reads a value other than {@code null}.
	 */
	private CodeBlock value(Type valueType) {
		if (valueType instanceof ParameterizedType collection) {
			Type[] arguments = collection.getActualTypeArguments();
			this.elements.add(value(arguments[arguments.length - 1]));
			return CodeBlock.of("$L($L, parser)", method(collection), this.elements.size() - 1);
		}
		Class<?> single = (Class<?>) valueType;
		if (single.isRecord()) {
			return CodeBlock.of("($T) new $T().read(parser)", single, this.readers.get(single));
		}
		return single.isEnum() ? CodeBlock.of("constant(parser, $T.class)", single)
				: CodeBlock.of("$L(parser)", ScalarTypes.method(single));
	}

	/**
	 * Returns the method of {@link RecordReader} that reads a collection.
	 */
	private static String method(ParameterizedType collection) {
		if (collection.getRawType() == Map.class) {
			return "map";
		}
		return (collection.getRawType() == Set.class) ? "set" : "list";
	}

}
