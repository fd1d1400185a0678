package io.jets.autoconfigure;

import io.jets.autoconfigure.build.JobsProcessor;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless the application runs as a Lambda function, or is processed ahead of time
 * and may run as one later.
 */
final class NotOnLambdaCondition implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		return !LambdaEnvironment.isPresent(environment) && (isSet(environment, JobsProcessor.PROCESSING)
				|| !isSet(environment, AbstractAotProcessor.AOT_PROCESSING));
	}

	private static boolean isSet(Environment environment, String property) {
		return environment.getProperty(property, Boolean.class, false);
	}

}
