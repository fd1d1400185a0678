package io.jets.check.stream;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.check.value.Arn;
import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * Checks the table's name and the stream's ARN of a trigger.
 */
final class StreamSourceCheck {

	private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

	private static final Pattern TABLE = Pattern.compile("table/([^/]+)");

	private static final Pattern STREAM = Pattern.compile("table/([^/]+)/stream/[0-9T:.-]+");

	private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

	private static final Pattern TABLE_ATTRIBUTE = Pattern.compile("(\\w+)\\.Arn");

	private static final String STREAM_FORM = "Write arn:aws:dynamodb:<region>:<account>:table/<table>/stream/<label>, "
			+ "or a template reference such as !GetAtt Orders.StreamArn";

	void check(DynamoDbStreamTrigger trigger, SettingFaults faults) {
		String table = trigger.table();
		String stream = trigger.stream();
		if (table != null) {
			checkTable(table, faults.on("table", table));
		}
		if (stream != null) {
			checkStream(stream, table, faults.on("stream", stream));
		}
	}

	private static void checkTable(String table, AttributeFaults faults) {
		TemplateReference reference = TemplateReference.parse(table);
		Arn arn = Arn.parse(table);
		if (reference != null) {
			faults.add("it is a template reference, not a table's name", "Write stream = \"%s\"".formatted(
					(reference.function().equals("Ref")) ? "!GetAtt " + reference.argument() + ".StreamArn" : table));
		}
		else if (arn != null) {
			Matcher ofTable = TABLE.matcher(arn.resource());
			faults.add("it is an ARN, not a table's name", (arn.service().equals("dynamodb") && ofTable.matches())
					? "Write table = \"%s\"".formatted(ofTable.group(1)) : "Write stream = \"%s\"".formatted(table));
		}
		else if (!TABLE_NAME.matcher(table).matches()) {
			faults.add("a table's name must have 3 to 255 characters of a-z A-Z 0-9 _ . -",
					"Write the table's name as aws dynamodb list-tables prints it");
		}
	}

	private static void checkStream(String stream, @Nullable String table, AttributeFaults faults) {
		TemplateReference reference = TemplateReference.parse(stream);
		if (TemplateReference.isOpaque(stream)) {
			if (reference != null) {
				checkReference(reference, faults);
			}
			if (stream.contains("{{resolve:") && table == null) {
				faults.add("it does not contain the name of its table, which the policy for reading the stream needs",
						"Also write the name of the table: table = \"<table>\"");
			}
			return;
		}
		Arn arn = Arn.parse(TemplateVariables.sample(stream));
		if (arn == null) {
			faults.add("it is neither an ARN nor a template reference", TABLE_NAME.matcher(stream).matches()
					? "Write table = \"%s\" if it is the table's name".formatted(stream) : STREAM_FORM);
			return;
		}
		if (!arn.service().equals("dynamodb")) {
			faults.add("it is an ARN of %s, not of a DynamoDB stream".formatted(arn.service()), STREAM_FORM);
			return;
		}
		Matcher ofStream = STREAM.matcher(arn.resource());
		Matcher ofTable = TABLE.matcher(arn.resource());
		if (ofTable.matches()) {
			faults.add("it is the table's ARN, not its stream's",
					("Write what this prints: aws dynamodb describe-table --table-name %1$s --query Table.LatestStreamArn "
							+ "--output text; or write table = \"%1$s\" and give the ARN when you deploy")
						.formatted(ofTable.group(1)));
		}
		else if (!ofStream.matches() || arn.region().isEmpty() || !ACCOUNT.matcher(arn.account()).matches()) {
			faults.add("it is not a DynamoDB stream's ARN", STREAM_FORM);
		}
		else if (table != null && !ofStream.group(1).equals(table)) {
			faults.add("it is a stream of table \"%s\", and table names \"%s\"".formatted(ofStream.group(1), table),
					"Leave table out, or write the stream of \"%s\"".formatted(table));
		}
	}

	private static void checkReference(TemplateReference reference, AttributeFaults faults) {
		Matcher attribute = TABLE_ATTRIBUTE.matcher(reference.argument());
		if (reference.function().equals("GetAtt") && attribute.matches()) {
			faults.add("it is the table's ARN, not its stream's",
					"Write stream = \"!GetAtt %s.StreamArn\"".formatted(attribute.group(1)));
		}
	}

}
