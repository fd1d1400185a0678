package io.jets.local.invoke;

import java.util.List;
import java.util.Set;

import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.job.fault.Origins;
import io.jets.job.schedule.RateExpression;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalAccountTests {

	private final LocalAccount account = new LocalAccount("eu-west-1", "000000000000");

	@Test
	void resolvesPseudoParametersInTriggers() throws NoSuchMethodException {
		RuleSettings rule = new RuleSettings("d", null, null, "${AWS::StackName}-bus", "\"${AWS::Region} ${x}\"", null,
				null, null, null);
		JobMethod job = new JobMethod("a-run", "a", Object.class, Object.class.getMethod("toString"),
				List.of(new EventPatternTrigger("@EventPattern", "{\"account\": [\"${AWS::AccountId}\"]}", rule),
						new ScheduleTrigger("@Rate", RateExpression.parse("1 hour"), null, rule),
						stream("{\"a\": [\"${!AWS::Region}\"]}")));
		JobMethod resolved = this.account.resolve(new JobRegistry(List.of(job), List.of())).jobs().get(0);
		RuleSettings expected = new RuleSettings("d", null, null, "local-bus", "\"eu-west-1 ${x}\"", null, null, null,
				null);
		assertThat(resolved.triggers()).containsExactly(
				new EventPatternTrigger("@EventPattern", "{\"account\": [\"000000000000\"]}", expected),
				new ScheduleTrigger("@Rate", RateExpression.parse("1 hour"), null, expected),
				stream("{\"a\": [\"${AWS::Region}\"]}"));
	}

	private static DynamoDbStreamTrigger stream(String filter) {
		return new DynamoDbStreamTrigger(Origins.UNKNOWN, "orders", null, Set.of(), List.of(filter),
				StartingPosition.LATEST, null, null, null, 1, null, true, null, true, 1, false);
	}

}
