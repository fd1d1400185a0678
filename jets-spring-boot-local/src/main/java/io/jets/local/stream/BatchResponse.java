package io.jets.local.stream;

import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads which records of a batch a job reports as failed. As AWS documents: no list, an
 * empty list and an empty or {@code null} response are a success; an item identifier that
 * is empty, {@code null}, missing or (our reading) not of this batch makes the whole
 * batch fail, so does (our reading) a response that is no JSON object.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Configuring
 * partial batch response with DynamoDB and Lambda</a>
 */
final class BatchResponse {

	private static final String FORM = "{\"batchItemFailures\": [{\"itemIdentifier\": \"<SequenceNumber>\"}]}";

	private final JsonMapper jsonMapper = new JsonMapper();

	/**
	 * Where to start again.
	 * @param response what the job returned
	 * @param batch what the job got
	 * @return the index of the first record to deliver again: that of the lowest sequence
	 * number that was returned, whatever comes after it; the batch's size if all went
	 * well
	 * @throws IllegalArgumentException if the whole batch counts as failed
	 */
	int restartAt(byte[] response, Batch batch) {
		JsonNode root = read(response);
		if (root.isNull() || root.isMissingNode()) {
			return batch.size();
		}
		if (!root.isObject()) {
			throw new IllegalArgumentException("it is not of the form " + FORM);
		}
		JsonNode failures = root.path("batchItemFailures");
		if (failures.isNull() || failures.isMissingNode()) {
			return batch.size();
		}
		if (!failures.isArray()) {
			throw new IllegalArgumentException("batchItemFailures is no list: the form is " + FORM);
		}
		return lowest(failures, batch);
	}

	private JsonNode read(byte[] response) {
		try {
			return (response.length > 0) ? this.jsonMapper.readTree(response) : this.jsonMapper.missingNode();
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("it is no JSON: the form is " + FORM, ex);
		}
	}

	private static int lowest(JsonNode failures, Batch batch) {
		List<String> sequenceNumbers = batch.records().stream().map(StreamRecord::sequenceNumber).toList();
		int lowest = batch.size();
		for (JsonNode failure : failures) {
			JsonNode identifier = failure.path("itemIdentifier");
			if (!identifier.isString()) {
				throw new IllegalArgumentException("an itemIdentifier is missing: the form is " + FORM);
			}
			// Records are in order: the lowest number has the lowest index
			int index = sequenceNumbers.indexOf(identifier.asString());
			if (index < 0) {
				throw new IllegalArgumentException(
						"itemIdentifier '" + identifier.asString() + "' is no sequence number of the batch");
			}
			lowest = Math.min(lowest, index);
		}
		return lowest;
	}

}
