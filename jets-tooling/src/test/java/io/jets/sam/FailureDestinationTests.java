package io.jets.sam;

import java.util.List;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.JobMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of destinations that AWS would reject.
 */
class FailureDestinationTests {

	private static final String OVERLAY = """
			Resources:
			  Queue: {Type: 'AWS::SQS::Queue'}
			  Fifo: {Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}
			  Topic: {Type: 'AWS::SNS::Topic'}
			  Bus: {Type: 'AWS::Events::EventBus', Properties: {Name: b}}
			""";

	@Test
	void rejectsReferenceThatDoesNotReturnArn() {
		assertThat(faults(UrlJob.class)).extracting(Fault::attribute, Fault::problem, Fault::action)
			.containsExactlyInAnyOrder(
					tuple("onFailure", "!Ref of a resource of type AWS::SQS::Queue does not return its ARN",
							"Write !GetAtt Queue.Arn"),
					tuple("deadLetterQueue", "!Ref of a resource of type AWS::SQS::Queue does not return its ARN",
							"Write !GetAtt Queue.Arn"));
	}

	@Test
	void rejectsFifoQueue() {
		assertThat(faults(FifoJob.class)).extracting(Fault::problem)
			.containsExactly("a FIFO queue cannot be a destination for failed events");
	}

	@Test
	void rejectsEventBusForStream() {
		assertThat(faults(BusJob.class)).extracting(Fault::problem)
			.containsExactly(
					"Lambda sends discarded records to a queue, a topic or a bucket, and this is a resource of type "
							+ "AWS::Events::EventBus");
	}

	@Test
	void acceptsRefOfTopic() {
		assertThat(faults(TopicJob.class)).isEmpty();
	}

	private static List<Fault> faults(Class<?> type) {
		List<JobMethod> jobs = TestJobs.of(type);
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> TestJobs.template(jobs, OVERLAY));
		return (ex != null) ? ex.faults() : List.of();
	}

	@Job
	static class UrlJob {

		@DynamoDbStream(table = "orders", onFailure = "!Ref Queue")
		@EventRule(schedule = "rate(1 hour)", deadLetterQueue = "!Ref Queue")
		void run(String event) {
		}

	}

	@Job
	static class FifoJob {

		@DynamoDbStream(table = "orders", onFailure = "!GetAtt Fifo.Arn")
		void run(String event) {
		}

	}

	@Job
	static class BusJob {

		@DynamoDbStream(table = "orders", onFailure = "!GetAtt Bus.Arn")
		void run(String event) {
		}

	}

	@Job
	static class TopicJob {

		@DynamoDbStream(table = "orders", onFailure = "!Ref Topic")
		void run(String event) {
		}

	}

}
