package io.jets.local.stream.deliver;

import java.util.List;

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
	 * Returns the record from which the batch must be delivered again.
	 * @param response the response of the job
	 * @param batch the batch that the job received
	 * @return the index of the record with the lowest sequence number in the response, or
	 * the size of the batch if no record failed
	 * @throws IllegalArgumentException if the whole batch counts as failed
	 */
	int restartAt(byte[] response, Batch batch) {
		JsonNode root = read(response);
		if (root.isNull() || root.isMissingNode()) {
			return batch.size();
		}
		if (!root.isObject()) {
			throw new IllegalArgumentException("it does not have the form " + FORM);
		}
		JsonNode failures = root.path("batchItemFailures");
		if (failures.isNull() || failures.isMissingNode()) {
			return batch.size();
		}
		if (!failures.isArray()) {
			throw new IllegalArgumentException("batchItemFailures is not a list. The form is " + FORM);
		}
		return lowest(failures, batch);
	}

	private JsonNode read(byte[] response) {
		try {
			return (response.length > 0) ? this.jsonMapper.readTree(response) : this.jsonMapper.missingNode();
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("it is not JSON. The form is " + FORM, ex);
		}
	}

	private static int lowest(JsonNode failures, Batch batch) {
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
