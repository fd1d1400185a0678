package io.jets.sam.stack;

import java.util.List;
import java.util.Map;

import io.jets.job.Fault;
import io.jets.reference.TemplateReference;
import io.jets.sam.yaml.InvalidYamlException;
import io.jets.sam.yaml.ShortForm;
import io.jets.sam.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes nodes of a template out of what authors write, where they may write a template
 * reference. Everything else is literal.
 */
public final class References {

	private final Stack stack;

	private final Map<String, ?> declared;

	/**
	 * Create references.
	 * @param stack where faults go
	 * @param declared resources besides those of jobs, by logical id
	 */
	public References(Stack stack, Map<String, ?> declared) {
		this.stack = stack;
		this.declared = declared;
	}

	/**
	 * A text as a node.
	 * @param location where it was written
	 * @param text the text
	 * @return a short form or the text itself
	 */
	public Object value(String location, String text) {
		TemplateReference reference = TemplateReference.parse(text);
		if (reference == null || !text.startsWith("!")) {
			return text;
		}
		try {
			Object value = YamlReader.read(text);
			return (value != null) ? value : text;
		}
		catch (InvalidYamlException ex) {
			this.stack.fault(new Fault(location, "", "", text, "it is no valid template reference: " + ex.getMessage(),
					"Write it as in a template, for instance !GetAtt Orders.Arn"));
			return text;
		}
	}

	/**
	 * Texts as nodes.
	 * @param location where they were written
	 * @param texts the texts
	 * @return short forms or the texts themselves
	 */
	public List<Object> values(String location, List<String> texts) {
		return texts.stream().map((text) -> value(location, text)).toList();
	}

	/**
	 * The resource of this template that a node names.
	 * @param node the node
	 * @return its logical id or {@code null} if the node names none
	 */
	public @Nullable String resource(Object node) {
		if (node instanceof ShortForm form && List.of("Ref", "GetAtt").contains(form.function())
				&& form.argument() instanceof String argument) {
			String id = argument.split("\\.", 2)[0];
			return (typeOf(id) != null) ? id : null;
		}
		return null;
	}

	/**
	 * The type of the resource of this template that a node names.
	 * @param node the node
	 * @return the type or {@code null} if it cannot be seen
	 */
	public @Nullable String type(Object node) {
		String id = resource(node);
		return (id != null) ? typeOf(id) : null;
	}

	/**
	 * Resources besides those of jobs.
	 * @return resources by logical id
	 */
	public Map<String, ?> declared() {
		return this.declared;
	}

	/**
	 * Check that a reference to a resource of this template gives an ARN of something
	 * that events can be sent to: a queue's {@code !Ref} is its URL, and a bucket's its
	 * name.
	 * @param location where it was written
	 * @param attribute the attribute
	 * @param text what was written
	 * @param node what became of it
	 */
	public void checkArn(String location, String attribute, String text, Object node) {
		String id = resource(node);
		String type = type(node);
		if (id == null || type == null || !(node instanceof ShortForm form)) {
			return;
		}
		if (form.function().equals("Ref") && !type.equals("AWS::SNS::Topic")) {
			this.stack.fault(new Fault(location, "", attribute, text,
					"!Ref of a resource of type " + type + " is not its ARN", "Write !GetAtt " + id + ".Arn"));
		}
		if (this.declared.get(id) instanceof Map<?, ?> resource
				&& resource.get("Properties") instanceof Map<?, ?> properties
				&& Boolean.TRUE.equals(properties.get("FifoQueue"))) {
			this.stack.fault(new Fault(location, "", attribute, text, "a FIFO queue takes no events that have failed",
					"Name a standard queue"));
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
