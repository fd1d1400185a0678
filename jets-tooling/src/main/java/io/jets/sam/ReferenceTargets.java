package io.jets.sam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.job.fault.Fault;
import io.jets.job.fault.WrittenText;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * The types of resources to which attributes can refer, and the references that return
 * what the attribute contains: {@code !Ref} returns the URL of a queue and the name of a
 * bucket, for instance. The checks of literal ARNs accept the same services.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-onfailure.html">AWS::Lambda::EventSourceMapping
 * OnFailure</a>
 */
final class ReferenceTargets {

	private static final Target QUEUE = new Target("a queue", "AWS::SQS::Queue", "Arn");

	private static final Target TOPIC = new Target("a topic", "AWS::SNS::Topic", "", "TopicArn");

	private static final Target BUCKET = new Target("a bucket", "AWS::S3::Bucket", "Arn");

	private static final Target BUS = new Target("an event bus", "AWS::Events::EventBus", "Arn");

	private static final Target NAMED_BUS = new Target("an event bus", "AWS::Events::EventBus", "Name", "", "Arn");

	private static final Target FUNCTION_ARN = new Target("a function", "AWS::Lambda::Function", "Arn");

	private static final Target SERVERLESS_FUNCTION = new Target("a function", "AWS::Serverless::Function", "Arn",
			"Alias", "Version");

	private static final Target ALIAS = new Target("a function", "AWS::Lambda::Alias", "");

	private static final Target ROLE = new Target("a role", "AWS::IAM::Role", "Arn");

	private static final Target LAYER = new Target("a layer", "AWS::Lambda::LayerVersion", "", "LayerVersionArn");

	private static final Target SERVERLESS_LAYER = new Target("a layer", "AWS::Serverless::LayerVersion", "");

	private static final Target SUBNET = new Target("a subnet", "AWS::EC2::Subnet", "", "SubnetId");

	private static final Target SECURITY_GROUP = new Target("a security group", "AWS::EC2::SecurityGroup", "GroupId",
			"", "Id");

	private static final Target CAPACITY_PROVIDER = new Target("a capacity provider", "AWS::Lambda::CapacityProvider",
			"Arn");

	private static final Target SERVERLESS_CAPACITY_PROVIDER = new Target("a capacity provider",
			"AWS::Serverless::CapacityProvider", "Arn");

	private static final Target TABLE = new Target("a table", "AWS::DynamoDB::Table", "StreamArn");

	private static final Target TABLE_NAME = new Target("a table", "AWS::DynamoDB::Table", "");

	private static final Target GLOBAL_TABLE_NAME = new Target("a table", "AWS::DynamoDB::GlobalTable", "");

	private static final Target GLOBAL_TABLE = new Target("a table", "AWS::DynamoDB::GlobalTable", "StreamArn");

	private static final Target POLICY_TARGET = new Target("a managed policy", "AWS::IAM::ManagedPolicy", "",
			"PolicyArn");

	static final Map<String, List<Target>> TRIGGER = Map.of("stream", List.of(TABLE, GLOBAL_TABLE), "onFailure",
			List.of(QUEUE, TOPIC, BUCKET), "deadLetterQueue", List.of(QUEUE), "bus", List.of(NAMED_BUS));

	static final Map<String, List<Target>> FUNCTION = Map.of("onFailure",
			List.of(QUEUE, TOPIC, FUNCTION_ARN, SERVERLESS_FUNCTION, ALIAS, BUS, BUCKET), "role", List.of(ROLE),
			"layers", List.of(LAYER, SERVERLESS_LAYER), "subnets", List.of(SUBNET), "securityGroups",
			List.of(SECURITY_GROUP), "capacityProvider", List.of(CAPACITY_PROVIDER, SERVERLESS_CAPACITY_PROVIDER));

	private static final Target KEY = new Target("a key", "AWS::KMS::Key", "Arn");

	static final Map<String, List<Target>> SETTINGS = Map.of("kmsKey", List.of(KEY));

	static final Map<String, List<Target>> POLICY = Map.of("managed", List.of(POLICY_TARGET));

	static final Map<String, List<Target>> IDEMPOTENCY = Map.of("table", List.of(TABLE_NAME, GLOBAL_TABLE_NAME));

	private static final Set<String> TYPES = Stream.of(TRIGGER, FUNCTION, POLICY, SETTINGS, IDEMPOTENCY)
		.flatMap((attributes) -> attributes.values().stream().flatMap(List::stream))
		.map(Target::type)
		.collect(Collectors.toUnmodifiableSet());

	private final IntrinsicFunctions functions;

	ReferenceTargets(IntrinsicFunctions functions) {
		this.functions = functions;
	}

	/**
	 * Checks a reference to a resource whose type is known.
	 */
	void check(WrittenText written, Map<String, List<Target>> attributes, Set<Fault> faults) {
		List<Target> accepted = attributes.get(written.attribute());
		Object node = this.functions.value(written.text());
		String type = this.functions.type(node);
		String id = this.functions.resource(node);
		if (accepted == null || type == null || id == null || !(node instanceof IntrinsicFunction)) {
			return;
		}
		Target target = accepted.stream().filter((candidate) -> candidate.type().equals(type)).findFirst().orElse(null);
		if (target != null) {
			checkForm(written, node, id, target, faults);
		}
		else if (TYPES.contains(type)) {
			faults.add(new Fault(written.origin(), written.text(), "%s is a resource of type %s".formatted(id, type),
					"Refer to " + nouns(accepted)));
		}
	}

	private void checkForm(WrittenText written, Object node, String id, Target target, Set<Fault> faults) {
		String path = String.valueOf(this.functions.target(node));
		String attribute = path.equals(id) ? "" : path.substring(id.length() + 1);
		if (!target.attributes().contains(attribute)) {
			faults.add(new Fault(written.origin(), written.text(),
					"it does not return what %s contains".formatted(written.attribute()),
					"Write " + reference(id, target.attributes().get(0))));
		}
		if (isFifo(id) && (target.equals(QUEUE) || target.equals(TOPIC))) {
			faults.add(new Fault(written.origin(), written.text(), "%s is a FIFO queue or topic".formatted(id),
					"Refer to a standard queue or topic"));
		}
	}

	private boolean isFifo(String id) {
		return this.functions.declared().get(id) instanceof Map<?, ?> resource
				&& resource.get("Properties") instanceof Map<?, ?> properties
				&& (isTrue(properties.get("FifoQueue")) || isTrue(properties.get("FifoTopic")));
	}

	private static boolean isTrue(@Nullable Object value) {
		return "true".equals(String.valueOf(value));
	}

	private static String reference(String id, String attribute) {
		return attribute.isEmpty() ? "!Ref " + id : "!GetAtt %s.%s".formatted(id, attribute);
	}

	private static String nouns(List<Target> targets) {
		List<String> nouns = targets.stream().map(Target::noun).distinct().toList();
		int last = nouns.size() - 1;
		return (last == 0) ? nouns.get(0) : String.join(", ", nouns.subList(0, last)) + " or " + nouns.get(last);
	}

	/**
	 * A type of resource and the attributes that can be used, {@code ""} for
	 * {@code !Ref}. The first one is recommended.
	 *
	 * @param noun the resource in words
	 * @param type the type
	 * @param attributes the attributes
	 */
	record Target(String noun, String type, List<String> attributes) {

		Target(String noun, String type, String... attributes) {
			this(noun, type, List.of(attributes));
		}

	}

}
