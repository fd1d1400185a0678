package io.jets.autoconfigure;

import io.jets.job.fault.InvalidJobsException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports all faults in jobs at once.
 */
final class InvalidJobsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidJobsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidJobsException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), "Change the jobs as described with each fault.",
				cause);
	}

}
