package io.jets.sam.function;

import java.util.Set;

import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * The one log group of all jobs. Lambda's own ones are never deleted, and their names are
 * not known when a role is made.
 */
final class LogGroup {

	static final String ID = "JobsLogGroup";

	private static final Set<Integer> RETENTIONS = Set.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731,
			1096, 1827, 2192, 2557, 2922, 3288, 3653);

	private LogGroup() {
	}

	static void add(Stack stack, int retentionDays) {
		String location = "Log group";
		if (!RETENTIONS.contains(retentionDays)) {
			stack.fault(location, String.valueOf(retentionDays), "CloudWatch does not keep logs for that many days",
					"Write one of " + RETENTIONS.stream().sorted().map(String::valueOf).toList());
		}
		stack.resource(location, ID, "AWS::Logs::LogGroup",
				new ResourceProperties().with("RetentionInDays", retentionDays));
	}

	static ResourceProperties loggingConfig(@Nullable String level) {
		return new ResourceProperties().with("LogGroup", ShortForm.ref(ID))
			.with("LogFormat", (level != null) ? "JSON" : null)
			.with("ApplicationLogLevel", level);
	}

}
