package io.jets.local.stream.deliver;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.LocalAccount;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the record that Lambda sends to the on-failure destination of an event source
 * mapping when it discards records. SQS and SNS receive it without the records, S3 also
 * with the records as {@code payload}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Retain
 * discarded records for a DynamoDB event source</a>
 */
final class InvocationRecord {

	private final JsonMapper jsonMapper = new JsonMapper();

	private final String functionArn;

	private final String streamArn;

	private final String shardId;

	InvocationRecord(JobMethod job, LocalAccount account, String streamArn, String shardId) {
		this.functionArn = account.arn("lambda", "function:" + job.name());
		this.streamArn = streamArn;
		this.shardId = shardId;
	}

	/**
	 * Writes an invocation record.
	 * @param discarded the batch that was discarded
	 * @param time when it was discarded
	 * @return the record as JSON, without the payload
	 */
	ObjectNode of(DiscardedBatch discarded, Instant time) {
		InvocationResult last = discarded.last();
		ObjectNode json = this.jsonMapper.createObjectNode();
		json.putObject("requestContext")
			.put("requestId", (last != null) ? last.requestId() : UUID.randomUUID().toString())
			.put("functionArn", this.functionArn)
			.put("condition", discarded.condition().toString())
			.put("approximateInvokeCount", discarded.invocations());
		if (last != null) {
			ObjectNode response = json.putObject("responseContext")
				.put("statusCode", 200)
				.put("executedVersion", "$LATEST");
			if (last.failed()) {
				response.put("functionError", "Unhandled");
			}
		}
		Batch batch = discarded.batch();
		json.put("version", "1.0")
			.put("timestamp", time.truncatedTo(ChronoUnit.MILLIS).toString())
			.putObject("DDBStreamBatchInfo")
			.put("shardId", this.shardId)
			.put("startSequenceNumber", batch.first().sequenceNumber())
			.put("endSequenceNumber", batch.last().sequenceNumber())
			.put("approximateArrivalOfFirstRecord", seconds(batch.first().arrival()))
			.put("approximateArrivalOfLastRecord", seconds(batch.last().arrival()))
			.put("batchSize", batch.size())
			.put("streamArn", this.streamArn);
		return json;
	}

	private static String seconds(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS).toString();
	}

}
