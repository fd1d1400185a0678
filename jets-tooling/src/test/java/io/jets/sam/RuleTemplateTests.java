package io.jets.sam;

import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RuleTemplateTests {

	private static final String OVERLAY = """
			Resources:
			  Audit:
			    Type: AWS::Events::EventBus
			    Properties:
			      Name: audit
			  DeadLetters:
			    Type: AWS::SQS::Queue
			""";

	@Test
	void keepsKeysTypesAndNumbersOfPatterns() {
		Template template = TestJobs.template(TestJobs.of(PatternJob.class));
		new GoldenFile("EventPatternTrigger").assertMatches(template);
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Test
	void writesAllRuleSettings() {
		Template template = TestJobs.template(TestJobs.of(OptionsJob.class), OVERLAY);
		new GoldenFile("rule-options").assertMatches(template);
		assertThat(TestJobs.warnings(template)).singleElement()
			.asString()
			.startsWith("OptionsJob#run: this template does not create the policy of the dead-letter queue "
					+ "arn:aws:sqs:us-east-1:123456789012:dead. Let the queue's policy allow")
			.endsWith("aws:SourceArn is the ARN of the rule OptionsJobRunPattern3");
	}

	@Job
	static class PatternJob {

		@EventPattern("""
				{ "source": ["aws.ec2"], "detail": {
				  "DBInstanceIdentifier": ["a"], "some_key": [true, 1.50, -3, ""], "instance-id": [{"exists": false}],
				  "sourceIPAddress": [{"cidr": "10.0.0.0/24"}], "price": [{"numeric": [">", 0, "<=", 100.0]}],
				  "on": ["no", "1.50", "!important", "\\${x}", "it's", "{namespace}", "\\u00e9\\n"],
				  "$or": [{"a": [{"anything-but": ["b"]}]}, {"c": [{"prefix": "d"}]}] } }""")
		void typed(Object event) {
		}

		@EventPattern("{\"source\": [\"shop\"], \"detail\": {\"a\": [null, 1.5], \"b\": [1e3]}}")
		@EventPattern("{\"source\": [\"shop\"], \"detail\": {\"Ref\": [\"x\"]}}")
		void textOnly(Object event) {
		}

	}

	@Job
	static class OptionsJob {

		@EventRule(description = "It's \"audited\"", name = "audit-rule", state = "DISABLED",
				bus = "!GetAtt Audit.Name", pattern = "{\"source\": [\"shop\"]}", inputPath = "$.detail",
				maximumRetryAttempts = "3", maximumEventAge = "1h", deadLetterQueue = "!GetAtt DeadLetters.Arn")
		@EventRule(pattern = "{\"source\": [\"aws.ec2\"]}", state = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS",
				input = "{\"text\": \"\\${x}\", \"on\": true}", deadLetterQueue = "!GetAtt DeadLetters.Arn")
		@EventRule(pattern = "{\"source\": [\"aws.s3\"]}", deadLetterQueue = "arn:aws:sqs:us-east-1:123456789012:dead")
		@EventRule(schedule = "rate(1 day)", deadLetterQueue = "!GetAtt FailedEvents.Arn")
		void run(Object event) {
		}

	}

}
