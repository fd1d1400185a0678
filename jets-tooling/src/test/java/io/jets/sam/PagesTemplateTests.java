package io.jets.sam;

import java.util.List;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the template of the jobs in the Jets documentation.
 */
class PagesTemplateTests {

	@Test
	void generatesTemplateOfPages() {
		Template template = TestJobs.template(TestJobs.of(ClerkJob.class, SecurityJob.class, HardJob.class));
		new GoldenFile("pages").assertMatches(template);
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Test
	void generatesSameBytesForSameJobs() {
		List<JobMethod> jobs = TestJobs.of(ClerkJob.class, SecurityJob.class, HardJob.class);
		SamTemplateGenerator generator = new SamTemplateGenerator(TestJobs.settings(null));
		assertThat(generator.generate(jobs)).isEqualTo(generator.generate(jobs));
	}

	@Job
	static class ClerkJob {

		@DynamoDbStream("test-table")
		void file(Object event) {
		}

	}

	@Job
	static class SecurityJob {

		@EventRule(description = "Detects security group changes", pattern = """
				{
				  "detail-type": ["AWS API Call via CloudTrail"],
				  "detail": {
				    "eventSource": ["ec2.amazonaws.com"],
				    "eventName": [
				      "AuthorizeSecurityGroupIngress",
				      "AuthorizeSecurityGroupEgress",
				      "RevokeSecurityGroupIngress",
				      "RevokeSecurityGroupEgress",
				      "CreateSecurityGroup",
				      "DeleteSecurityGroup"
				    ]
				  }
				}""")
		void detectSecurityGroupChanges(Object event) {
		}

		@EventPattern("""
				{
				  "source": ["aws.ec2"],
				  "detail-type": ["EC2 Instance State-change Notification"],
				  "detail": { "state": ["stopping"] }
				}""")
		void instanceStopping(Object event) {
		}

		@EventPattern("""
				{
				  "source": ["aws.ec2"],
				  "detail-type": ["EC2 Instance State-change Notification"],
				  "detail": { "state": ["stopping"] }
				}""")
		@EventPattern("""
				{
				  "detail-type": ["AWS API Call via CloudTrail"],
				  "detail": { "userIdentity": { "type": ["Root"] } }
				}""")
		@Rate("10 hours")
		void performSomeLogic(Object event) {
		}

	}

	@Job
	static class HardJob {

		@Rate("10 hours")
		void dig(Object event) {
		}

		@Cron("0 */12 * * ? *")
		void lift(Object event) {
		}

	}

}
