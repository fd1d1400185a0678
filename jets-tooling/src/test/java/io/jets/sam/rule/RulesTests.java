package io.jets.sam.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.sam.destination.FailureDestinations;
import io.jets.sam.template.FailedEvents;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.GeneratedIds;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.trigger.TriggerContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTests {

	@Test
	void warnsAboutMoreThanThreeHundredRulesOnOneBus() throws NoSuchMethodException {
		FunctionResource function = new FunctionResource(
				new JobMethod("a-run", "a", RulesTests.class, Object.class.getMethod("toString"), List.of()));
		TemplateBuilder template = new TemplateBuilder();
		IntrinsicFunctions functions = new IntrinsicFunctions(Map.of(), Set.of(), GeneratedIds.of(List.of()));
		FailureDestinations destinations = new FailureDestinations(template, functions, new FailedEvents(true, null));
		Rules rules = new Rules(new TriggerContext(template, functions, destinations));
		for (int number = 1; number <= 301; number++) {
			rules.add(function, "Default" + number, settings(null), "ScheduleExpression", "rate(1 day)");
			if (number < 301) {
				rules.add(function, "Other" + number, settings("other"), "ScheduleExpression", "rate(1 day)");
			}
		}
		rules.finish();
		assertThat(template.warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.location()).isEqualTo("Event bus default"))
			.satisfies((warning) -> assertThat(warning.problem()).startsWith("301 rules"));
	}

	private static RuleSettings settings(String bus) {
		return new RuleSettings("a rule", null, null, bus, null, null, null, null, null);
	}

}
