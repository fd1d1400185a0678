package io.jets.local;

import io.jets.local.endpoint.LocalPortUnavailableException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports that the local endpoint's port is taken.
 */
final class LocalPortFailureAnalyzer extends AbstractFailureAnalyzer<LocalPortUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, LocalPortUnavailableException cause) {
		return new FailureAnalysis("The local endpoint could not take port " + cause.port() + ": " + ((cause
			.getCause() != null) ? cause.getCause().getMessage() : cause.getMessage()), "Stop what uses port "
					+ cause.port()
					+ " (another application with jobs?), or set jets.local.port to another port, or to 0 for any free one",
				cause);
	}

}
