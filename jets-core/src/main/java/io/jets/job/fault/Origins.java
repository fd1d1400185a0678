package io.jets.job.fault;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The origins of the attributes of a trigger, of a function's settings or of a policy.
 * They describe values and are not part of them: all are equal, so that values are equal
 * wherever they were written.
 */
public final class Origins {

	/**
	 * Origins of values that were not read from annotations or properties.
	 */
	public static final Origins UNKNOWN = new Origins(null, Map.of());

	private final @Nullable Origin whole;

	private final Map<List<?>, Origin> parts;

	/**
	 * Creates origins.
	 * @param whole the annotation, or the property, that attributes belong to unless they
	 * have an origin of their own; {@code null} if it is unknown
	 * @param parts the origins of parts by path, as {@link #get} expects it
	 */
	public Origins(@Nullable Origin whole, Map<List<?>, Origin> parts) {
		this.whole = whole;
		this.parts = Map.copyOf(parts);
	}

	/**
	 * Creates the origins of an annotation of which only the name is known.
	 * @param annotation the annotation
	 * @return the origins
	 */
	public static Origins of(String annotation) {
		return new Origins(new Origin("", annotation, ""), Map.of());
	}

	/**
	 * Returns these origins with those of less specific settings, for parts that have
	 * none of their own.
	 * @param others the origins of less specific settings
	 * @return the origins of both
	 */
	public Origins withDefaults(Origins others) {
		Map<List<?>, Origin> all = new HashMap<>(others.parts);
		all.putAll(this.parts);
		return new Origins(this.whole, all);
	}

	/**
	 * Returns the origin of the annotation as a whole.
	 * @return the origin
	 */
	public Origin whole() {
		return (this.whole != null) ? this.whole : new Origin("", "", "");
	}

	/**
	 * Returns the origin of an attribute or of a part of it.
	 * @param path the attribute; or the attribute and an element of its list or a key of
	 * its entries; or a statement of a policy and one of its keys
	 * @return the origin of the longest beginning of the path that has an origin of its
	 * own, or of the attribute
	 */
	public Origin get(Object... path) {
		for (int length = path.length; length > 0; length--) {
			Origin origin = this.parts.get(Arrays.asList(path).subList(0, length));
			if (origin != null) {
				return origin;
			}
		}
		if (!(path[0] instanceof String attribute)) {
			return whole();
		}
		return (this.whole != null) ? this.whole.attribute(attribute, null) : new Origin("", "", attribute);
	}

	/**
	 * Returns whether a value of an attribute was written, even if it equals the default.
	 * @param attribute the attribute
	 * @return {@code false} if the attribute was not written at any level, or if the
	 * nearest property that overrides it is empty
	 */
	public boolean isWritten(String attribute) {
		Origin origin = this.parts.get(List.of(attribute));
		return origin != null && !"".equals(origin.text());
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Origins;
	}

	@Override
	public int hashCode() {
		return 0;
	}

	@Override
	public String toString() {
		return whole().toString();
	}

}
