package io.jets.sam.stream;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.Fault;
import io.jets.job.StreamArnParameter;
import io.jets.sam.stack.References;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * The stream that a trigger reads: a template parameter, or what the trigger gives.
 *
 * @param key the same for triggers of the same stream
 * @param table the table's name, {@code null} if only a template reference is known
 * @param arn the stream's ARN or a reference
 * @param streams all streams of its table: {@code ListStreams} takes no single one
 */
record StreamSource(String key, @Nullable String table, Object arn, Object streams) {

	private static final String STREAM = "/stream/";

	private static final Pattern ARN = Pattern.compile("(arn:.*:table/([^/]+))" + STREAM + ".*");

	static StreamSource of(String location, DynamoDbStreamTrigger trigger, Stack stack, References references) {
		String stream = trigger.stream();
		String table = trigger.table();
		if (stream == null) {
			String name = String.valueOf(table);
			ShortForm parameter = parameter(location, name, stack);
			return new StreamSource(name, name, parameter, allOf(parameter));
		}
		Matcher literal = ARN.matcher(stream);
		if (literal.matches()) {
			return new StreamSource(literal.group(2), literal.group(2), stream, literal.group(1) + STREAM + "*");
		}
		Object arn = references.value(location, stream);
		if (arn instanceof String && table == null) {
			stack.fault(new Fault(location, trigger.annotation(), "stream", stream,
					"its table cannot be read from it, and the rights to read it name the table",
					"Write the table's name as well: table = \"<table>\""));
		}
		Object streams = (arn instanceof String)
				? ShortForm.sub(
						"arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/" + table + STREAM + "*")
				: allOf(arn);
		return new StreamSource((table != null) ? table : stream, table, arn, streams);
	}

	private static Object allOf(Object arn) {
		return new ShortForm("Join", List.of(STREAM,
				List.of(new ShortForm("Select", List.of(0, new ShortForm("Split", List.of(STREAM, arn)))), "*")));
	}

	private static ShortForm parameter(String location, String table, Stack stack) {
		String id = StreamArnParameter.of(table).name();
		stack.parameter(location, id,
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
		return ShortForm.ref(id);
	}

	boolean isParameter() {
		return this.arn instanceof ShortForm form && form.function().equals("Ref") && this.table != null
				&& StreamArnParameter.of(this.table).name().equals(form.argument());
	}

}
