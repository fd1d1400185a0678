package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A function as the sample's template defines it.
 *
 * @param job the job, {@code Class#method}
 * @param codeUri its archive, relative to the template
 * @param handler its handler
 * @param environment its environment variables
 */
record DeployedFunction(String job, String codeUri, String handler, Map<String, String> environment) {

	private static final Path TEMPLATE = Path.of("..", "sample-app", "target", "sam", "template.yaml");

	/**
	 * Reads all functions of the template.
	 * @return the functions in the order of the template
	 * @throws IOException if the template cannot be read
	 */
	static List<DeployedFunction> read() throws IOException {
		Map<?, ?> template = new Yaml(new TagIgnoringConstructor()).load(Files.readString(TEMPLATE));
		return map(template, "Resources").values()
			.stream()
			.map((resource) -> (Map<?, ?>) resource)
			.filter((resource) -> "AWS::Serverless::Function".equals(resource.get("Type")))
			.map(DeployedFunction::of)
			.toList();
	}

	/**
	 * Returns the function with an additional environment variable.
	 * @param name the variable's name
	 * @param value its value
	 * @return the function
	 */
	DeployedFunction with(String name, String value) {
		Map<String, String> variables = new LinkedHashMap<>(this.environment);
		variables.put(name, value);
		return new DeployedFunction(this.job, this.codeUri, this.handler, variables);
	}

	@SuppressWarnings("unchecked") // A variable that is not text fails where it is used
	private static DeployedFunction of(Map<?, ?> function) {
		Map<?, ?> properties = map(function, "Properties");
		return new DeployedFunction((String) map(function, "Metadata").get("Job"), (String) properties.get("CodeUri"),
				(String) properties.get("Handler"),
				(Map<String, String>) map(map(properties, "Environment"), "Variables"));
	}

	private static Map<?, ?> map(Map<?, ?> map, String key) {
		return (Map<?, ?>) map.get(key);
	}

	/**
	 * Reads the argument of an intrinsic function such as {@code !Ref} as a plain value.
	 */
	private static final class TagIgnoringConstructor extends SafeConstructor {

		TagIgnoringConstructor() {
			super(new LoaderOptions());
			this.yamlMultiConstructors.put("!", new AbstractConstruct() {

				@Override
				public Object construct(Node node) {
					return node.toString();
				}

			});
		}

	}

}
