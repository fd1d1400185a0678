package io.jets.sam.template;

import java.util.List;
import java.util.Map;

import io.jets.job.fault.Fault;
import io.jets.reference.TemplateReference;
import io.jets.sam.yaml.InvalidYamlException;
import io.jets.sam.yaml.IntrinsicFunction;
import io.jets.sam.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Converts the values of attributes that accept a template reference into nodes of the
 * template. Other text is literal.
 */
public final class IntrinsicFunctions {

	private final TemplateBuilder template;

	private final Map<String, ?> declared;

	/**
	 * Creates the conversion.
	 * @param template the template, which collects faults
	 * @param declared the overlay's resources by logical id
	 */
	public IntrinsicFunctions(TemplateBuilder template, Map<String, ?> declared) {
		this.template = template;
		this.declared = declared;
	}

	/**
	 * Converts a value.
	 * @param location the location of the value
	 * @param text the value
	 * @return an intrinsic function or the text itself
	 */
	public Object value(String location, String text) {
		if (!text.startsWith("!") || !TemplateReference.matches(text)) {
			return text;
		}
		try {
			Object value = YamlReader.read(text);
			return (value != null) ? value : text;
		}
		catch (InvalidYamlException ex) {
			this.template
				.fault(new Fault(location, "", "", text, "it is not a valid template reference: " + ex.getMessage(),
						"Write it as in a template, for instance !GetAtt Orders.Arn"));
			return text;
		}
	}

	/**
	 * Converts several values.
	 * @param location the location of the values
	 * @param texts the values
	 * @return intrinsic functions or the texts themselves
	 */
	public List<Object> values(String location, List<String> texts) {
		return texts.stream().map((text) -> value(location, text)).toList();
	}

	/**
	 * Returns the resource of this template to which a node refers.
	 * @param node the node
	 * @return the logical id, or {@code null} if the node does not refer to a resource
	 */
	public @Nullable String resource(Object node) {
		if (node instanceof IntrinsicFunction function && List.of("Ref", "GetAtt").contains(function.name())
				&& function.argument() instanceof String argument) {
			String id = argument.split("\\.", 2)[0];
			return (typeOf(id) != null) ? id : null;
		}
		return null;
	}

	/**
	 * Returns the type of the resource to which a node refers.
	 * @param node the node
	 * @return the type, or {@code null} if the template does not contain the resource
	 */
	public @Nullable String type(Object node) {
		String id = resource(node);
		return (id != null) ? typeOf(id) : null;
	}

	/**
	 * Returns the overlay's resources.
	 * @return resources by logical id
	 */
	public Map<String, ?> declared() {
		return this.declared;
	}

	/**
	 * Checks that a reference to a resource of this template returns an ARN to which
	 * events can be sent. {@code !Ref} returns the URL of a queue and the name of a
	 * bucket.
	 * @param location the location of the reference
	 * @param attribute the attribute
	 * @param text the reference as text
	 * @param node the reference as a node
	 */
	public void checkArn(String location, String attribute, String text, Object node) {
		String id = resource(node);
		String type = type(node);
		if (id == null || type == null || !(node instanceof IntrinsicFunction function)) {
			return;
		}
		if (function.name().equals("Ref") && !type.equals("AWS::SNS::Topic")) {
			this.template.fault(new Fault(location, "", attribute, text,
					"!Ref of a resource of type " + type + " does not return its ARN", "Write !GetAtt " + id + ".Arn"));
		}
		if (this.declared.get(id) instanceof Map<?, ?> resource
				&& resource.get("Properties") instanceof Map<?, ?> properties
				&& Boolean.TRUE.equals(properties.get("FifoQueue"))) {
			this.template.fault(new Fault(location, "", attribute, text,
					"a FIFO queue cannot be a destination for failed events", "Refer to a standard queue"));
		}
	}

	private @Nullable String typeOf(String id) {
		if (id.equals(FailedEvents.ID)) {
			return FailedEvents.TYPE;
		}
		return (this.declared.get(id) instanceof Map<?, ?> resource && resource.get("Type") instanceof String type)
				? type : null;
	}

}
