package io.jets.sam;

import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.sam.parameter.TemplateParameters;
import io.jets.sam.template.TemplateSettings;
import io.jets.sam.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of {@link TemplateParameters}.
 */
class TemplateParametersTests {

	private static final List<String> ALL = List.of("state", "schedule", "zone", "memory", "timeout",
			"reserved-concurrency", "ephemeral-storage", "log-level", "batch-size", "maximum-batching-window",
			"parallelization-factor", "bisect-batch-on-function-error", "maximum-record-age", "maximum-retry-attempts",
			"maximum-event-age", "log-retention-days");

	@Test
	void generatesTemplateWithAllParameters() {
		Template template = template(ALL, ClerkJob.class, HardJob.class);
		new GoldenFile("parameters").assertMatches(template);
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Test
	void hasNoParametersByDefault() {
		assertThat(TestJobs.template(TestJobs.of(HardJob.class)).text()).doesNotContain("Parameters:");
	}

	@Test
	void namesParametersAfterResourceAndAttribute() {
		assertThat(parameters(List.of("state", "schedule"))).containsOnlyKeys("OrdersStreamArn",
				"HardJobDigSchedule1State", "HardJobDigSchedule2State", "HardJobDigZonedSchedule1State",
				"HardJobDigPattern1State", "ClerkJobFileStream1Enabled", "HardJobDigSchedule1Schedule",
				"HardJobDigSchedule2Schedule", "HardJobDigZonedSchedule1Schedule");
	}

	@Test
	void hasValueOfAnnotationOrOfAwsAsDefault() {
		Map<String, Object> parameters = parameters(
				List.of("state", "batch-size", "parallelization-factor", "memory", "schedule"));
		assertThat(parameters).extractingByKey("HardJobDigSchedule1State").extracting("Default").isEqualTo("ENABLED");
		assertThat(parameters).extractingByKey("HardJobDigSchedule2State").extracting("Default").isEqualTo("DISABLED");
		assertThat(parameters).extractingByKey("ClerkJobFileStream1Enabled").extracting("Default").isEqualTo("false");
		assertThat(parameters).extractingByKey("HardJobDigZonedSchedule1Schedule")
			.extracting("Default")
			.isEqualTo("cron(0 9 ? * MON-FRI *)");
		assertThat(String.valueOf(parameters.get("ClerkJobFileMemory"))).contains("Default=PlainNumber[text=512]");
		assertThat(String.valueOf(parameters.get("HardJobDigMemory"))).contains("Default=PlainNumber[text=1024]");
		assertThat(String.valueOf(parameters.get("ClerkJobFileStream1BatchSize")))
			.contains("Default=PlainNumber[text=100]");
	}

	@Test
	void acceptsCloudTrailEventsOnlyForRuleWithPattern() {
		Map<String, Object> parameters = parameters(List.of("state"));
		assertThat(parameters).extractingByKey("HardJobDigPattern1State")
			.extracting("AllowedValues")
			.isEqualTo(List.of("ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"));
		assertThat(List.of("HardJobDigSchedule1State", "HardJobDigSchedule2State", "HardJobDigZonedSchedule1State"))
			.allSatisfy((schedule) -> assertThat(parameters).extractingByKey(schedule)
				.extracting("AllowedValues")
				.isEqualTo(List.of("ENABLED", "DISABLED")));
	}

	@Test
	void hasParameterOnlyForFunctionThatHasValue() {
		assertThat(parameters(List.of("reserved-concurrency", "maximum-event-age"))).containsOnlyKeys("OrdersStreamArn",
				"ClerkJobFileReservedConcurrency", "HardJobDigPattern1MaximumEventAge");
	}

	@Test
	void warnsOfAttributeThatNoJobHas() {
		assertThat(TestJobs.warnings(template(List.of("batch-size", "state"), HardJob.class))).containsExactly(
				"jets.template.parameters: no job has a value of batch-size, and therefore the template has no "
						+ "parameter for it. Give the attribute a value in an annotation or a property, or leave it out "
						+ "here");
	}

	@Test
	void hasNoParameterThatPublishedVersionWouldIgnore() {
		Template template = template(List.of("memory", "reserved-concurrency", "state"), SnapshotJob.class,
				HardJob.class);
		assertThat(Overlay.map(Overlay.map(YamlReader.read(template.text())).get("Parameters")))
			.containsKeys("SnapshotJobRunReservedConcurrency", "SnapshotJobRunSchedule1State", "HardJobDigMemory")
			.doesNotContainKey("SnapshotJobRunMemory");
		assertThat(TestJobs.warnings(template)).containsExactly(
				"SnapshotJob#run: memory is not a parameter, because the function runs a published version, and SAM "
						+ "publishes no version if only a parameter changes. Set it in an annotation or a property, or leave out "
						+ "snapStart and capacityProvider");
	}

	@Test
	void reportsAttributesThatCannotBeParameters() {
		String all = String.join(", ", ALL);
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> template(List.of("state", "concurrency", "shedule"), HardJob.class))
			.satisfies((ex) -> assertThat(ex.faults()).extracting(Fault::location, Fault::value, Fault::action)
				.containsExactlyInAnyOrder(
						tuple("jets.template.parameters", "concurrency", "Write some of these attributes: " + all),
						tuple("jets.template.parameters", "shedule",
								"Write schedule; the attributes that can are " + all)));
	}

	@Test
	void reportsParameterWithIdOfFunction() {
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> template(List.of("timeout"), CollidingJob.class))
			.satisfies((ex) -> assertThat(ex.faults()).singleElement()
				.satisfies((fault) -> assertThat(fault.action())
					.isEqualTo("Leave timeout out of jets.template.parameters, or rename the bean or the method")));
	}

	@Test
	void removesParameterWhoseValueOverlayReplaces() {
		Template template = template("Resources: {HardJobDig: {Properties: {MemorySize: 300}}}");
		assertThat(TestJobs.value(template, "HardJobDig", "MemorySize")).isEqualTo("300");
		assertThat(section(template)).containsOnlyKeys("HardJobDigTimeout");
		assertThat(TestJobs.warnings(template)).containsExactly(
				"HardJob#dig: the overlay replaces the value of memory, and therefore the template has no parameter "
						+ "HardJobDigMemory. Remove the value from the overlay, or refer to the parameter there");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Conditions: {Large: !Equals [!Ref HardJobDigMemory, 300]}",
			"Outputs: {Memory: {Value: !Sub '${HardJobDigMemory} MB'}}",
			"Parameters: {HardJobDigMemory: {Default: 300}}",
			"Parameters: {HardJobDigMemory: {Type: Number, Description: of my own}}" })
	void keepsParameterThatOverlayUsesOrDeclares(String overlay) {
		Template template = template("Resources: {HardJobDig: {Properties: {MemorySize: 300}}}\n" + overlay);
		assertThat(section(template)).containsOnlyKeys("HardJobDigMemory", "HardJobDigTimeout");
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@Test
	void keepsParameterToWhichMacroMayRefer() {
		Template template = template("""
				Transform: [AWS::Serverless-2016-10-31, Own]
				Resources: {HardJobDig: {Properties: {MemorySize: 300}}}
				""");
		assertThat(section(template)).containsOnlyKeys("HardJobDigMemory", "HardJobDigTimeout");
	}

	@Test
	void doesNotCountRemovedParameterAsResource() {
		Overlay overlay = Overlay.parse("Resources: {HardJobDig: {Properties: {MemorySize: 300}}}");
		List<JobMethod> jobs = TestJobs.of(HardJob.class);
		assertThat(LimitCheck.resources(
				new TemplateDocument(jobs, settings(List.of("memory"), null), overlay, SamTemplateGenerator.KINDS)))
			.isEqualTo(LimitCheck
				.resources(new TemplateDocument(jobs, settings(List.of(), null), overlay, SamTemplateGenerator.KINDS)));
	}

	@Test
	void removesLastParameter() {
		String overlay = "Resources: {HardJobDig: {Properties: {MemorySize: 300}}}";
		assertThat(new SamTemplateGenerator(settings(List.of("memory"), overlay)).generate(TestJobs.of(HardJob.class))
			.text()).doesNotContain("Parameters:");
	}

	private static Map<String, Object> parameters(List<String> attributes) {
		return section(template(attributes, ClerkJob.class, HardJob.class));
	}

	private static Map<String, Object> section(Template template) {
		return Overlay.map(Overlay.map(YamlReader.read(template.text())).get("Parameters"));
	}

	private static Template template(String overlay) {
		return new SamTemplateGenerator(settings(List.of("memory", "timeout"), overlay))
			.generate(TestJobs.of(HardJob.class));
	}

	private static Template template(List<String> attributes, Class<?>... jobs) {
		return new SamTemplateGenerator(settings(attributes, null)).generate(TestJobs.of(jobs));
	}

	private static TemplateSettings settings(List<String> attributes, String overlay) {
		return TestJobs.settings(overlay, attributes);
	}

	@Job
	static class ClerkJob {

		@DynamoDbStream(table = "orders", enabled = "false")
		@FunctionProperties(memory = "512", reservedConcurrency = "5", logLevel = "INFO")
		void file(DynamodbEvent event) {
		}

	}

	@Job
	static class HardJob {

		@Rate("10 hours")
		@EventRule(schedule = "rate(1 day)", state = "DISABLED")
		@Cron(value = "0 9 ? * MON-FRI *", zone = "Europe/Berlin")
		@EventRule(pattern = "{\"source\": [\"shop\"]}", maximumRetryAttempts = "3", maximumEventAge = "1h")
		void dig(Object event) {
		}

	}

	@Job
	static class SnapshotJob {

		@Rate("10 hours")
		@FunctionProperties(snapStart = "true", reservedConcurrency = "2")
		void run() {
		}

	}

	@Job
	static class CollidingJob {

		@EventPattern("{\"source\": [\"shop\"]}")
		void run(Object event) {
		}

		@EventPattern("{\"source\": [\"shop\"]}")
		void runTimeout(Object event) {
		}

	}

}
