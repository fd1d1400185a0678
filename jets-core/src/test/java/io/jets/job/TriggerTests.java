package io.jets.job;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

import io.jets.annotation.OperationType;
import io.jets.annotation.StartingPosition;
import io.jets.job.fault.Origins;
import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the descriptions and firing times of triggers.
 */
class TriggerTests {

	private static final ZonedDateTime NOW = Instant.parse("2026-11-22T01:00:00Z").atZone(ZoneId.of("UTC"));

	@Test
	void describesStream() {
		assertThat(stream("orders", Set.of(), true).describe()).isEqualTo("stream orders");
		assertThat(stream("orders", Set.of(OperationType.INSERT, OperationType.REMOVE), false).describe())
			.isEqualTo("stream orders (INSERT, REMOVE), disabled");
		assertThat(stream(null, Set.of(), true).describe()).isEqualTo("stream !GetAtt A.StreamArn");
		assertThat(stream("orders", Set.of(), true).next(NOW)).isNull();
	}

	@Test
	void describesRule() {
		assertThat(new EventPatternTrigger("@EventPattern", "{}", rule(null, null)).describe()).isEqualTo("rule \"d\"");
		assertThat(new EventPatternTrigger("@EventPattern", "{}", rule("bus", RuleState.DISABLED)).describe())
			.isEqualTo("rule \"d\" on bus, disabled");
	}

	@Test
	void describesSchedule() {
		ScheduleTrigger utc = schedule(null, null);
		assertThat(utc.describe()).isEqualTo("cron(0 12 * * ? *)");
		assertThat(utc.next(NOW)).isEqualTo("2026-11-22T12:00:00Z[UTC]");
		ScheduleTrigger berlin = schedule("Europe/Berlin", null);
		assertThat(berlin.describe()).isEqualTo("cron(0 12 * * ? *) Europe/Berlin");
		assertThat(berlin.next(NOW)).isEqualTo("2026-11-22T12:00:00+01:00[Europe/Berlin]");
		ScheduleTrigger disabled = schedule(null, RuleState.DISABLED);
		assertThat(disabled.describe()).isEqualTo("cron(0 12 * * ? *), disabled");
		assertThat(disabled.next(NOW)).isNull();
	}

	private static DynamoDbStreamTrigger stream(@Nullable String table, Set<OperationType> on, boolean enabled) {
		return new DynamoDbStreamTrigger(Origins.of("@DynamoDbStream"), table,
				(table != null) ? null : "!GetAtt A.StreamArn", on, List.of(), StartingPosition.TRIM_HORIZON, null,
				null, null, 10, null, true, null, enabled, 1, false);
	}

	private static ScheduleTrigger schedule(@Nullable String zone, @Nullable RuleState state) {
		return new ScheduleTrigger("@Cron", ScheduleExpression.parse("cron(0 12 * * ? *)"),
				(zone != null) ? ZoneId.of(zone) : null, rule(null, state));
	}

	private static RuleSettings rule(@Nullable String bus, @Nullable RuleState state) {
		return new RuleSettings("d", null, state, bus, null, null, null, null, null);
	}

}
