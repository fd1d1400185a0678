package io.jets.sam;

import java.util.Map;

import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * The logical ids that SAM's transform adds for the events of a function or of a state
 * machine.
 */
final class GeneratedEventIds {

	/** What has events, and what lets them start it. */
	enum Owner {

		FUNCTION("Permission"), STATE_MACHINE("Role");

		private final String right;

		Owner(String right) {
			this.right = right;
		}

	}

	private final String id;

	private final Owner owner;

	private final GeneratedIds ids;

	GeneratedEventIds(String id, Owner owner, GeneratedIds ids) {
		this.id = id;
		this.owner = owner;
		this.ids = ids;
	}

	void add(Map<String, Object> events) {
		events.forEach((name, event) -> {
			Map<String, Object> entries = Overlay.map(event);
			add(this.id + name, String.valueOf(entries.get("Type")), Overlay.map(entries.get("Properties")));
		});
	}

	private void add(String event, String type, Map<String, Object> properties) {
		switch (type) {
			case "Api" -> addApi(event, properties.get("RestApiId"));
			case "HttpApi" -> {
				this.ids.add(event, this.owner.right);
				if (!properties.containsKey("ApiId")) {
					this.ids.addImplicitApi("ServerlessHttpApi", type, Map.of());
				}
			}
			case "Schedule", "EventBridgeRule", "CloudWatchEvent" -> {
				this.ids.add(event, "(" + this.owner.right + ")?");
				addDeadLetterQueue(event, properties, "(Policy)?");
			}
			case "ScheduleV2" -> {
				this.ids.add(event, properties.containsKey("RoleArn") ? "" : "(Role)?");
				addDeadLetterQueue(event, properties, "");
			}
			case "SNS" -> this.ids.add(event, properties.containsKey("SqsSubscription")
					? "(Queue|QueuePolicy|EventSourceMapping)?" : "(Permission)?");
			case "CloudWatchLogs", "IoTRule" -> this.ids.add(event, "(Permission)?");
			case "S3", "AlexaSkill" -> this.ids.add(event, "Permission");
			case "Cognito" -> this.ids.add(this.id, "(Alias[A-Za-z0-9]+)?CognitoPermission");
			default -> this.ids.add(event, "");
		}
	}

	private void addApi(String event, @Nullable Object api) {
		Object stage = "Prod";
		if (api == null) {
			this.ids.addImplicitApi("ServerlessRestApi", "Api", Map.of("StageName", stage));
		}
		else {
			ShortForm reference = ShortForm.of(api);
			stage = (reference != null) ? this.ids.properties(String.valueOf(reference.argument())).get("StageName")
					: null;
		}
		if (this.owner == Owner.STATE_MACHINE) {
			this.ids.add(event, "Role");
		}
		else if (stage instanceof String text) {
			this.ids.add(event, "Permission" + GeneratedApiIds.stage(text, ""));
		}
		else {
			this.ids.add(event, "PermissionStage");
		}
	}

	private void addDeadLetterQueue(String event, Map<String, Object> properties, String policy) {
		Map<String, Object> queue = Overlay.map(properties.get("DeadLetterConfig"));
		if (!queue.containsKey("Type")) {
			return;
		}
		if (queue.get("QueueLogicalId") instanceof String name) {
			this.ids.add(name, "");
			if (!policy.isEmpty()) {
				this.ids.add(event, "QueuePolicy");
			}
		}
		else {
			this.ids.add(event, "Queue" + policy);
		}
	}

}
