package io.jets.local.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

import io.jets.event.BusEvent;
import io.jets.function.payload.EventReaders;
import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.ScheduleExpression;
import io.jets.local.invoke.TestJobs;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduledEventTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final Instant TIME = Instant.parse("2026-11-21T22:00:00Z");

	@Test
	void isEventBridgeEventForRule() {
		assertThat(payload(null, TestJobs.rule("r")))
			.isEqualTo("{\"version\":\"0\",\"id\":\"7\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\","
					+ "\"account\":\"123456789012\",\"time\":\"2026-11-21T22:00:00Z\",\"region\":\"eu-central-1\","
					+ "\"resources\":[\"arn:aws:events:eu-central-1:123456789012:rule/nightly\"],\"detail\":{}}");
	}

	@Test
	void isSchedulerEventForScheduleWithZone() {
		assertThat(payload(BERLIN, TestJobs.rule("r")))
			.contains("\"source\":\"aws.scheduler\"", "\"time\":\"2026-11-21T22:00:00Z\"",
					"[\"arn:aws:scheduler:eu-central-1:123456789012:schedule/default/nightly\"]")
			.endsWith("\"detail\":{}}");
	}

	@Test
	void isReadableAsBusEvent() {
		for (ZoneId zone : Arrays.asList(null, BERLIN)) {
			byte[] payload = payload(zone, TestJobs.rule("r")).getBytes(StandardCharsets.UTF_8);
			BusEvent<?> event = (BusEvent<?>) new EventReaders(JsonMapper::shared)
				.forType(ResolvableType.forClassWithGenerics(BusEvent.class, Void.class))
				.read(payload);
			BusEvent<?> expected = BusEvent.scheduled(TIME);
			assertThat(event).usingRecursiveComparison()
				.ignoringFields("id", "source", "account", "region", "resources")
				.isEqualTo(expected);
			assertThat(event.id()).isEqualTo("7");
			assertThat(event.source()).isEqualTo((zone != null) ? "aws.scheduler" : "aws.events");
			assertThat(event.resources()).singleElement().asString().endsWith("/nightly");
		}
	}

	@Test
	void hasSameIdAtEachDeliveryOfSchedulerOnly() {
		ScheduledEvent zoned = event(BERLIN, TestJobs.rule("r"));
		assertThat(zoned.id(TIME.plusMillis(250))).isEqualTo(zoned.id(TIME))
			.isEqualTo("arn:aws:scheduler:eu-central-1:123456789012:schedule/default/nightly@2026-11-21T22:00:00Z")
			.isNotEqualTo(zoned.id(TIME.plusSeconds(60)));
		ScheduledEvent rule = event(null, TestJobs.rule("r"));
		assertThat(rule.id(TIME)).isNotEqualTo(rule.id(TIME));
	}

	@Test
	void isReplacedByInputOfRule() {
		assertThat(payload(null, TestJobs.withInput("{\"a\": 1.0}"))).isEqualTo("{\"a\": 1.0}");
		assertThat(payload(null, TestJobs.withInputPath("$.time"))).isEqualTo("\"2026-11-21T22:00:00Z\"");
	}

	@Test
	void replacesContextAttributesOfScheduler() {
		RuleSettings rule = TestJobs.withInput("""
				{"time":"<aws.scheduler.scheduled-time>","arn":"<aws.scheduler.schedule-arn>",\
				"id":"<aws.scheduler.execution-id>","attempt":<aws.scheduler.attempt-number>}""");
		assertThat(payload(BERLIN, rule)).matches("\\{\"time\":\"2026-11-21T22:00:00Z\","
				+ "\"arn\":\"arn:aws:scheduler:.*/nightly\",\"id\":\"[0-9a-f-]{36}\",\"attempt\":1}");
	}

	private static String payload(ZoneId zone, RuleSettings rule) {
		return new String(event(zone, rule).payload("7", TIME), StandardCharsets.UTF_8);
	}

	private static ScheduledEvent event(ZoneId zone, RuleSettings rule) {
		ScheduleTrigger trigger = new ScheduleTrigger("@Rate", ScheduleExpression.parse("rate(10 hours)"), zone, rule);
		return new ScheduledEvent(trigger, "nightly", TestJobs.ACCOUNT);
	}

}
