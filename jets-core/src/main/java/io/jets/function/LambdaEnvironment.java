package io.jets.function;

import org.springframework.core.env.Environment;

/**
 * The environment of a Lambda function, recognized by {@code AWS_LAMBDA_FUNCTION_NAME}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda
 * environment variables</a>
 */
public final class LambdaEnvironment {

	/**
	 * The variable that Lambda sets to the function's name.
	 */
	public static final String FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";

	private LambdaEnvironment() {
	}

	/**
	 * Returns whether the application runs as a Lambda function.
	 * @param environment the application's environment
	 * @return {@code true} on Lambda
	 */
	public static boolean isPresent(Environment environment) {
		return environment.containsProperty(FUNCTION_NAME);
	}

}
