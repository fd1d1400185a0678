package io.jets.local.stream.deliver;

import java.util.List;

import io.jets.local.failure.FailureHistory;
import io.jets.local.journal.entry.RecordCounts;
import io.jets.local.journal.entry.RunError;
import io.jets.local.journal.entry.RunResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads which records of a batch a job reports as failed. According to AWS, a missing or
 * empty list and an empty or {@code null} response mean success, and an item identifier
 * that is empty, {@code null} or missing makes the whole batch fail. AWS does not
 * document item identifiers that do not belong to the batch and responses that are not a
 * JSON object: here, they make the whole batch fail as well.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Configuring
 * partial batch response with DynamoDB and Lambda</a>
 */
final class BatchResponse {

	private static final String FORM = "{\"batchItemFailures\": [{\"itemIdentifier\": \"<SequenceNumber>\"}]}";

	private final JsonMapper jsonMapper = new JsonMapper();

	/**
	 * Reads the response of a job to a batch.
	 * @param result the result of the run as the invoker knows it
	 * @param response the response
	 * @param batch the batch that the job received
	 * @param failures the failures of earlier attempts
	 * @return the result with the records from which the batch is delivered again
	 */
	RunResult read(RunResult result, byte[] response, Batch batch, FailureHistory failures) {
		if (result.failed()) {
			return result.with(RecordCounts.failed(batch.size()));
		}
		try {
			List<JsonNode> reported = reported(response);
			return result.reported(reported.size()).with(RecordCounts.of(batch.size(), lowest(reported, batch)));
		}
		catch (IllegalArgumentException ex) {
			String problem = "Lambda cannot read the response, so that the whole batch counts as failed: "
					+ ex.getMessage();
			return result.invalid(RecordCounts.failed(batch.size()), RunError.of(problem, !failures.add(problem)));
		}
	}

	private List<JsonNode> reported(byte[] response) {
		JsonNode root = parse(response);
		if (root.isNull() || root.isMissingNode()) {
			return List.of();
		}
		if (!root.isObject()) {
			throw new IllegalArgumentException("it does not have the form " + FORM);
		}
		JsonNode failures = root.path("batchItemFailures");
		if (failures.isNull() || failures.isMissingNode()) {
			return List.of();
		}
		if (!failures.isArray()) {
			throw new IllegalArgumentException("batchItemFailures is not a list. The form is " + FORM);
		}
		return failures.valueStream().toList();
	}

	private JsonNode parse(byte[] response) {
		try {
			return (response.length > 0) ? this.jsonMapper.readTree(response) : this.jsonMapper.missingNode();
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("it is not JSON. The form is " + FORM, ex);
		}
	}

	/**
	 * Returns the index of the record with the lowest sequence number, or the size of the
	 * batch if no record failed.
	 */
	private static int lowest(List<JsonNode> failures, Batch batch) {
		List<String> sequenceNumbers = batch.records().stream().map(PendingRecord::sequenceNumber).toList();
		int lowest = batch.size();
		for (JsonNode failure : failures) {
			JsonNode identifier = failure.path("itemIdentifier");
			if (!identifier.isString()) {
				throw new IllegalArgumentException("an itemIdentifier is missing. The form is " + FORM);
			}
			// Records are in order: the lowest number has the lowest index
			int index = sequenceNumbers.indexOf(identifier.asString());
			if (index < 0) {
				throw new IllegalArgumentException(
						"itemIdentifier '" + identifier.asString() + "' is not a sequence number of the batch");
			}
			lowest = Math.min(lowest, index);
		}
		return lowest;
	}

}
