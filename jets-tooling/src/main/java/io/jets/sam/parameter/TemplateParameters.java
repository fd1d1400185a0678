package io.jets.sam.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.fault.ClosestMatch;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * Replaces values of the generated resources by parameters, whose defaults are these
 * values, so that one template serves several environments.
 */
public final class TemplateParameters {

	/**
	 * The property of the Maven plugin with the attributes.
	 */
	public static final String PROPERTY = "jets.template.parameters";

	private static final List<String> PUBLISHED_ALIAS = List.of("Properties", "AutoPublishAlias");

	private final TemplateBuilder template;

	/** The attributes by the logical ids of their parameters. */
	private final Map<String, String> attributes = new LinkedHashMap<>();

	/**
	 * Creates an instance for one template.
	 * @param template the template, to which parameters are added
	 */
	public TemplateParameters(TemplateBuilder template) {
		this.template = template;
	}

	/**
	 * Checks the attributes of which parameters are requested.
	 * @param attributes the attributes
	 * @return a fault for each one that cannot be a parameter
	 */
	public static List<Fault> check(List<String> attributes) {
		List<String> known = ParameterRules.ALL.stream().map(ParameterRule::attribute).distinct().toList();
		return attributes.stream().filter((attribute) -> !known.contains(attribute)).map((attribute) -> {
			String meant = ClosestMatch.to(attribute, known);
			return new Fault(new Origin(PROPERTY, "", ""), attribute, "this attribute cannot be a parameter",
					((meant != null) ? "Write " + meant + "; the attributes that can are "
							: "Write some of these attributes: ") + String.join(", ", known));
		}).toList();
	}

	/**
	 * Replaces values by parameters, and warns of an attribute that no resource has.
	 * @param attributes the attributes; unknown ones are left out
	 * @param resources the resources by logical id, which are not modified
	 * @return the resources with references to the parameters
	 */
	public Map<String, Object> replace(List<String> attributes, Map<String, ?> resources) {
		Map<String, Object> replaced = new LinkedHashMap<>(resources);
		for (String attribute : attributes) {
			List<ParameterRule> rules = ParameterRules.ALL.stream()
				.filter((rule) -> rule.attribute().equals(attribute))
				.toList();
			boolean used = false;
			for (ParameterRule rule : rules) {
				for (Map.Entry<String, Object> resource : replaced.entrySet()) {
					Object changed = replace(rule, resource.getKey(), resource.getValue());
					used |= changed != null;
					resource.setValue((changed != null) ? changed : resource.getValue());
				}
			}
			if (!used && !rules.isEmpty()) {
				this.template.warn(PROPERTY,
						"no job has a value of %s, and therefore the template has no parameter for it"
							.formatted(attribute),
						"Give the attribute a value in an annotation or a property, or leave it out here");
			}
		}
		return replaced;
	}

	/**
	 * Removes parameters from the template that it no longer needs, because the overlay
	 * replaces the only value that refers to them, and warns of them.
	 * @param used the logical ids that the template with its overlay uses
	 * @return the logical ids of the removed parameters
	 */
	public Set<String> removeUnused(Set<String> used) {
		Set<String> unused = new LinkedHashSet<>(this.attributes.keySet());
		unused.removeAll(used);
		unused.forEach((id) -> this.template.warn(this.template.removeParameter(id),
				"the overlay replaces the value of %s, and therefore the template has no parameter %s"
					.formatted(this.attributes.get(id), id),
				"Remove the value from the overlay, or refer to the parameter there"));
		return unused;
	}

	/**
	 * Returns the changed resource, or {@code null} if it has no value of the attribute.
	 */
	private @Nullable Object replace(ParameterRule rule, String id, Object resource) {
		if (!isFor(rule, resource)) {
			return null;
		}
		List<String> path = new ArrayList<>(List.of("Properties"));
		path.addAll(rule.path());
		Object written = value(resource, path);
		Object value = (written != null) ? written : rule.absent();
		if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
			return null;
		}
		String owner = this.template.owners().getOrDefault(id, id);
		if (ParameterRules.isOfVersion(rule.attribute()) && value(resource, PUBLISHED_ALIAS) != null) {
			this.template.warn(owner,
					("%s is not a parameter, because the function runs a published version, and SAM publishes no version "
							+ "if only a parameter changes")
						.formatted(rule.attribute()),
					"Set it in an annotation or a property, or leave out snapStart and capacityProvider");
			return resource;
		}
		String name = id + rule.suffix();
		this.template.parameter(owner, name, parameter(rule, owner, value),
				"Leave %s out of %s, or rename the bean or the method".formatted(rule.attribute(), PROPERTY));
		this.attributes.put(name, rule.attribute());
		return with(resource, path, IntrinsicFunction.ref(name));
	}

	private static boolean isFor(ParameterRule rule, Object resource) {
		return rule.type().equals(value(resource, List.of("Type"))) && (rule.requiredProperty() == null
				|| value(resource, List.of("Properties", rule.requiredProperty())) != null);
	}

	private static Map<String, Object> parameter(ParameterRule rule, String owner, Object value) {
		Map<String, Object> parameter = new LinkedHashMap<>(rule.constraints());
		parameter.put("Default", (value instanceof Boolean) ? value.toString() : value);
		parameter.put("Description", rule.description().formatted(owner));
		return parameter;
	}

	private static @Nullable Object value(@Nullable Object node, List<String> path) {
		if (path.isEmpty()) {
			return node;
		}
		Object part = (node instanceof Map<?, ?> map) ? map.get(path.get(0))
				: (node instanceof List<?> list) ? list.get(Integer.parseInt(path.get(0))) : null;
		return (part != null) ? value(part, path.subList(1, path.size())) : null;
	}

	private static Object with(@Nullable Object node, List<String> path, Object value) {
		if (path.isEmpty()) {
			return value;
		}
		String first = path.get(0);
		List<String> rest = path.subList(1, path.size());
		if (node instanceof List<?> list) {
			List<@Nullable Object> changed = new ArrayList<>(list);
			int index = Integer.parseInt(first);
			changed.set(index, with(list.get(index), rest, value));
			return changed;
		}
		Map<String, Object> changed = new LinkedHashMap<>();
		if (node instanceof Map<?, ?> map) {
			map.forEach((key, member) -> changed.put(String.valueOf(key), member));
		}
		changed.put(first, with(changed.get(first), rest, value));
		return changed;
	}

}
