package io.jets.sam;

import java.util.List;
import java.util.Map;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.JobMethod;
import io.jets.tooling.TestFunction;
import io.jets.sam.template.TemplateSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TemplateFaultTests {

	@Test
	void reportsBothJobsWhenLogicalIdsCollide() {
		assertThat(faults(TestJobs.of(A.class, AB.class))).first().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("AB#c");
			assertThat(fault.problem()).startsWith("A#bC needs the same logical id");
		});
	}

	@Test
	void rejectsTablesThatDifferOnlyInPunctuation() {
		assertThat(faults(TestJobs.of(TablesJob.class))).anySatisfy((fault) -> {
			assertThat(fault.value()).isEqualTo("TestTableStreamArn");
			assertThat(fault.problem()).contains("needs the same logical id");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Outer$Inner", "outer.inner", "outer-Inner", "__outer$$inner" })
	void rejectsBeansThatDifferOnlyInPunctuation(String bean) {
		JobMethod job = TestJobs.of(A.class).get(0);
		assertThat(faults(List.of(TestJobs.named(job, "outer_inner"), TestJobs.named(job, bean)))).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault.problem()).contains("needs the same logical id"));
	}

	@Test
	void rejectsLogicalIdThatIsTooLong() {
		JobMethod job = TestJobs.of(A.class).get(0);
		// The longest id ends with BCSchedule1Permission
		assertThat(faults(List.of(TestJobs.named(job, "a".repeat(234))))).isEmpty();
		assertThat(faults(List.of(TestJobs.named(job, "a".repeat(235))))).singleElement().satisfies((fault) -> {
			assertThat(fault.problem()).isEqualTo("its logical id has 256 characters, and AWS accepts 255");
			assertThat(fault.action()).contains("Shorten");
		});
	}

	@Test
	void rejectsEnvironmentThatExceedsQuota() {
		assertThat(faults(Map.of("TEXT", "é".repeat(2048)))).singleElement()
			.satisfies((fault) -> assertThat(fault.problem()).contains("AWS accepts 4096"));
		assertThat(faults(Map.of("TEXT", "x".repeat(3900)))).isEmpty();
	}

	@Test
	void reportsJobThatRefersToUnknownResource() {
		assertThat(faults(TestJobs.of(DanglingJob.class))).singleElement().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("DanglingJob#run");
			assertThat(fault.value()).isEqualTo("Queue");
		});
	}

	@Test
	void rejectsTemplateWithoutResources() {
		assertThat(faults(List.<JobMethod>of())).singleElement().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("The template");
			assertThat(fault.problem()).contains("has no jobs");
			assertThat(fault.action()).contains("@Job", "jets.skip");
		});
	}

	@Test
	void generatesOnlyOverlayWithoutJobs() {
		assertThat(TestJobs.template(List.of(), "Resources: {Queue: {Type: AWS::SQS::Queue}}").text()).isEqualTo("""
				AWSTemplateFormatVersion: '2010-09-09'
				Transform: AWS::Serverless-2016-10-31
				Resources:
				  Queue:
				    Type: AWS::SQS::Queue
				""");
	}

	@Test
	void rejectsUnsupportedLogRetention() {
		TemplateSettings settings = new TemplateSettings("app.zip", "java21", "h::h", "arm64", "A", List.of(), null, 31,
				true, null);
		assertThat(catchThrowableOfType(InvalidJobsException.class,
				() -> new SamTemplateGenerator(settings).generate(TestJobs.of(A.class))))
			.hasMessageContaining("31");
	}

	private static List<Fault> faults(Map<String, String> environment) {
		TestFunction function = new TestFunction();
		function.environment = environment;
		return faults(List.of(TestJobs.with(TestJobs.of(A.class).get(0), function.settings())));
	}

	private static List<Fault> faults(List<JobMethod> jobs) {
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class, () -> TestJobs.template(jobs));
		return (ex != null) ? ex.faults() : List.of();
	}

	@Job("a")
	static class A {

		@Rate("1 hour")
		void bC() {
		}

	}

	@Job("aB")
	static class AB {

		@Rate("1 hour")
		void c() {
		}

	}

	@Job
	static class TablesJob {

		@DynamoDbStream("test-table")
		@DynamoDbStream("test.table")
		void run(Object event) {
		}

	}

	@Job
	static class DanglingJob {

		@EventRule(schedule = "rate(1 hour)", deadLetterQueue = "!GetAtt Queue.Arn")
		void run(Object event) {
		}

	}

}
