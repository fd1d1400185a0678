package io.jets.sam.stream;

import java.util.List;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.StreamArnParameter;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * A reference to the stream that a trigger reads: a parameter of the template or the
 * trigger's attribute {@code stream}.
 *
 * @param key the table's name, or else the template reference, for messages
 * @param table the table's name, {@code null} if only a template reference is known
 * @param arn the ARN of the stream
 * @param streams the ARN of all streams of the table, which {@code ListStreams} requires
 */
record StreamReference(String key, @Nullable String table, Object arn, Object streams) {

	private static final String STREAM = "/stream/";

	static StreamReference of(String location, DynamoDbStreamTrigger trigger, TemplateBuilder template,
			IntrinsicFunctions intrinsicFunctions) {
		String stream = trigger.stream();
		String table = trigger.tableName();
		String key = (table != null) ? table : trigger.streamKey();
		if (stream == null) {
			IntrinsicFunction parameter = parameter(location, key, template);
			return new StreamReference(key, table, parameter, allOf(parameter));
		}
		Object arn = intrinsicFunctions.value(stream);
		int end = stream.indexOf(STREAM);
		if (stream.startsWith("arn:") && end >= 0) {
			return new StreamReference(key, table, arn,
					intrinsicFunctions.value(stream.substring(0, end) + STREAM + "*"));
		}
		// CloudFormation resolves dynamic references after its functions, which would
		// therefore split the reference
		Object streams = stream.contains("{{resolve:")
				? IntrinsicFunction.sub(
						"arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/" + table + STREAM + "*")
				: allOf(arn);
		return new StreamReference(key, table, arn, streams);
	}

	private static Object allOf(Object arn) {
		return new IntrinsicFunction("Join", List.of(STREAM, List.of(
				new IntrinsicFunction("Select", List.of(0, new IntrinsicFunction("Split", List.of(STREAM, arn)))),
				"*")));
	}

	private static IntrinsicFunction parameter(String location, String table, TemplateBuilder template) {
		String id = StreamArnParameter.of(table).name();
		template.parameter(location, id,
				new ResourceProperties().with("Type", "String")
					.with("Description",
							("Stream of the existing table %1$s: aws dynamodb describe-table --table-name %1$s "
									+ "--query Table.LatestStreamArn --output text")
								.formatted(table))
					.with("AllowedPattern",
							"^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table/%s/stream/[0-9T:.-]+$"
								.formatted(table.replace(".", "\\.")))
					.with("ConstraintDescription", "It must be the ARN of a stream of the table " + table)
					.map());
		return IntrinsicFunction.ref(id);
	}

}
