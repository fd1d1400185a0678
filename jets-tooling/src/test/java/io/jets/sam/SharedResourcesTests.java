package io.jets.sam;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.job.fault.InvalidJobsException;
import org.junit.jupiter.api.Test;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of resources that several jobs share.
 */
class SharedResourcesTests {

	@Test
	void keepsQueuePolicyOfOverlay() {
		Template template = TestJobs.template(TestJobs.of(DeadLetterJob.class), """
				Resources:
				  Queue:
				    Type: AWS::SQS::Queue
				  MyPolicy:
				    Type: AWS::SQS::QueuePolicy
				    Properties:
				      Queues: [!Ref Queue]
				      PolicyDocument: {Version: '2012-10-17', Statement: []}
				""");
		assertThat(template.text()).doesNotContain("  QueuePolicy:")
			.contains("  FailedEventsPolicy:\n", "  MyPolicy:\n");
		assertThat(StringUtils.countOccurrencesOf(template.text(), "AWS::SQS::QueuePolicy")).isEqualTo(2);
		assertThat(TestJobs.warnings(template)).singleElement().asString().contains("DeadLetterJobRunSchedule1");
	}

	@Test
	void addsSecondSchedulerRoleWhenPolicyIsFull() {
		Template template = TestJobs.template(copies(TestJobs.of(ZonedJob.class).get(0), 61));
		assertThat(template.text()).contains("  SchedulerRole:\n", "  SchedulerRole2:\n")
			.doesNotContain("SchedulerRole3");
		assertThat(StringUtils.countOccurrencesOf(template.text(), "!GetAtt SchedulerRole.Arn")).isEqualTo(60);
	}

	@Test
	void reportsLargestJobWhenTemplateIsTooLarge() {
		JobMethod job = TestJobs.of(PlainJob.class).get(0);
		List<Trigger> triggers = Collections.nCopies(240, job.triggers().get(0));
		List<JobMethod> jobs = List.of(new JobMethod("a-run", "a", job.beanType(), job.method(), triggers),
				new JobMethod("b-run", "b", job.beanType(), job.method(), triggers));
		assertThat(TestJobs.warnings(TestJobs.template(jobs.subList(0, 1)))).isEmpty();
		assertThatExceptionOfType(InvalidJobsException.class).isThrownBy(() -> TestJobs.template(jobs))
			.withMessageContaining("enough for the first 1 of 2 jobs; the largest job is PlainJob#run");
	}

	@Test
	void namesTableOfDynamicStreamReferenceInPolicy() {
		assertThat(TestJobs.template(TestJobs.of(DynamicTableJob.class)).text()).contains(
				"EventSourceArn: '{{resolve:ssm:/orders/stream}}'",
				"!Sub 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders/stream/*'");
	}

	private static List<JobMethod> copies(JobMethod job, int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> new JobMethod("job" + i + "-run", "job" + i, job.beanType(), job.method(), job.triggers()))
			.toList();
	}

	@Job
	static class DeadLetterJob {

		@EventRule(schedule = "rate(1 hour)", deadLetterQueue = "!GetAtt Queue.Arn")
		void run() {
		}

	}

	@Job
	static class ZonedJob {

		@Rate(value = "1 hour", zone = "UTC")
		void run() {
		}

	}

	@Job
	static class PlainJob {

		@Rate("1 hour")
		void run() {
		}

	}

	@Job
	static class DynamicTableJob {

		@DynamoDbStream(table = "orders", stream = "{{resolve:ssm:/orders/stream}}")
		void run(Object event) {
		}

	}

}
