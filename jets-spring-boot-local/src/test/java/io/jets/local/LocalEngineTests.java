package io.jets.local;

import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.jets.autoconfigure.actuate.JobActivity;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.Trigger;
import io.jets.local.LocalApplication.Jobs;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Tests of the whole local engine through clients that the application creates.
 */
@ExtendWith(OutputCaptureExtension.class)
class LocalEngineTests {

	private static final Properties BEFORE = new Properties();

	private static ConfigurableApplicationContext context;

	private static String start;

	@BeforeAll
	static void run(CapturedOutput output) {
		BEFORE.putAll(System.getProperties());
		context = LocalApplication.run("--jets.local.enabled=true", "--jets.local.port=0",
				"--jets.local.dynamodb.tables.local-orders.partition-key=pk:S",
				"--jets.local.dynamodb.tables.local-orders.sort-key=sk:N");
		start = output.toString();
	}

	@AfterAll
	static void closeAndFindEverythingAsItWas() {
		context.close();
		assertThat(System.getProperties().entrySet())
			.filteredOn((entry) -> entry.getKey().toString().startsWith("aws."))
			.isEqualTo(BEFORE.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().toString().startsWith("aws."))
				.toList());
		assertThat(ProcessHandle.current().descendants()).isEmpty();
		assertThat(Thread.getAllStackTraces().keySet()).filteredOn(Thread::isAlive)
			.extracting(Thread::getName)
			.noneMatch((name) -> name.startsWith("jets-endpoint"));
	}

	@Test
	void invokesJobWhenItemIsWritten() throws Exception {
		try (DynamoDbClient client = DynamoDbClient.create()) {
			client.putItem((request) -> request.tableName("local-orders")
				.item(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromN("1"))));
		}
		assertThat(jobs().next(1)).containsExactly("stream {\"sk\":{\"N\":\"1\"},\"pk\":{\"S\":\"a\"}}");
	}

	@Test
	void invokesJobsWhosePatternsMatchEvent() throws Exception {
		try (EventBridgeClient client = EventBridgeClient.create()) {
			client.putEvents((request) -> request.entries(entry("payments", "{}"), entry("orders", "{\"id\":7}")));
		}
		assertThat(jobs().next(1)).containsExactly("pattern {\"id\":7}");
		assertThat(jobs().isIdle()).isTrue();
	}

	@Test
	void invokesJobByName() {
		try (LambdaClient client = LambdaClient.create()) {
			assertThat(client.invoke((request) -> request.functionName("jobs-cron")).payload().asUtf8String())
				.isEqualTo("\"celebrated\"");
		}
	}

	@Test
	void showsAndFiresJobsInActuator() {
		JobActivity activity = context.getBean(JobActivity.class);
		assertThat(activity.nextFireTime("jobs-cron", 0)).isEqualTo("2199-01-01T00:00:00Z");
		assertThat(activity.nextFireTime("jobs-pattern", 0)).isNull();
		int before = activity.lastRuns("jobs-cron").size();
		activity.fire("jobs-cron", null);
		activity.fire("jobs-cron", "{}");
		await().untilAsserted(() -> assertThat(activity.lastRuns("jobs-cron")).extracting(JobActivity.JobRun::outcome)
			.hasSize(before + 2)
			.containsOnly("SUCCEEDED"));
		assertThatIllegalArgumentException().isThrownBy(() -> activity.fire("jobs-pattern", null))
			.withMessage("jobs-pattern has no schedule to fire: send an event");
	}

	@Test
	void listsStreamThatJobReads() {
		try (LambdaClient client = LambdaClient.create()) {
			await()
				.untilAsserted(() -> assertThat(client.listEventSourceMappings().eventSourceMappings()).singleElement()
					.extracting(EventSourceMappingConfiguration::eventSourceArn)
					.asString()
					.matches("arn:aws:dynamodb:[a-z0-9-]+:000000000000:table/local-orders/stream/.+"));
		}
	}

	@Test
	void recordsWhatHappensInJournal() {
		assertThat(invoke("jobs-cron").result().response().text()).isEqualTo("\"celebrated\"");
	}

	@Test
	void recordsLogLinesAfterOtherApplicationsHaveConfiguredLogback() {
		for (int i = 0; i < 2; i++) {
			new SpringApplicationBuilder(OtherApplication.class).web(WebApplicationType.NONE).run().close();
		}
		Run run = invoke("jobs-cron");
		assertThat(context.getBean(Journal.class).lines(run.number())).extracting(LogLine::message)
			.containsExactly("Celebrating");
	}

	private static Run invoke(String job) {
		Journal journal = context.getBean(Journal.class);
		long before = journal.all().sequence();
		try (LambdaClient client = LambdaClient.create()) {
			client.invoke((request) -> request.functionName(job));
		}
		return journal.after(journal.start(), before)
			.entries()
			.stream()
			.filter(Run.class::isInstance)
			.map(Run.class::cast)
			.filter((run) -> run.job().equals(job))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void logsJobsAndNextFireTimesAtStart() {
		String url = context.getEnvironment().getRequiredProperty("jets.local.url");
		assertThat(start).contains("Jobs fire locally (jets.local.enabled is true), and " + url, """
				  jobs-stream   stream local-orders
				  jobs-pattern  rule "Jobs event rule 1"
				  jobs-cron     cron(0 0 1 1 ? 2199)      next 2199-01-01 00:00:00 UTC
				""".indent(0));
	}

	@Test
	void coversEachKindOfTrigger() {
		ClassPathScanningCandidateComponentProvider kinds = new ClassPathScanningCandidateComponentProvider(false);
		kinds.addIncludeFilter(new AssignableTypeFilter(Trigger.class));
		List<String> expected = kinds.findCandidateComponents(Trigger.class.getPackageName())
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.filter((name) -> !name.endsWith("UnreadableRule"))
			.toList();
		assertThat(context.getBean(JobRegistry.class).jobs()).flatExtracting(JobMethod::triggers)
			.extracting((trigger) -> trigger.getClass().getName())
			.hasSizeGreaterThan(2)
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private static Jobs jobs() {
		return context.getBean(Jobs.class);
	}

	private static PutEventsRequestEntry entry(String source, String detail) {
		return PutEventsRequestEntry.builder().source(source).detailType("t").detail(detail).build();
	}

	@Configuration(proxyBeanMethods = false)
	static class OtherApplication {

	}

}
