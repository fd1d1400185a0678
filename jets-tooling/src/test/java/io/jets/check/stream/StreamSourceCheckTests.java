package io.jets.check.stream;

import java.util.List;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests that {@link StreamTriggerCheck} checks the table and the stream of a trigger.
 */
class StreamSourceCheckTests {

	private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";

	private static final String STREAM = TABLE + "/stream/2026-11-21T10:00:00.000";

	private static final String VARIABLES = "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:"
			+ "table/orders/stream/2026-11-21T10:00:00.000";

	private static final String STREAM_FORM = "Write arn:aws:dynamodb:<region>:<account>:table/<table>/stream/<label>, "
			+ "or a template reference such as !GetAtt Orders.StreamArn";

	private final StreamTriggerCheck check = new StreamTriggerCheck();

	@ParameterizedTest
	@MethodSource
	void reportsFault(String table, String stream, String attribute, String problem, String action) {
		String value = attribute.equals("table") ? table : stream;
		assertThat(check(table, stream)).containsExactly(new Fault("SampleJob#run", "@DynamoDbStream", attribute,
				(value != null) ? value : "", problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(
				arguments("or", null, "table", "a table's name must have 3 to 255 characters of a-z A-Z 0-9 _ . -",
						"Write the table's name as aws dynamodb list-tables prints it"),
				arguments("my orders", null, "table",
						"a table's name must have 3 to 255 characters of a-z A-Z 0-9 _ . -",
						"Write the table's name as aws dynamodb list-tables prints it"),
				arguments(TABLE, null, "table", "it is an ARN, not a table's name", "Write table = \"orders\""),
				arguments(STREAM, null, "table", "it is an ARN, not a table's name",
						"Write stream = \"" + STREAM + "\""),
				arguments("!Ref Orders", null, "table", "it is a template reference, not a table's name",
						"Write stream = \"!GetAtt Orders.StreamArn\""),
				arguments("!GetAtt Orders.StreamArn", null, "table", "it is a template reference, not a table's name",
						"Write stream = \"!GetAtt Orders.StreamArn\""),
				arguments(null, TABLE, "stream", "it is the table's ARN, not its stream's",
						"Write what this prints: aws dynamodb describe-table --table-name orders "
								+ "--query Table.LatestStreamArn --output text; or write table = \"orders\" "
								+ "and give the ARN when you deploy"),
				arguments(null, "!GetAtt Orders.Arn", "stream", "it is the table's ARN, not its stream's",
						"Write stream = \"!GetAtt Orders.StreamArn\""),
				arguments(null, "arn:aws:kinesis:eu-west-1:111122223333:stream/orders", "stream",
						"it is an ARN of kinesis, not of a DynamoDB stream", STREAM_FORM),
				arguments(null, TABLE + "/stream/*", "stream", "it is not a DynamoDB stream's ARN", STREAM_FORM),
				arguments(null, "arn:aws:dynamodb:::table/orders/stream/2026-11-21T10:00:00.000", "stream",
						"it is not a DynamoDB stream's ARN", STREAM_FORM),
				arguments(null, "orders", "stream", "it is neither an ARN nor a template reference",
						"Write table = \"orders\" if it is the table's name"),
				arguments(null, "{{resolve:ssm:/orders/stream}}", "stream",
						"it does not contain the name of its table, which the policy for reading the stream needs",
						"Also write the name of the table: table = \"<table>\""),
				arguments(null, "!Sub arn:${AWS::Partition}:dynamodb:x", "stream",
						"it is neither an ARN nor a template reference", STREAM_FORM),
				arguments(null, "arn:aws:kinesis:${AWS::Region}:${AWS::AccountId}:stream/orders", "stream",
						"it is an ARN of kinesis, not of a DynamoDB stream", STREAM_FORM),
				arguments(null, "!Orders.StreamArn", "stream", "it is neither an ARN nor a template reference",
						STREAM_FORM),
				arguments("order", STREAM, "stream", "it is a stream of table \"orders\", and table names \"order\"",
						"Leave table out, or write the stream of \"order\""));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "orders, -", "Prod.my_orders-1, -", "orders, " + STREAM, "-, " + STREAM,
					"-, arn:aws-cn:dynamodb:cn-north-1:111122223333:table/orders/stream/2026-11-21T10:00:00.000",
					"-, arn:aws-us-gov:dynamodb:us-gov-west-1:111122223333:table/orders/stream/2026-11-21T10:00:00.000",
					"-, arn:${AWS::UnknownName}:dynamodb:us-east-1:111122223333:table/a/stream/reported-elsewhere",
					"-, !GetAtt Orders.StreamArn", "-, !GetAtt Nested.Outputs.Arn", "orders, !Ref OrdersStream",
					"-, !ImportValue orders-stream", "-, " + VARIABLES, "orders, !Sub " + VARIABLES,
					"-, !Sub ${Orders.StreamArn}", "orders, {{resolve:ssm:/orders/stream}}" })
	void acceptsValidSources(String table, String stream) {
		assertThat(check(table, stream)).isEmpty();
	}

	private List<Fault> check(String table, String stream) {
		TestStream trigger = new TestStream();
		trigger.table = table;
		trigger.stream = stream;
		return this.check.check(List.of(JobFixture.job(trigger.trigger())));
	}

}
