package io.jets.local.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.LocalAccount;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what Lambda sends to a mapping's on-failure destination when it gives up
 * records. To SQS and SNS it goes without the records; to S3 also with them, as a
 * {@code payload}.
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
	 * Write a record.
	 * @param failed what was given up
	 * @param time when
	 * @return the record, JSON, without the payload
	 */
	ObjectNode of(FailedBatch failed, Instant time) {
		InvocationResult last = failed.last();
		ObjectNode json = this.jsonMapper.createObjectNode();
		json.putObject("requestContext")
			.put("requestId", (last != null) ? last.requestId() : UUID.randomUUID().toString())
			.put("functionArn", this.functionArn)
			.put("condition", failed.condition().toString())
			.put("approximateInvokeCount", failed.invocations());
		if (last != null) {
			ObjectNode response = json.putObject("responseContext")
				.put("statusCode", 200)
				.put("executedVersion", "$LATEST");
			if (last.failed()) {
				response.put("functionError", "Unhandled");
			}
		}
		Batch batch = failed.batch();
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
