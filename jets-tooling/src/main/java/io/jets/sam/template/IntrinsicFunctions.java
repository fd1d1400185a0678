package io.jets.sam.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.jets.reference.PseudoParameters;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import io.jets.sam.yaml.IntrinsicFunction;
import io.jets.sam.yaml.InvalidYamlException;
import io.jets.sam.yaml.JsonTree;
import io.jets.sam.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Converts the texts of attributes into nodes of the template. A template reference
 * becomes an intrinsic function, and a text with variables becomes {@code Fn::Sub}, in
 * which only pseudo parameters and the names of the template's resources and parameters
 * are replaced. Other text is literal.
 */
public final class IntrinsicFunctions {

	private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{[A-Za-z0-9]+(\\.[A-Za-z0-9.]+)?}");

	private final Map<String, ?> declared;

	private final Set<String> names;

	private final Map<String, String> types = new LinkedHashMap<>();

	private final DerivedIds derived;

	/**
	 * Creates the conversion.
	 * @param resources the overlay's resources by logical id
	 * @param parameters the overlay's parameters
	 * @param generated the ids that the template contains without the overlay
	 */
	public IntrinsicFunctions(Map<String, ?> resources, Set<String> parameters, GeneratedIds generated) {
		this.declared = resources;
		this.names = new LinkedHashSet<>(parameters);
		this.names.addAll(resources.keySet());
		this.names.addAll(generated.functions());
		this.names.addAll(generated.others());
		generated.functions().forEach((id) -> this.types.put(id, "AWS::Serverless::Function"));
		resources.forEach((id, resource) -> {
			if (resource instanceof Map<?, ?> map && map.get("Type") instanceof String type) {
				this.types.put(id, type);
				if (type.equals(FailedEvents.TYPE)) {
					this.names.add(DerivedIds.queuePolicy(id));
				}
			}
		});
		this.types.put(FailedEvents.ID, FailedEvents.TYPE);
		this.types.put(IdempotencyTable.ID, IdempotencyTable.TYPE);
		this.derived = new DerivedIds(this.types.keySet()
			.stream()
			.filter((id) -> DerivedIds.isServerless(String.valueOf(this.types.get(id))))
			.collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * Converts a text.
	 * @param text the text
	 * @return an intrinsic function, or the text itself if it is literal
	 */
	public Object value(String text) {
		if (text.startsWith("!") && TemplateReference.matches(text)) {
			try {
				return Objects.requireNonNullElse(YamlReader.read(text), text);
			}
			catch (InvalidYamlException ex) {
				// The check of references reports it
				return text;
			}
		}
		return textWithVariables(text);
	}

	/**
	 * Converts several texts.
	 * @param texts the texts
	 * @return intrinsic functions or the texts themselves
	 */
	public List<Object> values(List<String> texts) {
		return texts.stream().map(this::value).toList();
	}

	/**
	 * Converts entries.
	 * @param entries texts by key
	 * @return intrinsic functions or the texts themselves, by key
	 */
	public Map<String, Object> values(Map<String, String> entries) {
		Map<String, Object> values = new LinkedHashMap<>();
		entries.forEach((key, text) -> values.put(key, value(text)));
		return values;
	}

	/**
	 * Converts a text that cannot be a reference, for instance JSON.
	 * @param text the text
	 * @return {@code Fn::Sub} if the text contains variables, or the text itself
	 */
	public Object textWithVariables(String text) {
		if (TemplateVariables.names(text).stream().anyMatch(this::isVariable)) {
			return IntrinsicFunction
				.sub(TemplateVariables.replace(text, (name) -> (isVariable(name) ? "${" : "${!") + name + "}"));
		}
		String literal = TemplateVariables.unescape(text);
		if (TemplateVariables.names(literal).stream().noneMatch(this::isVariable)) {
			return literal;
		}
		// CloudFormation would keep ${AWS::Region} outside Fn::Sub, but linters take it
		// for a mistake, as they do Fn::Sub without variables
		String template = TemplateVariables.replace(literal, (name) -> "${Dollar}{" + name + "}");
		return new IntrinsicFunction("Sub", List.of(template, Map.of("Dollar", "$")));
	}

	/**
	 * Converts JSON to a tree whose texts are converted.
	 * @param json the JSON
	 * @return a tree, or JSON text if a template cannot contain it as a tree
	 */
	public Object json(String json) {
		JsonTree tree = JsonTree.read(json);
		Object value = tree.value();
		return (value != null && tree.isTemplateSafe() && !hasVariableKey(value)) ? nodes(value)
				: textWithVariables(tree.toString());
	}

	private Object nodes(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> nodes = new LinkedHashMap<>();
			map.forEach((key, member) -> nodes.put(String.valueOf(key), nodes(member)));
			return nodes;
		}
		if (value instanceof List<?> list) {
			return list.stream().<Object>map(this::nodes).toList();
		}
		return (value instanceof String text) ? textWithVariables(text) : value;
	}

	private static boolean hasVariableKey(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.anyMatch((entry) -> TemplateVariables.areIn(String.valueOf(entry.getKey()))
						|| hasVariableKey(entry.getValue()));
		}
		return value instanceof List<?> list && list.stream().anyMatch(IntrinsicFunctions::hasVariableKey);
	}

	private boolean isVariable(String name) {
		return name.startsWith(PseudoParameters.PREFIX) || isKnown(name.split("\\.", 2)[0]);
	}

	/**
	 * Returns the resource of this template to which a node refers.
	 * @param node the node
	 * @return the logical id, or {@code null} if the node does not refer to a resource
	 */
	public @Nullable String resource(Object node) {
		String target = target(node);
		String id = (target != null) ? target.split("\\.", 2)[0] : null;
		return (id != null && this.types.containsKey(id)) ? id : null;
	}

	/**
	 * Returns what a node refers to.
	 * @param node the node
	 * @return a logical id, followed by a point and an attribute if the node refers to an
	 * attribute; {@code null} if the node is not a plain reference
	 */
	public @Nullable String target(Object node) {
		if (!(node instanceof IntrinsicFunction function)) {
			return null;
		}
		if (function.argument() instanceof String text) {
			return switch (function.name()) {
				case "Ref", "GetAtt" -> text;
				case "Sub" -> ONE_VARIABLE.matcher(text).matches() ? text.substring(2, text.length() - 1) : null;
				default -> null;
			};
		}
		return (function.name().equals("GetAtt") && function.argument() instanceof List<?> path)
				? path.stream().map(String::valueOf).collect(Collectors.joining(".")) : null;
	}

	/**
	 * Returns the type of the resource to which a node refers.
	 * @param node the node
	 * @return the type, or {@code null} if the template does not contain the resource
	 */
	public @Nullable String type(Object node) {
		String id = resource(node);
		return (id != null) ? this.types.get(id) : null;
	}

	/**
	 * Returns the overlay's resources.
	 * @return resources by logical id
	 */
	public Map<String, ?> declared() {
		return this.declared;
	}

	/**
	 * Returns whether the template may have a resource or a parameter with a name.
	 * @param id the logical id
	 * @return {@code true} if it is one of {@link #names}, or may be derived from one
	 */
	public boolean isKnown(String id) {
		return this.names.contains(id) || this.derived.contains(id);
	}

	/**
	 * Returns the names that variables can have besides those of pseudo parameters and
	 * derived ones.
	 * @return the logical ids of resources and parameters
	 */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.names);
	}

}
