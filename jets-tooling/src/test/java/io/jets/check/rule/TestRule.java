package io.jets.check.rule;

import java.time.Duration;

import io.jets.check.JobFixture;
import io.jets.job.EventPatternTrigger;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;

/**
 * The settings of a rule, which tests change.
 */
final class TestRule {

	String description = "Detects security group changes";

	String name;

	RuleState state;

	String bus;

	String input;

	String inputPath;

	Integer maximumRetryAttempts;

	Duration maximumEventAge;

	String deadLetterQueue;

	RuleSettings settings() {
		return new RuleSettings(this.description, this.name, this.state, this.bus, this.input, this.inputPath,
				this.maximumRetryAttempts, this.maximumEventAge, this.deadLetterQueue);
	}

	EventPatternTrigger trigger() {
		return new EventPatternTrigger(JobFixture.origins("@EventRule"), "{\"source\": [\"aws.ec2\"]}", null,
				settings());
	}

}
