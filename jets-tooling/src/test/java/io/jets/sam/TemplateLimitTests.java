package io.jets.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.fault.Origins;
import io.jets.job.Trigger;
import io.jets.tooling.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of templates that exceed CloudFormation's quotas.
 */
class TemplateLimitTests {

	private static final JobMethod JOB = TestJobs.of(A.class).get(0);

	@Test
	void reportsHowManyJobsFit() {
		List<JobMethod> jobs = IntStream.range(0, 130).mapToObj((i) -> TestJobs.named(JOB, "job" + i)).toList();
		assertThat(faults(jobs, null)).singleElement().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("The template");
			assertThat(fault.value()).isEqualTo("524 resources");
			assertThat(fault.problem())
				.contains("CloudFormation accepts 500, which is enough for the first 124 of 130 jobs");
		});
		assertThat(faults(jobs.subList(0, 124), null)).isEmpty();
		assertThat(faults(jobs.subList(0, 125), null)).hasSize(1);
	}

	@Test
	void rejectsMoreThanTwoHundredParameters() {
		List<JobMethod> jobs = IntStream.range(0, 6)
			.mapToObj((i) -> tables("job" + i, i * 40, (i < 5) ? 40 : 1))
			.toList();
		assertThat(faults(jobs, null)).singleElement().satisfies((fault) -> {
			assertThat(fault.value()).isEqualTo("201 parameters");
			assertThat(fault.problem())
				.contains("CloudFormation accepts 200, which is enough for the first 5 of 6 jobs");
		});
		assertThat(faults(jobs.subList(0, 5), null)).isEmpty();
	}

	@Test
	void advisesToNameFewerAttributesIfTheyCauseTooManyParameters() {
		List<JobMethod> jobs = IntStream.range(0, 101).mapToObj((i) -> TestJobs.named(JOB, "job" + i)).toList();
		assertThatExceptionOfType(InvalidJobsException.class).isThrownBy(
				() -> new SamTemplateGenerator(TestJobs.settings(null, List.of("memory", "timeout"))).generate(jobs))
			.satisfies((ex) -> assertThat(ex.faults()).singleElement().satisfies((fault) -> {
				assertThat(fault.value()).isEqualTo("202 parameters");
				assertThat(fault.action()).isEqualTo(
						"Name fewer attributes in jets.template.parameters, or move jobs to a second application");
			}));
	}

	@Test
	void rejectsMoreThanOneMillionBytes() {
		List<JobMethod> jobs = IntStream.range(0, 80).mapToObj(TemplateLimitTests::large).toList();
		assertThat(faults(jobs, null)).singleElement().satisfies((fault) -> {
			assertThat(fault.value()).matches("1[0-9]{6} bytes");
			assertThat(fault.problem())
				.containsPattern("CloudFormation accepts 1000000, which is enough for the first 6[0-9] of 80 jobs");
		});
		assertThat(faults(jobs.subList(0, 60), null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void reportsOverlayThatIsTooLarge(int jobs) {
		StringBuilder overlay = new StringBuilder("Resources:\n");
		IntStream.range(0, 501).forEach((i) -> overlay.append("  Q" + i + ": {Type: 'AWS::SQS::Queue'}\n"));
		assertThat(faults(List.of(JOB).subList(0, jobs), overlay.toString())).singleElement().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("The template's overlay");
			assertThat(fault.value()).matches("5[0-9]{2} resources");
			assertThat(fault.problem()).contains("CloudFormation accepts 500", "without any job");
		});
	}

	@Test
	void countsVersionAndAliasOfSnapStart() {
		TestFunction function = new TestFunction();
		function.snapStart = true;
		List<JobMethod> jobs = IntStream.range(0, 100)
			.mapToObj((i) -> TestJobs.with(TestJobs.named(JOB, "job" + i), function.settings()))
			.toList();
		assertThat(faults(jobs, null)).singleElement()
			.satisfies((fault) -> assertThat(fault.value()).isEqualTo("604 resources"));
	}

	private static JobMethod tables(String bean, int first, int count) {
		List<Trigger> triggers = new ArrayList<>();
		for (int i = first; i < first + count; i++) {
			triggers.add(new DynamoDbStreamTrigger(Origins.of("@DynamoDbStream"), "t" + i, null, Set.of(), List.of(),
					StartingPosition.LATEST, null, null, null, 4, null, false, "none", true, 1, false));
		}
		return new JobMethod(bean + "-bC", bean, JOB.beanType(), JOB.method(), triggers);
	}

	private static JobMethod large(int i) {
		TestFunction function = new TestFunction();
		function.environment = Map.of("TEXT", "x".repeat(3_900));
		JobPolicy policy = new JobPolicy(
				List.of(Map.of("Effect", "Allow", "Action", "s3:GetObject", "Resource", i + "x".repeat(9_600))),
				List.of(), true);
		return TestJobs.with(TestJobs.with(TestJobs.named(JOB, "job" + i), function.settings()), policy);
	}

	private static List<Fault> faults(List<JobMethod> jobs, String overlay) {
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> TestJobs.template(jobs, overlay));
		return (ex != null) ? ex.faults() : List.of();
	}

	@Job("a")
	static class A {

		@Rate("1 hour")
		void bC() {
		}

	}

}
