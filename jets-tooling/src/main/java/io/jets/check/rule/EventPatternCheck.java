package io.jets.check.rule;

import java.util.ArrayList;
import java.util.List;

import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.PatternGrammar;
import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.job.EventPatternTrigger;
import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.pattern.WildcardComplexity;

/**
 * Checks event patterns, with AWS's own compiler and against the structure of events. A
 * pattern that AWS accepts although it never matches is a warning. The length of patterns
 * is counted without white space between tokens, as CloudFormation sends them.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html">Event
 * patterns</a>
 */
public final class EventPatternCheck implements JobCheck {

	private static final int MAXIMUM_LENGTH = 2048;

	private static final String EXAMPLE = "{\"source\": [\"aws.ec2\"]}";

	private final PatternGrammar grammar = new PatternGrammar(false);

	private final EventFields fields = new EventFields();

	private final CloudTrailFields cloudTrail = new CloudTrailFields();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		for (JobMethod job : jobs) {
			job.triggers(EventPatternTrigger.class)
				.forEach((trigger) -> check(trigger, new SettingFaults(trigger.origins(), found)));
		}
		return found;
	}

	private void check(EventPatternTrigger trigger, SettingFaults trail) {
		AttributeFaults faults = (trigger.resource() != null) ? trail.on("resource", trigger.resource())
				: trail.on("pattern", trigger.pattern());
		int before = faults.found().size();
		JsonObject pattern = this.grammar.read(trigger.pattern(), EXAMPLE, faults);
		if (pattern == null) {
			return;
		}
		if (!faults.hasErrors(before) && WildcardComplexity.isTooHigh(pattern.text())) {
			faults.add(
					"AWS rejects its wildcards as too complex: they can begin to match in more than %d ways at once"
						.formatted(WildcardComplexity.MAXIMUM),
					"Write fewer * and fewer repetitions after a *, or prefix or suffix, or split it into several patterns");
		}
		this.fields.check(pattern, faults);
		this.cloudTrail.check(pattern, faults);
		if (pattern.text().length() > MAXIMUM_LENGTH) {
			faults.add("it has %d characters, AWS accepts %d".formatted(pattern.text().length(), MAXIMUM_LENGTH),
					"Split it into several patterns, each in an annotation of its own");
		}
	}

}
