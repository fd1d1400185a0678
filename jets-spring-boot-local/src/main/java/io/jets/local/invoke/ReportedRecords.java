package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.jets.local.journal.entry.RunResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the records that a function reports as failed although nobody delivers them
 * again, for instance in a direct invocation.
 */
final class ReportedRecords implements ResponseReader {

	private static final byte[] REPORT = "{\"batchItemFailures\":[{".getBytes(StandardCharsets.UTF_8);

	private static final JsonMapper mapper = new JsonMapper();

	@Override
	public RunResult read(RunResult result, byte[] response) {
		if (response.length < REPORT.length || !Arrays.equals(response, 0, REPORT.length, REPORT, 0, REPORT.length)) {
			return result;
		}
		try {
			return result.reported(mapper.readTree(response).path("batchItemFailures").size());
		}
		catch (JacksonException ex) {
			// The method returned text that is not JSON
			return result;
		}
	}

}
