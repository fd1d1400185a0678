package io.jets.local.endpoint;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.jets.annotation.OperationType;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.job.fault.Origins;
import io.jets.job.schedule.ScheduleExpression;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.TestJobs;

/**
 * Jobs with all kinds of triggers and many settings, for tests of what AWS's clients
 * list.
 */
final class ListedJobs {

	static final String PATTERN = "{\"source\": [\"aws.ec2\"], \"detail\": {\"state\": [\"stopping\"]}}";

	private ListedJobs() {
	}

	static JobMethod[] all() {
		RuleSettings settings = new RuleSettings("Nightly report", "nightly", null, null, "{\"full\": true}", null, 3,
				Duration.ofHours(1), "arn:aws:sqs:eu-central-1:123456789012:dead");
		JobMethod security = TestJobs.job("securityJob-look", TestJobs.pattern(PATTERN),
				TestJobs.pattern("{\"source\": [\"shop\"]}", TestJobs.onBus("orders")),
				TestJobs.pattern("{\"source\": [\"x\"]}", TestJobs.disabled()));
		JobMethod report = TestJobs.job("reportJob-write", cron(null, settings),
				cron(ZoneId.of("Europe/Berlin"), TestJobs.rule("in Berlin")));
		JobMethod clerk = TestJobs.job("clerkJob-file",
				StreamJob.named("clerkJob-file", "orders")
					.on(OperationType.INSERT)
					.filter("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"1\"]}}}}")
					.batchSize(7)
					.window(Duration.ofSeconds(3))
					.maximumAge(Duration.ofMinutes(2))
					.trigger(),
				StreamJob.named("clerkJob-file", "customers").disabled().trigger(),
				TestJobs.pattern("{\"source\": [\"bank\"]}",
						new RuleSettings("Paid", "paid", null, "orders", null, null, null, null, null)));
		return new JobMethod[] { security, report, new JobMethod(clerk.name(), clerk.beanName(), clerk.beanType(),
				clerk.method(), clerk.triggers(), settings(), clerk.policy(), clerk.idempotency()) };
	}

	private static ScheduleTrigger cron(ZoneId zone, RuleSettings settings) {
		return new ScheduleTrigger("@Cron", ScheduleExpression.parse("cron(0 1 * * ? *)"), zone, settings);
	}

	private static FunctionSettings settings() {
		return new FunctionSettings(512, Duration.ofMinutes(5), "Files orders", Map.of("REGION", "eu"), 3, List.of(),
				List.of(), List.of(), Map.of("team", "a"), "Active", 1024, "arm64", null, null, null, null, true, null,
				null, null, null, Origins.UNKNOWN);
	}

}
