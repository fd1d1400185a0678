package io.jets.sam;

import java.util.List;
import java.util.Map;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.sam.template.TemplateSettings;
import io.jets.tooling.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TemplateFaultTests {

	@Test
	void reportsBothJobsWhenLogicalIdsCollide() {
		assertThat(faults(TestJobs.of(A.class, AB.class))).contains(new Fault("AB#c", "", "", "ABC",
				"A#bC needs the same logical id, and a template contains only one resource with this id",
				"Rename a method or a bean, so that the names of bean and method without punctuation differ"));
	}

	@Test
	void rejectsTablesThatDifferOnlyInPunctuation() {
		assertThat(faults(TestJobs.of(TablesJob.class))).contains(new Fault("TablesJob#run", "", "",
				"TestTableStreamArn",
				"another of its resources needs the same logical id, and a template contains only one resource with this id",
				"Set the attribute stream of one of the two triggers to an ARN or a template reference"));
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
		assertThat(faults(List.of(TestJobs.named(job, "a".repeat(235))))).containsExactly(new Fault("A#bC", "", "",
				"A".repeat(1) + "a".repeat(234) + "BCSchedule1Permission",
				"its logical id has 256 characters, and AWS accepts 255", "Shorten the method's or the bean's name"));
	}

	@Test
	void rejectsEnvironmentThatExceedsQuota() {
		assertThat(faults(Map.of("TEXT", "é".repeat(2048)))).containsExactly(new Fault("jets.function.environment", "",
				"", "", "its environment has 4187 bytes, and AWS accepts 4096",
				"Move large values to a file on the class path or to Parameter Store"));
		assertThat(faults(Map.of("TEXT", "x".repeat(4005)))).isEmpty();
	}

	@Test
	void rejectsTemplateWithoutResources() {
		assertThat(faults(List.<JobMethod>of())).containsExactly(new Fault("The template", "", "", "",
				"the application has no jobs, and CloudFormation rejects a template without resources",
				"Write a method with a trigger in a class with @Job, in a package that the application scans, "
						+ "or set jets.skip if the application has no jobs"));
	}

	@Test
	void generatesOnlyOverlayWithoutJobs() {
		assertThat(TestJobs.template(List.of(), "Resources: {Queue: {Type: AWS::SQS::Queue}}").text()).endsWith("""
				AWSTemplateFormatVersion: '2010-09-09'
				Transform: AWS::Serverless-2016-10-31
				Resources:
				  Queue:
				    Type: AWS::SQS::Queue
				""");
	}

	@Test
	void reportsFaultsOfAllStagesTogether() {
		List<JobMethod> jobs = List.of(TestJobs.of(A.class).get(0), TestJobs.of(AB.class).get(0),
				TestJobs.of(DanglingJob.class).get(0));
		assertThat(faults(jobs)).extracting(Fault::problem)
			.anyMatch((problem) -> problem.contains("needs the same logical id"))
			.anyMatch((problem) -> problem.contains("no resource"));
		SamTemplateGenerator brokenOverlay = new SamTemplateGenerator(TestJobs.settings("Resources: ["));
		assertThat(catchThrowableOfType(InvalidJobsException.class, () -> brokenOverlay.generate(jobs)).faults())
			.extracting(Fault::problem)
			.anyMatch((problem) -> problem.contains("needs the same logical id"))
			.anyMatch((problem) -> problem.contains("is not valid YAML"));
	}

	@Test
	void checksPartOfJobsWithoutWhatConcernsWholeTemplate() {
		SamTemplateGenerator generator = new SamTemplateGenerator(
				TestJobs.settings("Resources: {Elsewhere: {Properties: {Timeout: 5}}}"));
		assertThat(generator.checkPart(List.of())).isEmpty();
		assertThat(generator.checkPart(TestJobs.of(DanglingJob.class))).isEmpty();
		assertThat(generator.checkPart(List.of(TestJobs.of(A.class).get(0), TestJobs.of(AB.class).get(0)))).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault.problem()).contains("needs the same logical id"));
	}

	@Test
	void rejectsUnsupportedLogRetention() {
		TemplateSettings settings = new TemplateSettings("app.zip", "java21", "h::h", "arm64", "A", List.of(), null, 31,
				true, null, null, false, false, List.of());
		assertThat(catchThrowableOfType(InvalidJobsException.class,
				() -> new SamTemplateGenerator(settings).generate(TestJobs.of(A.class))))
			.extracting(InvalidJobsException::faults)
			.isEqualTo(List.of(new Fault("jets.template.log-retention-days", "", "", "31",
					"CloudWatch does not support this number of days",
					"Write one of [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, "
							+ "2557, 2922, 3288, 3653]")));
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
