package io.jets.lean;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.core.ResolvableType;

/**
 * The type of bean that an injection point asks for.
 */
final class InjectedTypes {

	private static final Set<String> PROVIDERS = Set.of("jakarta.inject.Provider", "javax.inject.Provider");

	private InjectedTypes() {
	}

	/**
	 * Returns the class of the beans that are injected, which may be in a collection, in
	 * an array, in a map or behind a provider.
	 * @param type the type of a field or a parameter
	 * @return the class, {@code Object} if the type does not limit it
	 */
	static Class<?> of(ResolvableType type) {
		ResolvableType inner = inner(type);
		return (inner != null) ? of(inner) : type.toClass();
	}

	private static @Nullable ResolvableType inner(ResolvableType type) {
		Class<?> raw = type.toClass();
		if (raw.isArray()) {
			return type.getComponentType();
		}
		if (Collection.class.isAssignableFrom(raw)) {
			return type.asCollection().getGeneric(0);
		}
		if (Map.class.isAssignableFrom(raw)) {
			return type.asMap().getGeneric(1);
		}
		if (ObjectFactory.class.isAssignableFrom(raw)) {
			return type.as(ObjectFactory.class).getGeneric(0);
		}
		return (raw == Optional.class || PROVIDERS.contains(raw.getName())) ? type.getGeneric(0) : null;
	}

}
