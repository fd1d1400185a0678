package io.jets.local.stream.intake;

import java.io.ByteArrayOutputStream;

import io.jets.local.invoke.LocalAccount;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records of a stream as Lambda sends them. Replaces DynamoDB Local's region
 * {@code ddblocal} and its account, but not those of any other DynamoDB.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#events-sample-dynamodb">Lambda's
 * DynamoDB event</a>
 */
final class RecordWriter {

	private static final String REGION_OF_DYNAMODB_LOCAL = "ddblocal";

	private static final int ARN_PARTS = 6;

	private static final int REGION_PART = 3;

	private static final int ACCOUNT_PART = 4;

	private static final int RESOURCE_PART = 5;

	private final JsonFactory jsonFactory = new JsonFactory();

	private final String region;

	private final String streamArn;

	private final String table;

	RecordWriter(String streamArn, LocalAccount account) {
		String[] parts = streamArn.split(":", ARN_PARTS);
		if (parts[REGION_PART].equals(REGION_OF_DYNAMODB_LOCAL)) {
			parts[REGION_PART] = account.region();
			parts[ACCOUNT_PART] = account.accountId();
		}
		this.region = parts[REGION_PART];
		this.streamArn = String.join(":", parts);
		this.table = parts[RESOURCE_PART].replaceFirst("^table/", "").replaceFirst("/stream/.*$", "");
	}

	/**
	 * Returns the ARN of the stream as it appears in records.
	 */
	String streamArn() {
		return this.streamArn;
	}

	/**
	 * Returns the table of the stream.
	 */
	String table() {
		return this.table;
	}

	byte[] write(Record record) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (JsonGenerator json = this.jsonFactory.createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			json.writeStringProperty("eventID", record.eventID());
			json.writeStringProperty("eventName", record.eventNameAsString());
			json.writeStringProperty("eventVersion", "1.1");
			json.writeStringProperty("eventSource", "aws:dynamodb");
			json.writeStringProperty("awsRegion", this.region);
			json.writeObjectPropertyStart("dynamodb");
			writeChange(json, record.dynamodb());
			json.writeEndObject();
			Identity identity = record.userIdentity();
			if (identity != null) {
				json.writeObjectPropertyStart("userIdentity");
				json.writeStringProperty("type", identity.type());
				json.writeStringProperty("principalId", identity.principalId());
				json.writeEndObject();
			}
			json.writeStringProperty("eventSourceARN", this.streamArn);
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private static void writeChange(JsonGenerator json,
			software.amazon.awssdk.services.dynamodb.model.StreamRecord change) {
		if (change.approximateCreationDateTime() != null) {
			json.writeNumberProperty("ApproximateCreationDateTime",
					change.approximateCreationDateTime().getEpochSecond());
		}
		AttributeValueWriter.writeItem(json, "Keys", change.keys());
		if (change.hasNewImage()) {
			AttributeValueWriter.writeItem(json, "NewImage", change.newImage());
		}
		if (change.hasOldImage()) {
			AttributeValueWriter.writeItem(json, "OldImage", change.oldImage());
		}
		json.writeStringProperty("SequenceNumber", change.sequenceNumber());
		if (change.sizeBytes() != null) {
			json.writeNumberProperty("SizeBytes", change.sizeBytes());
		}
		json.writeStringProperty("StreamViewType", change.streamViewTypeAsString());
	}

}
