package io.jets.function.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Inspects how the application's {@link JsonMapper} would read a type, without reading a
 * value.
 */
public final class TypeInspector {

	private final JsonMapper mapper;

	/**
	 * Creates an inspector.
	 * @param mapper the application's mapper
	 */
	public TypeInspector(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * Returns why instances of a type, or of the types that it contains, can never be
	 * created.
	 * @param type the type
	 * @return the problems, none if each type has a constructor or a deserializer
	 */
	public List<TypeProblem> problems(ResolvableType type) {
		List<TypeProblem> problems = new ArrayList<>();
		new TypeWalk(context(), problems).visit(this.mapper.constructType(type.getType()));
		return problems;
	}

	/**
	 * Fails if instances of a type can never be created.
	 * @param type the type
	 * @throws UnreadableTypeException if the mapper cannot read the type
	 */
	public void verify(ResolvableType type) {
		List<TypeProblem> problems = problems(type);
		if (!problems.isEmpty()) {
			throw new UnreadableTypeException("The JsonMapper cannot read " + type + ": "
					+ problems.stream()
						.map((problem) -> problem.toClause() + ". " + problem.remedy() + ".")
						.collect(Collectors.joining(" ")));
		}
	}

	/**
	 * Returns which of some properties a type has.
	 * @param type the type
	 * @param names names of properties in JSON
	 * @return those of the names that the mapper would read into the type, empty if that
	 * is unknown, for instance because the type has its own deserializer
	 */
	public Optional<Set<String>> properties(ResolvableType type, Set<String> names) {
		return new TypeProperties(context(), names).of(this.mapper.constructType(type.getType()));
	}

	/**
	 * Returns whether a type has other properties than the given ones.
	 * @param type the type, whose {@linkplain #properties properties} are known
	 * @param names names of properties in JSON
	 * @return {@code true} if it has another one
	 */
	public boolean hasOther(ResolvableType type, Set<String> names) {
		return new TypeProperties(context(), names).hasOther(this.mapper.constructType(type.getType()));
	}

	/**
	 * Returns whether a map can hold any JSON object.
	 * @param type the type of a map, possibly in an {@code Optional}
	 * @return {@code true} if its keys are strings and its values of any type
	 */
	public boolean holdsAnyObject(ResolvableType type) {
		JavaType map = unwrap(this.mapper.constructType(type.getType()));
		JavaType key = map.getKeyType();
		JavaType value = map.getContentType();
		return key == null || value == null || (key.getRawClass().isAssignableFrom(String.class)
				&& (value.hasRawClass(Object.class) || value.hasRawClass(JsonNode.class)));
	}

	/**
	 * Returns the type without {@code Optional} and other references around it.
	 * @param type the type
	 * @return the type itself, or the type of the value that it refers to
	 */
	public Class<?> unwrap(ResolvableType type) {
		return unwrap(this.mapper.constructType(type.getType())).getRawClass();
	}

	private static JavaType unwrap(JavaType type) {
		JavaType value = type;
		while (value.isReferenceType()) {
			value = value.getReferencedType();
		}
		return value;
	}

	private DeserializationContextExt context() {
		return this.mapper._deserializationContext();
	}

}
