package io.jets.sam;

import java.util.List;
import java.util.Map;

import io.jets.job.JobMethod;
import io.jets.job.PayloadKind;
import io.jets.sam.template.FailedEvents;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.GeneratedIds;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;

/**
 * The alarms of an application: one if the queue for failed events has a message, and one
 * for each function that reads a stream, if its records are older than an hour. They
 * notify an existing topic, whose ARN is a parameter.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Metrics of
 * Lambda functions</a>
 */
final class Alarms {

	private static final String OWNER = "jets.template.alarms";

	private static final String GREATER = "GreaterThanThreshold";

	private static final int PERIOD_SECONDS = 300;

	/** A stream keeps records for 24 hours. */
	private static final int ITERATOR_AGE_MILLISECONDS = 3_600_000;

	private final TemplateBuilder template;

	Alarms(TemplateBuilder template) {
		this.template = template;
	}

	void add(List<JobMethod> jobs, Map<String, Object> resources) {
		if (resources.containsKey(FailedEvents.ID)) {
			add(OWNER, FailedEvents.ALARM, resources, alarm("The queue for failed events contains messages", "AWS/SQS",
					"ApproximateNumberOfMessagesVisible", 0)
				.with("Dimensions", List
					.of(dimension("QueueName", new IntrinsicFunction("GetAtt", FailedEvents.ID + ".QueueName")))));
		}
		for (JobMethod job : jobs) {
			if (job.triggers().stream().anyMatch((trigger) -> trigger.payload() == PayloadKind.STREAM_BATCH)) {
				FunctionResource function = new FunctionResource(job);
				add(job.location(), function.id() + "IteratorAgeAlarm", resources,
						alarm("Records of the stream wait longer than an hour for " + job.location(), "AWS/Lambda",
								"IteratorAge", ITERATOR_AGE_MILLISECONDS)
							.with("Dimensions", dimensions(function)));
			}
		}
	}

	private void add(String location, String id, Map<String, Object> resources, ResourceProperties alarm) {
		this.template.parameter(OWNER, GeneratedIds.ALARM_TOPIC,
				new ResourceProperties().with("Type", "String")
					.with("Description", "SNS topic that alarms notify")
					.with("AllowedPattern", "^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$")
					.with("ConstraintDescription", "It must be the ARN of a standard SNS topic")
					.map());
		if (this.template.reserve(location, id)) {
			resources.put(id, new ResourceProperties().with("Type", "AWS::CloudWatch::Alarm")
				.with("Properties",
						alarm.with("AlarmActions", List.of(IntrinsicFunction.ref(GeneratedIds.ALARM_TOPIC))).map())
				.map());
		}
	}

	private static ResourceProperties alarm(String description, String namespace, String metric, int threshold) {
		return new ResourceProperties().with("AlarmDescription", description)
			.with("Namespace", namespace)
			.with("MetricName", metric)
			.with("Statistic", "Maximum")
			.with("Period", PERIOD_SECONDS)
			.with("EvaluationPeriods", 1)
			.with("ComparisonOperator", GREATER)
			.with("Threshold", threshold)
			.with("TreatMissingData", "notBreaching");
	}

	/**
	 * Returns the dimensions of a function, or of its alias if triggers use it.
	 */
	private static List<Map<String, Object>> dimensions(FunctionResource function) {
		Map<String, Object> name = dimension("FunctionName", IntrinsicFunction.ref(function.id()));
		return function.job().function().hasVersions()
				? List.of(name,
						dimension("Resource",
								IntrinsicFunction.sub("${%s}:%s".formatted(function.id(), FunctionResource.ALIAS))))
				: List.of(name);
	}

	private static Map<String, Object> dimension(String name, IntrinsicFunction value) {
		return new ResourceProperties().with("Name", name).with("Value", value).map();
	}

}
