package io.jets.autoconfigure;

import io.jets.function.UnknownFunctionException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports a function definition that names an unknown function.
 */
final class UnknownFunctionFailureAnalyzer extends AbstractFailureAnalyzer<UnknownFunctionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownFunctionException cause) {
		return new FailureAnalysis(cause.description(), cause.action(), cause);
	}

}
