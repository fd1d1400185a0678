package io.jets.local;

import io.jets.local.http.LocalPortUnavailableException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports that the port of the local endpoint is not available.
 */
final class LocalPortFailureAnalyzer extends AbstractFailureAnalyzer<LocalPortUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, LocalPortUnavailableException cause) {
		return new FailureAnalysis("The local endpoint could not be started. " + cause
			.getMessage(), "Stop the process that uses port " + cause.port()
					+ " (another application with jobs?), or set jets.local.port to another port, or to 0 for any free port",
				cause);
	}

}
