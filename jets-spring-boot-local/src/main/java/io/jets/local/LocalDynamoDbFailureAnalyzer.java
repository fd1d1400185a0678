package io.jets.local;

import io.jets.local.dynamodb.DynamoDbLocalException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports that DynamoDB Local cannot be used.
 */
final class LocalDynamoDbFailureAnalyzer extends AbstractFailureAnalyzer<DynamoDbLocalException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DynamoDbLocalException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
