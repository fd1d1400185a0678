package io.jets.sam;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The logical ids that SAM's transform adds for an API.
 */
final class GeneratedApiIds {

	private final String id;

	private final Map<String, Object> properties;

	private final Set<String> patterns;

	GeneratedApiIds(String id, Map<String, Object> properties, Set<String> patterns) {
		this.id = id;
		this.properties = properties;
		this.patterns = patterns;
	}

	/**
	 * Where a stage's name goes into an id: as it is, as a hash, or not at all.
	 * @param name the name
	 * @param word what stands before a hash or after the name
	 * @return the end of an id
	 */
	static String stage(@Nullable Object name, String word) {
		if (name instanceof String text) {
			return text.matches("[A-Za-z0-9]+") ? text + word : word + GeneratedIds.HASH;
		}
		return word;
	}

	void add(String kind) {
		boolean http = kind.equals("HttpApi");
		Object stage = this.properties.get("StageName");
		boolean standard = http && (stage == null || stage.equals("$default"));
		this.patterns.add(this.id + (standard ? "ApiGatewayDefaultStage" : stage(stage, "Stage")));
		addReference("Stage");
		if (!http) {
			this.patterns.add(this.id + "Deployment" + GeneratedIds.HASH);
			addReference("Deployment");
		}
		addDomain(Overlay.map(this.properties.get("Domain")), http ? "ApiMapping" : "BasePathMapping");
		Map<String, Object> auth = Overlay.map(this.properties.get("Auth"));
		Overlay.map(auth.get("Authorizers")).forEach((name, authorizer) -> {
			// Not for Cognito's and JWT's
			if (Overlay.map(authorizer).containsKey("FunctionArn")) {
				this.patterns.add(this.id + name + "AuthorizerPermission");
			}
		});
		addUsagePlan(Overlay.map(auth.get("UsagePlan")).get("CreateUsagePlan"));
	}

	private void addDomain(Map<String, Object> domain, String mapping) {
		if (domain.isEmpty()) {
			return;
		}
		this.patterns.add("ApiGatewayDomainName(V2)?" + GeneratedIds.HASH);
		addReference("DomainName(V2)?");
		if (domain.containsKey("Route53")) {
			this.patterns.add("RecordSetGroup" + GeneratedIds.HASH);
		}
		if (domain.get("BasePath") instanceof List<?> paths) {
			paths.forEach((path) -> this.patterns
				.add(this.id + String.valueOf(path).replaceAll("[^A-Za-z0-9]", "") + mapping));
		}
		else {
			this.patterns.add(this.id + mapping);
		}
	}

	private void addUsagePlan(@Nullable Object create) {
		if (create == null || create.equals("NONE")) {
			return;
		}
		String prefix = create.equals("SHARED") ? "Serverless" : this.id;
		for (String name : List.of("UsagePlan", "UsagePlanKey", "ApiKey")) {
			this.patterns.add(prefix + name);
			addReference(name);
		}
	}

	private void addReference(String property) {
		this.patterns.add(this.id + GeneratedIds.REFERENCE + property);
	}

}
