package io.jets.check.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.CronExpression;
import io.jets.job.schedule.ScheduleExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RuleCheckTests {

	private static final String QUEUE = "Write the ARN of a standard SQS queue (arn:aws:sqs:<region>:<account>:<queue>) "
			+ "or a template reference (!GetAtt Queue.Arn)";

	private final RuleCheck check = new RuleCheck();

	@ParameterizedTest
	@CsvSource({ "0 12 31 2 ? *", "0 12 * * ? 2025", "0 12 21 11 ? 2026", "0 0 L-30 2 ? *" })
	void warnsOfScheduleThatNeverFires(String cron) {
		RuleCheck check = new RuleCheck(Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));
		assertThat(check.check(List.of(JobFixture.job(schedule(cron, null)))))
			.containsExactly(Fault.warning(new Origin("SampleJob#run", "@Cron", ""), "cron(" + cron + ")",
					"it never fires: from now until the end of 2199, no date has these days, months and years",
					"Write days that the months have, and a year from 2026 on; or remove the schedule"));
		assertThat(check.check(List.of(JobFixture.job(schedule(cron, RuleState.DISABLED))))).isEmpty();
		assertThat(check.check(List.of(JobFixture.job(schedule("0 12 29 2 ? *", null))))).isEmpty();
	}

	private static ScheduleTrigger schedule(String cron, RuleState state) {
		TestRule rule = new TestRule();
		rule.state = state;
		return new ScheduleTrigger(JobFixture.origins("@Cron"), CronExpression.parse(cron), null, rule.settings());
	}

	@ParameterizedTest
	@MethodSource
	void reportsFault(Consumer<TestRule> setting, String attribute, String value, String problem, String action) {
		assertThat(check(setting))
			.containsExactly(new Fault("SampleJob#run", "@EventRule", attribute, value, problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(
				wrong((rule) -> rule.description = "d".repeat(513), "description", "d".repeat(513),
						"it has 513 characters, AWS accepts 512", "Shorten the description"),
				wrong((rule) -> rule.name = "my rule", "name", "my rule",
						"a rule's name may contain only the characters . - _ A-Z a-z 0-9", "Write name = \"my-rule\""),
				wrong((rule) -> rule.name = "n".repeat(65), "name", "n".repeat(65),
						"it has 65 characters, AWS accepts 64", "Shorten the name, or leave it out"),
				wrong((rule) -> rule.bus = "my bus", "bus", "my bus",
						"a bus's name may have at most 256 characters of / . - _ A-Z a-z 0-9",
						"Write the bus's name, its ARN, or a template reference (!Ref Bus)"),
				wrong((rule) -> rule.bus = "event-bus/orders", "bus", "event-bus/orders",
						"it is neither the bus's name nor its ARN", "Write bus = \"orders\""),
				wrong((rule) -> rule.bus = "arn:aws:sqs:eu-west-1:111122223333:orders", "bus",
						"arn:aws:sqs:eu-west-1:111122223333:orders", "it is not an event bus's ARN",
						"Write arn:aws:events:<region>:<account>:event-bus/<name>, or the bus's name"),
				wrong((rule) -> rule.input = "{\"a\": }", "input", "{\"a\": }",
						"it is not valid JSON at line 1, column 7: Unexpected character ('}' (code 125)): expected a value",
						"Correct the JSON there"),
				wrong((rule) -> rule.input = "\"" + "i".repeat(8191) + "\"", "input", "\"" + "i".repeat(8191) + "\"",
						"it has 8193 characters, AWS accepts 8192", "Shorten it, or let the method read what it needs"),
				wrong((rule) -> rule.input = " ", "input", " ", "it is blank, not JSON", "Write JSON"),
				wrong((rule) -> rule.inputPath = "detail.state", "inputPath", "detail.state",
						"it is not a JSON path, which begins with $", "Write inputPath = \"$.detail.state\""),
				wrong((rule) -> rule.inputPath = "$detail", "inputPath", "$detail",
						"it is not a JSON path, which begins with $", "Write for instance $.detail or $.resources[0]"),
				wrong((rule) -> rule.inputPath = "$." + "p".repeat(255), "inputPath", "$." + "p".repeat(255),
						"it has 257 characters, AWS accepts 256", "Select a larger part of the event"),
				wrong((rule) -> {
					rule.inputPath = "$.detail";
					rule.input = "{}";
				}, "inputPath", "$.detail", "a function receives either a fixed input or a part of the event",
						"Leave input or inputPath out"),
				wrong((rule) -> rule.maximumRetryAttempts = 186, "maximumRetryAttempts", "186", "AWS accepts 0 to 185",
						"Write a whole number from 0 to 185"),
				wrong((rule) -> rule.maximumRetryAttempts = -1, "maximumRetryAttempts", "-1", "AWS accepts 0 to 185",
						"Write a whole number from 0 to 185"),
				wrong((rule) -> rule.maximumEventAge = Duration.ofDays(2), "maximumEventAge", "172800 seconds",
						"AWS accepts 60 to 86400 seconds", "Write a duration from 60 to 86400 seconds"),
				wrong((rule) -> rule.deadLetterQueue = "failed", "deadLetterQueue", "failed",
						"it is neither an ARN nor a template reference", QUEUE),
				wrong((rule) -> rule.deadLetterQueue = "arn:aws:sns:eu-west-1:111122223333:t", "deadLetterQueue",
						"arn:aws:sns:eu-west-1:111122223333:t", "AWS does not deliver to sns", QUEUE),
				wrong((rule) -> rule.deadLetterQueue = "arn:aws:sqs:eu-west-1:111122223333:q.fifo", "deadLetterQueue",
						"arn:aws:sqs:eu-west-1:111122223333:q.fifo",
						"AWS delivers to standard queues and topics, not to FIFO ones", QUEUE));
	}

	@ParameterizedTest
	@MethodSource
	void acceptsValidSettings(Consumer<TestRule> setting) {
		assertThat(check(setting)).isEmpty();
	}

	static Stream<Consumer<TestRule>> acceptsValidSettings() {
		return Stream.of((rule) -> rule.description = "d".repeat(512), (rule) -> rule.name = "My.rule_1-x",
				(rule) -> rule.state = RuleState.ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS,
				(rule) -> rule.state = RuleState.DISABLED, (rule) -> rule.bus = "orders",
				(rule) -> rule.bus = "aws.partner/example.com/1", (rule) -> rule.bus = "!Ref Bus",
				(rule) -> rule.bus = "arn:aws:events:eu-west-1:111122223333:event-bus/orders",
				(rule) -> rule.input = "{\"a\": [1, \"b\"]}", (rule) -> rule.input = "\"text\"",
				(rule) -> rule.inputPath = "$.detail", (rule) -> rule.inputPath = "$",
				(rule) -> rule.inputPath = "$.detail.instance-id", (rule) -> rule.inputPath = "$.resources[0]",
				(rule) -> rule.maximumRetryAttempts = 0, (rule) -> rule.maximumEventAge = Duration.ofDays(1),
				(rule) -> rule.deadLetterQueue = "arn:aws-cn:sqs:cn-north-1:111122223333:q",
				(rule) -> rule.deadLetterQueue = "!GetAtt Failed.Arn");
	}

	@Test
	void reportsScheduleOnCustomBus() {
		TestRule rule = new TestRule();
		rule.bus = "orders";
		assertThat(this.check.check(List.of(JobFixture.job(schedule(rule, null))))).containsExactly(new Fault(
				"SampleJob#run", "@Rate", "bus", "orders", "schedules fire on the default bus only", "Leave bus out"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "default", "arn:aws:events:eu-west-1:111122223333:event-bus/default" })
	void acceptsScheduleOnDefaultBus(String bus) {
		TestRule rule = new TestRule();
		rule.bus = bus;
		assertThat(this.check.check(List.of(JobFixture.job(schedule(rule, null))))).isEmpty();
	}

	@Test
	void reportsScheduleForCloudTrailEvents() {
		TestRule rule = new TestRule();
		rule.state = RuleState.ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS;
		assertThat(this.check.check(List.of(JobFixture.job(schedule(rule, ZoneId.of("Europe/Berlin"))))))
			.containsExactly(new Fault("SampleJob#run", "@Rate", "state",
					"ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS", "a schedule does not receive CloudTrail events",
					"Write state = \"ENABLED\", or leave state out"));
	}

	@Test
	void reportsTwoRulesWithSameName() {
		TestRule rule = new TestRule();
		rule.name = "nightly";
		assertThat(this.check.check(List.of(JobFixture.job(rule.trigger()), JobFixture.job(schedule(rule, null)))))
			.containsExactly(new Fault("SampleJob#run", "@Rate", "name", "nightly",
					"a rule of SampleJob#run already has this name",
					"Write another name, or leave it out so that CloudFormation generates one"));
		TestRule named = new TestRule();
		named.name = "nightly";
		named.bus = "default";
		assertThat(this.check.check(List.of(JobFixture.job(rule.trigger(), named.trigger())))).hasSize(1);
		TestRule elsewhere = new TestRule();
		elsewhere.name = "nightly";
		elsewhere.bus = "orders";
		assertThat(this.check.check(List
			.of(JobFixture.job(rule.trigger(), elsewhere.trigger(), schedule(rule, ZoneId.of("Europe/Berlin"))))))
			.isEmpty();
	}

	private static ScheduleTrigger schedule(TestRule rule, ZoneId zone) {
		return new ScheduleTrigger(JobFixture.origins("@Rate"), ScheduleExpression.parse("rate(10 hours)"), zone,
				rule.settings());
	}

	private static Arguments wrong(Consumer<TestRule> setting, String attribute, String value, String problem,
			String action) {
		return arguments(setting, attribute, value, problem, action);
	}

	private List<Fault> check(Consumer<TestRule> setting) {
		TestRule rule = new TestRule();
		setting.accept(rule);
		return this.check.check(List.of(JobFixture.job(rule.trigger())));
	}

}
