package io.jets.sam.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.sam.function.LogGroup;
import io.jets.sam.template.ResourceProperties;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that can be parameters: those on which no other part of the template,
 * and no right, depends.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">CloudFormation
 * template Parameters syntax</a>
 */
final class ParameterRules {

	private static final String FUNCTION = "AWS::Serverless::Function";

	private static final String MAPPING = "AWS::Lambda::EventSourceMapping";

	private static final String RULE = "AWS::Events::Rule";

	private static final String SCHEDULE = "AWS::Scheduler::Schedule";

	private static final Map<String, Object> EXPRESSION = pattern("^(rate|cron)\\(.+\\)$",
			"It must be rate(...) or cron(...)");

	private static final String RETRY_ATTEMPTS = "maximum-retry-attempts";

	private static final String EVENT_AGE = "maximum-event-age";

	/**
	 * The rules, in the order in which messages list their attributes.
	 */
	static final List<ParameterRule> ALL = List.of(
			// A schedule receives no CloudTrail events
			stateOfRule("ScheduleExpression", "ENABLED", "DISABLED"),
			stateOfRule("EventPattern", "ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"),
			rule("state", "State of a schedule of %s", SCHEDULE, "State", "ENABLED", values("ENABLED", "DISABLED")),
			new ParameterRule("state", "Enabled", "Whether an event source mapping of %s reads its stream", MAPPING,
					null, List.of("Enabled"), null, values("true", "false")),
			rule("schedule", "Schedule of %s", RULE, "ScheduleExpression", null, EXPRESSION),
			rule("schedule", "Schedule of %s", SCHEDULE, "ScheduleExpression", null, EXPRESSION),
			rule("zone", "Time zone of a schedule of %s", SCHEDULE, "ScheduleExpressionTimezone", null,
					pattern("^[A-Za-z0-9_+/-]+$", "It must be the IANA name of a time zone")),
			rule("memory", "Memory of %s in MB", FUNCTION, "MemorySize", null, range(128, 10_240)),
			rule("timeout", "Maximum duration of an invocation of %s in seconds", FUNCTION, "Timeout", null,
					range(1, 900)),
			rule("reserved-concurrency", "Maximum number of concurrent invocations of %s", FUNCTION,
					"ReservedConcurrentExecutions", null, range(0, null)),
			rule("ephemeral-storage", "Size of /tmp of %s in MB", FUNCTION, "EphemeralStorage.Size", 512,
					range(512, 10_240)),
			rule("log-level", "Lowest log level that Lambda keeps of %s", FUNCTION, "LoggingConfig.ApplicationLogLevel",
					null, values("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL")),
			rule("batch-size", "Records per invocation of %s", MAPPING, "BatchSize", 100, range(1, 10_000)),
			rule("maximum-batching-window", "Seconds for which records of %s are gathered", MAPPING,
					"MaximumBatchingWindowInSeconds", 0, range(0, 300)),
			rule("parallelization-factor", "Concurrent batches per shard of %s", MAPPING, "ParallelizationFactor", 1,
					range(1, 10)),
			rule("bisect-batch-on-function-error", "Whether a failed batch of %s is split", MAPPING,
					"BisectBatchOnFunctionError", null, values("true", "false")),
			rule("maximum-record-age", "Seconds after which records of %s are discarded, or -1", MAPPING,
					"MaximumRecordAgeInSeconds", -1, range(-1, 604_800)),
			rule(RETRY_ATTEMPTS, "Retries of a failed batch of %s, or -1", MAPPING, "MaximumRetryAttempts", null,
					range(-1, 10_000)),
			rule(RETRY_ATTEMPTS, "Retries of an event that %s failed to process", FUNCTION,
					"EventInvokeConfig.MaximumRetryAttempts", null, range(0, 2)),
			rule(RETRY_ATTEMPTS, "Retries of EventBridge to reach %s", RULE,
					"Targets.0.RetryPolicy.MaximumRetryAttempts", null, range(0, 185)),
			rule(EVENT_AGE, "Seconds after which events of %s are discarded", FUNCTION,
					"EventInvokeConfig.MaximumEventAgeInSeconds", null, range(60, 21_600)),
			rule(EVENT_AGE, "Seconds for which EventBridge tries to reach %s", RULE,
					"Targets.0.RetryPolicy.MaximumEventAgeInSeconds", null, range(60, 86_400)),
			new ParameterRule("log-retention-days", "LogRetentionDays", "Days for which the log is kept",
					"AWS::Logs::LogGroup", null, List.of("RetentionInDays"), null,
					new ResourceProperties().with("Type", "Number")
						.with("AllowedValues", LogGroup.retentions())
						.map()));

	/** The attributes that a published version of a function keeps. */
	private static final Set<String> OF_VERSION = Set.of("memory", "timeout", "ephemeral-storage", "log-level");

	private ParameterRules() {
	}

	/**
	 * Returns whether a published version of a function keeps an attribute. SAM publishes
	 * a version if the template changes, but not if only a parameter does.
	 */
	static boolean isOfVersion(String attribute) {
		return OF_VERSION.contains(attribute);
	}

	private static ParameterRule rule(String attribute, String description, String type, String path,
			@Nullable Object absent, Map<String, Object> constraints) {
		return new ParameterRule(attribute, pascalCase(attribute), description, type, null,
				Arrays.asList(path.split("\\.")), absent, constraints);
	}

	private static ParameterRule stateOfRule(String requiredProperty, String... states) {
		return new ParameterRule("state", "State", "State of a rule of %s", RULE, requiredProperty, List.of("State"),
				"ENABLED", values(states));
	}

	private static String pascalCase(String attribute) {
		StringBuilder pascal = new StringBuilder();
		for (String word : attribute.split("-")) {
			pascal.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
		}
		return pascal.toString();
	}

	private static Map<String, Object> range(int smallest, @Nullable Integer largest) {
		return new ResourceProperties().with("Type", "Number")
			.with("MinValue", smallest)
			.with("MaxValue", largest)
			.map();
	}

	private static Map<String, Object> values(String... values) {
		return new ResourceProperties().with("Type", "String").with("AllowedValues", List.of(values)).map();
	}

	private static Map<String, Object> pattern(String pattern, String constraint) {
		return new ResourceProperties().with("Type", "String")
			.with("AllowedPattern", pattern)
			.with("ConstraintDescription", constraint)
			.map();
	}

}
