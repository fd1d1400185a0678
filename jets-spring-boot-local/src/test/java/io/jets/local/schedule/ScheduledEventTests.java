package io.jets.local.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.ScheduleExpression;
import io.jets.local.invoke.TestJobs;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduledEventTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@Test
	void isEventBridgesForARule() {
		assertThat(payload(null, TestJobs.rule("r")))
			.isEqualTo("{\"version\":\"0\",\"id\":\"7\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\","
					+ "\"account\":\"123456789012\",\"time\":\"2026-11-21T22:00:00Z\",\"region\":\"eu-central-1\","
					+ "\"resources\":[\"arn:aws:events:eu-central-1:123456789012:rule/nightly\"],\"detail\":{}}");
	}

	@Test
	void isSchedulersForAScheduleWithAZone() {
		assertThat(payload(BERLIN, TestJobs.rule("r")))
			.contains("\"source\":\"aws.scheduler\"", "\"time\":\"2026-11-21T22:00:00Z\"",
					"[\"arn:aws:scheduler:eu-central-1:123456789012:schedule/default/nightly\"]")
			.endsWith("\"detail\":{}}");
	}

	@Test
	void isReplacedByTheRulesInput() {
		assertThat(payload(null, TestJobs.withInput("{\"a\": 1.0}"))).isEqualTo("{\"a\": 1.0}");
		assertThat(payload(null, TestJobs.withInputPath("$.time"))).isEqualTo("\"2026-11-21T22:00:00Z\"");
	}

	@Test
	void fillsInSchedulersContextAttributes() {
		RuleSettings rule = TestJobs.withInput("""
				{"time":"<aws.scheduler.scheduled-time>","arn":"<aws.scheduler.schedule-arn>",\
				"id":"<aws.scheduler.execution-id>","attempt":<aws.scheduler.attempt-number>}""");
		assertThat(payload(BERLIN, rule)).matches("\\{\"time\":\"2026-11-21T22:00:00Z\","
				+ "\"arn\":\"arn:aws:scheduler:.*/nightly\",\"id\":\"[0-9a-f-]{36}\",\"attempt\":1}");
	}

	private static String payload(ZoneId zone, RuleSettings rule) {
		ScheduleTrigger trigger = new ScheduleTrigger("@Rate", ScheduleExpression.parse("rate(10 hours)"), zone, rule);
		byte[] payload = new ScheduledEvent(trigger, "nightly", TestJobs.ACCOUNT).payload("7",
				Instant.parse("2026-11-21T22:00:00Z"));
		return new String(payload, StandardCharsets.UTF_8);
	}

}
