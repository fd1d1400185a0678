package io.jets.tooling;

import io.jets.function.LambdaEnvironment;
import io.jets.processor.JobsProcessor;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless the application runs as a Lambda function or is processed ahead of time
 * to run as one: the output of process-aot must not name classes that are not deployed.
 */
final class NotDeployedCondition implements Condition {

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
