package io.jets.sam.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML into maps, lists, text, numbers, booleans and {@link IntrinsicFunction
 * intrinsic functions}. Numbers keep their spelling, dates are read as text, and aliases
 * are resolved.
 */
public final class YamlReader {

	private static final String STANDARD_TAG = "tag:yaml.org,";

	private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

	private YamlReader() {
	}

	/**
	 * Reads one document.
	 * @param text YAML
	 * @return the document, or {@code null} if it is empty
	 * @throws InvalidYamlException if the document cannot be read
	 */
	public static @Nullable Object read(String text) {
		try {
			Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
			return (node != null) ? new YamlReader().value(node) : null;
		}
		catch (MarkedYAMLException ex) {
			throw new InvalidYamlException("line %d: %s".formatted(ex.getProblemMark().getLine() + 1, ex.getProblem()));
		}
		catch (YAMLException ex) {
			throw new InvalidYamlException(String.valueOf(ex.getMessage()));
		}
	}

	private @Nullable Object value(Node node) {
		if (!this.open.add(node)) {
			throw invalid(node, "an alias refers to a node that contains it");
		}
		String tag = node.getTag().getValue();
		Object content = content(node);
		this.open.remove(node);
		if (tag.startsWith("!") && tag.length() > 1) {
			return new IntrinsicFunction(tag.substring(1), content);
		}
		if (!tag.startsWith(STANDARD_TAG)) {
			throw invalid(node, "the tag %s is unknown".formatted(tag));
		}
		return content;
	}

	private @Nullable Object content(Node node) {
		if (node instanceof MappingNode mapping) {
			return map(mapping);
		}
		if (node instanceof SequenceNode sequence) {
			List<@Nullable Object> list = new ArrayList<>();
			sequence.getValue().forEach((item) -> list.add(value(item)));
			return list;
		}
		return scalar((ScalarNode) node);
	}

	private Map<String, @Nullable Object> map(MappingNode mapping) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				throw invalid(tuple.getKeyNode(), "a key must be text");
			}
			if (key.getTag().equals(Tag.MERGE)) {
				throw invalid(key, "CloudFormation does not support <<");
			}
			if (map.containsKey(key.getValue())) {
				throw invalid(key, "the key %s occurs twice in one map".formatted(key.getValue()));
			}
			map.put(key.getValue(), value(tuple.getValueNode()));
		}
		return map;
	}

	private static @Nullable Object scalar(ScalarNode node) {
		String text = node.getValue();
		Tag tag = node.getTag();
		if (tag.equals(Tag.NULL)) {
			return null;
		}
		if (tag.equals(Tag.BOOL)) {
			return Set.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
		}
		return (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) ? new PlainNumber(text) : text;
	}

	private static InvalidYamlException invalid(Node node, String problem) {
		return new InvalidYamlException("line %d: %s".formatted(node.getStartMark().getLine() + 1, problem));
	}

}
