package io.jets.integration.sample;

import java.util.List;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import io.jets.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the application has the functions of the Jets documentation with their
 * triggers, and a typed one.
 */
@SpringBootTest(classes = SampleApplication.class)
class SampleApplicationTests {

	private static final String[] FUNCTIONS = { "clerkJob-file", "hardJob-dig", "hardJob-lift", "historyJob-tell",
			"securityJob-detectSecurityGroupChanges", "securityJob-instanceStopping", "securityJob-performSomeLogic" };

	private static final String STOPPING = """
			{"source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"],
			"detail": {"state": ["stopping"]}}""";

	private static final String ROOT = """
			{"detail-type": ["AWS API Call via CloudTrail"], "detail": {"userIdentity": {"type": ["Root"]}}}""";

	private static final String SECURITY_GROUP_CHANGES = """
			{"detail-type": ["AWS API Call via CloudTrail"], "detail": {"eventSource": ["ec2.amazonaws.com"],
			"eventName": ["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress",
			"RevokeSecurityGroupIngress", "RevokeSecurityGroupEgress", "CreateSecurityGroup",
			"DeleteSecurityGroup"]}}""";

	@Autowired
	private JobRegistry jobs;

	@Autowired
	private FunctionCatalog catalog;

	@Autowired
	private ApplicationContext context;

	@Test
	void hasOnlyFunctionsOfJetsPages() {
		assertThat(this.jobs.jobs()).extracting(JobMethod::name).containsExactly(FUNCTIONS);
		assertThat(this.catalog.getNames(null)).contains(FUNCTIONS).filteredOn((name) -> name.contains("-")).hasSize(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "clerkJob-file", "historyJob-tell" })
	void jobsReceiveAllChangesOfTable(String job) {
		assertThat(triggers(job)).singleElement().isInstanceOfSatisfying(DynamoDbStreamTrigger.class, (trigger) -> {
			assertThat(trigger.table()).isEqualTo("test-table");
			assertThat(trigger.filters()).isEmpty();
			assertThat(trigger.on()).isEmpty();
		});
	}

	@Test
	void securityJobDetectsSecurityGroupChanges() {
		assertThat(triggers("securityJob-detectSecurityGroupChanges")).singleElement().satisfies((trigger) -> {
			assertThat(pattern(trigger)).isEqualTo(json(SECURITY_GROUP_CHANGES));
			assertThat(description(trigger)).isEqualTo("Detects security group changes");
		});
	}

	@Test
	void securityJobDetectsStoppingInstances() {
		assertThat(triggers("securityJob-instanceStopping")).singleElement()
			.satisfies((trigger) -> assertThat(pattern(trigger)).isEqualTo(json(STOPPING)));
	}

	@Test
	void securityJobCombinesPatternsAndRate() {
		List<Trigger> triggers = triggers("securityJob-performSomeLogic");
		assertThat(triggers).hasSize(3);
		assertThat(pattern(triggers.get(0))).isEqualTo(json(STOPPING));
		assertThat(pattern(triggers.get(1))).isEqualTo(json(ROOT));
		assertThat(schedule(triggers.get(2))).isEqualTo("rate(10 hours)");
	}

	@Test
	void hardJobRunsOnSchedules() {
		assertThat(triggers("hardJob-dig")).singleElement()
			.satisfies((trigger) -> assertThat(schedule(trigger)).isEqualTo("rate(10 hours)"));
		assertThat(triggers("hardJob-lift")).singleElement()
			.satisfies((trigger) -> assertThat(schedule(trigger)).isEqualTo("cron(0 */12 * * ? *)"));
	}

	@Test
	void firesNothingInTests() {
		assertThat(this.context.getEnvironment().getProperty("jets.local.url")).isNull();
		assertThat(this.context.getBeanDefinitionNames()).noneMatch((name) -> name.startsWith("local"));
		// Contexts of other tests in this JVM can have the test kit's thread
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.noneMatch((name) -> name.startsWith("jets-") && !name.startsWith("jets-test-"));
		assertThat(ProcessHandle.current().children()).isEmpty();
	}

	private List<Trigger> triggers(String name) {
		JobMethod job = this.jobs.find(name);
		assertThat(job).isNotNull();
		return job.triggers();
	}

	private static JsonNode pattern(Trigger trigger) {
		return json(((EventPatternTrigger) trigger).pattern());
	}

	private static String description(Trigger trigger) {
		return ((EventPatternTrigger) trigger).rule().description();
	}

	private static String schedule(Trigger trigger) {
		return ((ScheduleTrigger) trigger).expression().toString();
	}

	private static JsonNode json(String json) {
		return JsonMapper.shared().readTree(json);
	}

}
