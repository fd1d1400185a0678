package io.jets.function.json;

import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.AbstractDeserializer;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.impl.InnerClassProperty;
import tools.jackson.databind.deser.impl.UnsupportedTypeDeserializer;
import tools.jackson.databind.deser.std.ContainerDeserializerBase;
import tools.jackson.databind.deser.std.ReferenceTypeDeserializer;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Walks through a type and the types that it contains, and finds those of which Jackson
 * cannot create instances. Building a deserializer does not find all of them: Jackson
 * looks for the constructor when it reads the first value.
 */
final class TypeWalk {

	private final DeserializationContext context;

	private final List<TypeProblem> problems;

	private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Set<JavaType> bases = new HashSet<>();

	/**
	 * Whether the application handles missing constructors itself.
	 */
	private final boolean handled;

	TypeWalk(DeserializationContext context, List<TypeProblem> problems) {
		this.context = context;
		this.problems = problems;
		this.handled = context.getConfig().getProblemHandlers() != null;
	}

	void visit(JavaType type) {
		visit(type, "");
	}

	private void visit(JavaType type, String path) {
		try {
			visit(type, null, this.context.findContextualValueDeserializer(type, null), path);
		}
		catch (DatabindException | IllegalArgumentException ex) {
			// The message describes the type. Nothing was read whose values it could
			// contain
			String message = (ex instanceof DatabindException unbuilt) ? unbuilt.getOriginalMessage() : ex.getMessage();
			add(path, type, "has no deserializer: " + message,
					"Change the class as the message says, or annotate it with @JsonDeserialize");
		}
	}

	private void visit(JavaType type, @Nullable TypeDeserializer ofProperty,
			@Nullable ValueDeserializer<?> deserializer, String path) {
		if (deserializer == null) {
			return;
		}
		if (ofProperty == null && typeDeserializer(type) == null) {
			visitValue(type, deserializer, path);
		}
		else if (this.bases.add(type)) {
			for (JavaType known : Subtypes.of(this.context, type)) {
				visitValue(known, this.context.findContextualValueDeserializer(known, null), path);
			}
		}
	}

	private void visitValue(JavaType type, ValueDeserializer<?> deserializer, String path) {
		if (!this.visited.add(deserializer)) {
			return;
		}
		if (deserializer instanceof AbstractDeserializer) {
			addUncreatable(path, type);
		}
		else if (deserializer instanceof BeanDeserializerBase bean) {
			visitBean(type, bean, path);
		}
		else if (deserializer instanceof UnsupportedTypeDeserializer) {
			add(path, type, "is a type that Jackson does not read",
					"Use another type, or annotate it with @JsonIgnore");
		}
		else if (deserializer instanceof ContainerDeserializerBase<?> container) {
			visitContainer(type, container, path);
		}
		else if (deserializer instanceof ReferenceTypeDeserializer<?>) {
			visit(type.getReferencedType(), path);
		}
		else if (deserializer instanceof StdConvertingDeserializer<?> converting
				&& converting.getDelegatee() instanceof BeanDeserializerBase bean) {
			visit(bean.getValueType(), null, bean, path);
		}
	}

	private void visitBean(JavaType type, BeanDeserializerBase bean, String path) {
		ValueInstantiator instantiator = bean.getValueInstantiator();
		boolean fromObject = instantiator.canCreateUsingDefault() || instantiator.canCreateFromObjectWith()
				|| instantiator.canCreateUsingDelegate() || instantiator.canCreateUsingArrayDelegate();
		if (!(path.isEmpty() ? fromObject : instantiator.canInstantiate())) {
			addUncreatable(path, type);
		}
		else if (KotlinClass.losesDefaultArguments(bean)) {
			add(path, type, "is a Kotlin class with default arguments, which Jackson does not apply",
					KotlinClass.REMEDY);
		}
		JavaType delegate = instantiator.getDelegateType(this.context.getConfig());
		if (delegate != null) {
			visit(delegate, path);
		}
		bean.properties().forEachRemaining((property) -> visitProperty(property, path));
		bean.creatorProperties().forEachRemaining((property) -> visitProperty(property, path));
	}

	private void visitProperty(SettableBeanProperty property, String path) {
		String own = (path.isEmpty() ? "" : path + ".") + property.getName();
		if (property instanceof InnerClassProperty) {
			// Jackson passes the outer instance to the constructor
			return;
		}
		visit(property.getType(), property.getValueTypeDeserializer(), property.getValueDeserializer(), own);
	}

	private void visitContainer(JavaType type, ContainerDeserializerBase<?> container, String path) {
		ValueInstantiator instantiator = container.getValueInstantiator();
		if (instantiator != null && !instantiator.canInstantiate()
				&& !type.getRawClass().getName().startsWith("java.")) {
			addUncreatable(path, type);
		}
		JavaType content = container.getContentType();
		if (content != null) {
			TypeDeserializer handler = (type.getContentType() != null)
					? (TypeDeserializer) type.getContentType().getTypeHandler() : null;
			visit(content, handler, container.getContentDeserializer(), path + "[]");
		}
	}

	private @Nullable TypeDeserializer typeDeserializer(JavaType type) {
		return (type.getTypeHandler() instanceof TypeDeserializer handler) ? handler
				: this.context.findTypeDeserializer(type);
	}

	private void addUncreatable(String path, JavaType type) {
		if (this.handled) {
			return;
		}
		Class<?> raw = type.getRawClass();
		if (Modifier.isAbstract(raw.getModifiers())) {
			add(path, type, "is abstract and has no type information that selects a subtype",
					"Use a class that is not abstract, or annotate %s with @JsonTypeInfo and @JsonSubTypes"
						.formatted(raw.getSimpleName()));
		}
		else if (raw.isMemberClass() && !Modifier.isStatic(raw.getModifiers())) {
			add(path, type, "is an inner class, which needs an instance of " + raw.getEnclosingClass().getSimpleName(),
					"Declare the class %s static, or write a record".formatted(raw.getSimpleName()));
		}
		else {
			add(path, type,
					"has no constructor that Jackson can use (no Creators, like default constructor, exist), or whose "
							+ "parameters have names",
					KotlinClass.is(raw) ? KotlinClass.REMEDY
							: "Write a record, compile with -parameters, or annotate a constructor with @JsonCreator "
									+ "and its parameters with @JsonProperty");
		}
	}

	private void add(String path, JavaType type, String reason, String remedy) {
		this.problems.add(new TypeProblem(path, type.toCanonical(), reason, remedy));
	}

}
