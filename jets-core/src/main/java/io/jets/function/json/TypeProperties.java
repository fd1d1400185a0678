package io.jets.function.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Finds which of some properties a type has in JSON.
 */
final class TypeProperties {

	private final DeserializationContext context;

	private final Set<String> names;

	TypeProperties(DeserializationContext context, Set<String> names) {
		this.context = context;
		this.names = names;
	}

	/**
	 * Returns those of the names that the type has, empty if the type may have any.
	 */
	Optional<Set<String>> of(JavaType type) {
		if (type.isReferenceType()) {
			return of(type.getReferencedType());
		}
		try {
			TypeDeserializer subtypes = this.context.findTypeDeserializer(type);
			return (subtypes != null) ? ofSubtypes(type, subtypes) : ofBean(type);
		}
		catch (DatabindException | IllegalArgumentException ex) {
			// The walk through the type reports it
			return Optional.empty();
		}
	}

	private Optional<Set<String>> ofSubtypes(JavaType type, TypeDeserializer deserializer) {
		String property = deserializer.getPropertyName();
		boolean byProperty = property != null && (deserializer.getTypeInclusion() == JsonTypeInfo.As.PROPERTY
				|| deserializer.getTypeInclusion() == JsonTypeInfo.As.EXISTING_PROPERTY);
		if (byProperty && !this.names.contains(property) && !deserializer.hasDefaultImpl()) {
			return Optional.of(Set.of());
		}
		List<JavaType> known = new ArrayList<>(Subtypes.of(this.context, type));
		Set<String> found = new HashSet<>();
		for (JavaType subtype : known) {
			Optional<Set<String>> own = ofBean(subtype);
			if (own.isEmpty()) {
				return own;
			}
			found.addAll(own.get());
		}
		if (byProperty && this.names.contains(property)) {
			found.add(property);
		}
		return known.isEmpty() ? Optional.empty() : Optional.of(found);
	}

	private Optional<Set<String>> ofBean(JavaType type) {
		if (!(this.context.findContextualValueDeserializer(type, null) instanceof BeanDeserializerBase bean)
				|| bean.hasAnySetter() || bean.getValueInstantiator().canCreateUsingDelegate()) {
			return Optional.empty();
		}
		Set<String> own = names(bean);
		Set<String> found = new LinkedHashSet<>();
		for (String name : this.names) {
			if (own.stream()
				.anyMatch((other) -> bean.isCaseInsensitive() ? other.equalsIgnoreCase(name) : other.equals(name))
					|| bean.hasProperty(name)) {
				found.add(name);
			}
		}
		return Optional.of(found);
	}

	/**
	 * Returns whether a type of which one object is created has another property.
	 */
	boolean hasOther(JavaType type) {
		if (type.isReferenceType()) {
			return hasOther(type.getReferencedType());
		}
		return this.context.findContextualValueDeserializer(type, null) instanceof BeanDeserializerBase bean
				&& !this.names.containsAll(names(bean));
	}

	private Set<String> names(BeanDeserializerBase bean) {
		Set<String> names = new HashSet<>();
		bean.properties().forEachRemaining((property) -> addNames(property, names));
		bean.creatorProperties().forEachRemaining((property) -> addNames(property, names));
		return names;
	}

	private void addNames(SettableBeanProperty property, Set<String> names) {
		names.add(property.getName());
		property.findAliases(this.context.getConfig()).forEach((alias) -> names.add(alias.getSimpleName()));
	}

}
