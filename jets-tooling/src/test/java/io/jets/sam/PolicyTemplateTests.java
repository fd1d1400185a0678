package io.jets.sam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyTemplateTests {

	private static final String OVERLAY = """
			Resources:
			  Topic:
			    Type: AWS::SNS::Topic
			""";

	@Test
	void combinesPoliciesAndSharesRoleForEqualSets() {
		JobPolicy policy = new JobPolicy(
				List.of(statement("Action", List.of("s3:*"), "Resource", "*"),
						statement("Action", "sns:Publish", "Resource", List.of("!Ref Topic"), "Condition",
								Map.of("StringEquals", Map.of("aws:SourceAccount", "111122223333"))),
						statement("Action", "s3:GetObject", "Resource",
								"arn:${AWS::Partition}:s3:::home-${AWS::Region}/${aws:username}/*")),
				List.of("AmazonEC2ReadOnlyAccess", "service-role/AWSLambdaENIManagementAccess",
						"arn:aws:iam::123456789012:policy/mine"),
				true);
		List<JobMethod> jobs = TestJobs.of(PlainJob.class);
		Template template = TestJobs.template(List.of(jobs.get(0), TestJobs.with(jobs.get(1), policy),
				TestJobs.with(jobs.get(2), policy), jobs.get(3), jobs.get(4), jobs.get(5)), OVERLAY);
		new GoldenFile("policies").assertMatches(template);
		assertThat(TestJobs.warnings(template)).containsExactly(
				"PlainJob#second, PlainJob#third: its role allows s3:* on *. List the actions and the resources");
	}

	private static Map<String, Object> statement(Object... entries) {
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("Effect", "Allow");
		for (int i = 0; i < entries.length; i += 2) {
			statement.put((String) entries[i], entries[i + 1]);
		}
		return statement;
	}

	@Job
	static class PlainJob {

		@Rate("1 hour")
		void first() {
		}

		@Rate("1 hour")
		void second() {
		}

		@Rate("1 hour")
		void third() {
		}

		@DynamoDbStream("orders")
		void fourth(Object event) {
		}

		@DynamoDbStream("orders")
		@Rate("1 hour")
		void fifth(Object event) {
		}

		@DynamoDbStream("invoices")
		@IamPolicy(action = "s3:PutObject", resource = "arn:aws:s3:::invoices/*")
		void sixth(Object event) {
		}

	}

}
