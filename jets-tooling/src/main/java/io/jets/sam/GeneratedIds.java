package io.jets.sam;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.sam.GeneratedEventIds.Owner;
import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * The logical ids that SAM's transform adds to those of a template.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">Generated
 * CloudFormation resources</a>
 */
final class GeneratedIds {

	/** What SAM ends an id with that changes with the resource's content. */
	static final String HASH = "[0-9a-f]{10}";

	/** What stands between a resource and its property in SAM's own references. */
	static final String REFERENCE = "[.]";

	private static final String NAME = "[A-Za-z0-9]+";

	private static final String SERVERLESS = "AWS::Serverless::";

	private final Set<String> patterns = new LinkedHashSet<>();

	private final Map<String, Object> resources;

	private final Map<String, Object> globals;

	GeneratedIds(Map<String, Object> template) {
		this.resources = SamTemplateGenerator.section(template, "Resources");
		this.globals = SamTemplateGenerator.section(template, "Globals");
		this.resources.keySet().forEach(this::add);
	}

	/** Whether the transform makes an id, or a reference such as {@code Dig.Alias}. */
	boolean contains(String id) {
		return this.patterns.stream().anyMatch(id::matches);
	}

	/**
	 * How many resources there are after the transform, at least: an id may stand for
	 * several, a layer's takes the place of its own, and of some kinds none need be made.
	 */
	int resources() {
		Set<String> counted = new LinkedHashSet<>(this.patterns);
		counted.removeIf((pattern) -> pattern.contains(REFERENCE));
		this.resources.keySet().forEach((id) -> counted.removeAll(List.of(id + HASH, id + NAME)));
		return this.resources.size() + counted.size();
	}

	private void add(String id) {
		Map<String, Object> properties = properties(id);
		switch (kind(id)) {
			case "Function" -> addFunction(id, properties);
			case "StateMachine" -> addStateMachine(id, properties);
			case "Api", "HttpApi" -> new GeneratedApiIds(id, properties, this.patterns).add(kind(id));
			case "LayerVersion" -> this.patterns.add(id + HASH);
			// Many, each named after it
			case "GraphQLApi", "WebSocketApi", "CapacityProvider", "Connector" -> this.patterns.add(id + NAME);
			default -> {
			}
		}
		if (Overlay.map(this.resources.get(id)).containsKey("Connectors")) {
			this.patterns.add(id + NAME);
		}
	}

	private void addFunction(String id, Map<String, Object> properties) {
		addRoleAndAlias(id, properties);
		Map<String, Object> url = Overlay.map(properties.get("FunctionUrlConfig"));
		if (!url.isEmpty()) {
			this.patterns.add(id + "Url");
		}
		if ("NONE".equals(url.get("AuthType"))) {
			this.patterns.add(id + "UrlPublicPermissions");
			this.patterns.add(id + "URLInvokeAllowPublicAccess");
		}
		if (properties.containsKey("EventInvokeConfig")) {
			this.patterns.add(id + "EventInvokeConfig");
			Overlay.map(Overlay.map(properties.get("EventInvokeConfig")).get("DestinationConfig"))
				.forEach((on, destination) -> addDestination(id, on, Overlay.map(destination)));
		}
		Map<String, Object> deployment = Overlay.map(properties.get("DeploymentPreference"));
		if (!deployment.isEmpty() && !Boolean.FALSE.equals(deployment.get("Enabled"))) {
			this.patterns.add("ServerlessDeploymentApplication");
			this.patterns.add(id + "DeploymentGroup");
			if (!deployment.containsKey("Role")) {
				this.patterns.add("CodeDeployServiceRole");
			}
		}
		new GeneratedEventIds(id, Owner.FUNCTION, this).add(Overlay.map(properties.get("Events")));
	}

	private void addDestination(String id, String on, Map<String, Object> destination) {
		String kind = Map.of("SQS", "Queue", "SNS", "Topic").get(String.valueOf(destination.get("Type")));
		if (kind != null && !destination.containsKey("Destination")) {
			this.patterns.add(id + "EventInvokeConfig" + on + kind);
			addReference(id, "Destination" + kind);
		}
	}

	private void addStateMachine(String id, Map<String, Object> properties) {
		addRoleAndAlias(id, properties);
		new GeneratedEventIds(id, Owner.STATE_MACHINE, this).add(Overlay.map(properties.get("Events")));
	}

	private void addRoleAndAlias(String id, Map<String, Object> properties) {
		Object role = properties.get("Role");
		ShortForm function = ShortForm.of(role);
		// With a condition there are both
		if (role == null || (function != null && function.function().equals("If"))) {
			this.patterns.add(id + "Role");
		}
		if (properties.get("AutoPublishAlias") != null) {
			this.patterns.add(id + "Version" + (kind(id).equals("Function") ? HASH : ""));
			this.patterns
				.add(id + "Alias" + ((properties.get("AutoPublishAlias") instanceof String alias) ? alias : NAME));
			addReference(id, "Alias");
			addReference(id, "Version");
		}
	}

	void add(String id, String suffix) {
		this.patterns.add(id + suffix);
	}

	private void addReference(String id, String property) {
		this.patterns.add(id + REFERENCE + property);
	}

	/** The API that SAM makes for events that name none. */
	void addImplicitApi(String id, String kind, Map<String, Object> properties) {
		this.patterns.add(id);
		new GeneratedApiIds(id, properties, this.patterns).add(kind);
	}

	Map<String, Object> properties(String id) {
		Map<String, Object> properties = new HashMap<>(Overlay.map(this.globals.get(kind(id))));
		properties.putAll(Overlay.map(Overlay.map(this.resources.get(id)).get("Properties")));
		return properties;
	}

	private String kind(String id) {
		@Nullable Object type = Overlay.map(this.resources.get(id)).get("Type");
		return (type instanceof String text && text.startsWith(SERVERLESS)) ? text.substring(SERVERLESS.length()) : "";
	}

}
