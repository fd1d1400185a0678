package io.jets.autoconfigure;

import org.springframework.core.env.Environment;

/**
 * Whether the application runs as a Lambda function.
 */
final class LambdaEnvironment {

	private static final String FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";

	private LambdaEnvironment() {
	}

	static boolean isPresent(Environment environment) {
		return environment.containsProperty(FUNCTION_NAME);
	}

}
