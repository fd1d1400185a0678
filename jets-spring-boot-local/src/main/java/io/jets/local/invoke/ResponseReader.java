package io.jets.local.invoke;

import io.jets.local.journal.entry.RunResult;

/**
 * Reads the response of a function before its run ends, so that the journal and the log
 * agree on the result.
 */
@FunctionalInterface
public interface ResponseReader {

	/**
	 * Returns the result of a run.
	 * @param result the result as the invoker knows it: the function returned, threw an
	 * exception or timed out
	 * @param response the complete response as JSON, empty if the function did not return
	 * @return the result with what the response says
	 */
	RunResult read(RunResult result, byte[] response);

}
