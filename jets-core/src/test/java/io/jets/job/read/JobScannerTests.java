package io.jets.job.read;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.annotation.Rate;
import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.annotation.AliasFor;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JobScanner}: which jobs and triggers are found.
 */
class JobScannerTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void namesJobsAfterBeanAndMethodInClassFileOrder() {
		assertThat(scan(Ordered.class).jobs()).extracting(JobMethod::name)
			.containsExactly("jobScannerTests.Ordered-zulu", "jobScannerTests.Ordered-alpha",
					"jobScannerTests.Ordered-mike", "jobScannerTests.Ordered-bravo");
	}

	@Test
	void readsMethodsOfSuperclassFirst() {
		assertThat(scan(Sub.class).jobs()).extracting(JobMethod::location).containsExactly("Sub#inherited", "Sub#own");
	}

	@Test
	void keepsTriggersInOrderOfSource() {
		JobMethod job = only(scan(Mixed.class));
		assertThat(job.triggers()).extracting(Trigger::annotation)
			.containsExactly("@Rate", "@EventPattern", "@EventPattern", "@DynamoDbStream", "@Cron");
		assertThat(job.triggers(EventPatternTrigger.class)).extracting(EventPatternTrigger::pattern)
			.containsExactly("{\"source\":[\"a\"]}", "{\"source\":[\"b\"]}");
	}

	@Test
	void numbersRulesWithoutDescriptionPerClass() {
		assertThat(scan(Described.class).jobs().stream().flatMap((job) -> job.triggers().stream()))
			.extracting(JobScannerTests::description)
			.containsExactly("Described event rule 1", "mine", "Described event rule 2", "Described event rule 3");
	}

	@Test
	void readsOnlyRulesOfRequestedJob() {
		JobRegistry registry = scanner(Described.class).scanOnly(Set.of("jobScannerTests.Described-second"));
		assertThat(only(registry).triggers()).extracting(JobScannerTests::description)
			.containsExactly("Described event rule 1", "Described event rule 2");
	}

	@Test
	void readsEachAttributeOfStream() {
		this.environment.setProperty("orders.table", "orders");
		DynamoDbStreamTrigger trigger = (DynamoDbStreamTrigger) only(scan(Stream.class)).triggers().get(0);
		assertThat(trigger.table()).isEqualTo("orders");
		assertThat(trigger.on()).containsExactly(OperationType.INSERT, OperationType.REMOVE);
		assertThat(trigger.filters()).containsExactly("{\"a\":[1.50]}", "{\"b\":[\"${x}\"]}");
		assertThat(trigger.startingPosition()).isEqualTo(StartingPosition.LATEST);
		assertThat(trigger.batchSize()).isEqualTo(50);
		assertThat(trigger.maximumBatchingWindow()).isEqualTo(Duration.ofSeconds(5));
		assertThat(trigger.parallelizationFactor()).isEqualTo(2);
		assertThat(trigger.maximumRetryAttempts()).isEqualTo(-1);
		assertThat(trigger.maximumRecordAge()).isEqualTo(Duration.ofMinutes(2));
		assertThat(trigger.bisectBatchOnFunctionError()).isFalse();
		assertThat(trigger.onFailure()).isEqualTo("none");
		assertThat(trigger.enabled()).isFalse();
		assertThat(trigger.metrics()).isTrue();
	}

	@Test
	void appliesDefaultsToUnspecifiedAttributes() {
		DynamoDbStreamTrigger trigger = (DynamoDbStreamTrigger) only(scan(Plain.class)).triggers().get(0);
		assertThat(trigger.batchSize()).isNull();
		assertThat(trigger.maximumBatchingWindow()).isNull();
		assertThat(trigger.maximumRecordAge()).isNull();
		assertThat(trigger.onFailure()).isNull();
		assertThat(trigger.startingPosition()).isEqualTo(StartingPosition.TRIM_HORIZON);
		assertThat(trigger.maximumRetryAttempts()).isEqualTo(10);
		assertThat(trigger.bisectBatchOnFunctionError()).isTrue();
		assertThat(trigger.enabled()).isTrue();
		assertThat(trigger.metrics()).isFalse();
	}

	@Test
	void readsEachAttributeOfRule() {
		EventPatternTrigger trigger = (EventPatternTrigger) only(scan(Rule.class)).triggers().get(0);
		assertThat(trigger.rule().description()).isEqualTo("Detects");
		assertThat(trigger.rule().name()).isEqualTo("my-rule");
		assertThat(trigger.rule().state()).isEqualTo(RuleState.DISABLED);
		assertThat(trigger.rule().enabled()).isFalse();
		assertThat(trigger.rule().bus()).isEqualTo("orders");
		assertThat(trigger.rule().inputPath()).isEqualTo("$.detail");
		assertThat(trigger.rule().maximumRetryAttempts()).isEqualTo(3);
		assertThat(trigger.rule().maximumEventAge()).isEqualTo(Duration.ofHours(1));
		assertThat(trigger.rule().deadLetterQueue()).isEqualTo("!GetAtt Failed.Arn");
	}

	@Test
	void readsPatternFromResource() throws Exception {
		List<Trigger> triggers = scan(FromResource.class).jobs().get(0).triggers();
		assertThat(triggers).hasSize(2)
			.allSatisfy((trigger) -> assertThat(((EventPatternTrigger) trigger).pattern())
				.startsWith("{ \"detail-type\": [\"AWS API Call via CloudTrail\"]"));
	}

	@Test
	void readsAllFormsOfSchedules() {
		assertThat(scan(Schedules.class).jobs().stream().flatMap((job) -> job.triggers(ScheduleTrigger.class)))
			.extracting((trigger) -> trigger.expression() + " " + trigger.zone())
			.containsExactly("rate(10 hours) null", "cron(0 */12 * * ? *) Europe/Berlin", "rate(1 day) null");
	}

	@Test
	void readsComposedAnnotation() {
		EventPatternTrigger trigger = (EventPatternTrigger) only(scan(Composed.class)).triggers().get(0);
		assertThat(trigger.annotation()).isEqualTo("@EventPattern (on @OnInstanceStopping)");
		assertThat(trigger.rule().description()).isEqualTo("an instance stops");
	}

	@Test
	void ignoresPublicMethodWithoutTrigger() {
		assertThat(scan(WithHelper.class).jobs()).extracting(JobMethod::location).containsExactly("WithHelper#run");
	}

	@Test
	void findsLazyScopedAndBeanMethodJobsWithoutCreatingBeans() {
		JobRegistry registry = scan(Beans.class);
		assertThat(registry.jobs()).extracting(JobMethod::name)
			.containsExactlyInAnyOrder("lazy-run", "scoped-run", "prototype-run");
		assertThat(registry.faults()).isEmpty();
	}

	private JobScanner scanner(Class<?>... types) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.setEnvironment(this.environment);
		for (Class<?> type : types) {
			context.register(type);
		}

		context.refreshForAotProcessing(new RuntimeHints());
		return new JobScanner(context.getBeanFactory(), this.environment, context);
	}

	private JobRegistry scan(Class<?>... types) {
		return scanner(types).scan();
	}

	private static JobMethod only(JobRegistry registry) {
		assertThat(registry.faults()).isEmpty();
		assertThat(registry.jobs()).hasSize(1);
		return registry.jobs().get(0);
	}

	private static String description(Trigger trigger) {
		return (trigger instanceof EventPatternTrigger pattern) ? pattern.rule().description()
				: ((ScheduleTrigger) trigger).rule().description();
	}

	@Job
	static class Ordered {

		@Rate("1 hour")
		void zulu() {
		}

		@Rate("1 hour")
		void alpha() {
		}

		@Rate("1 hour")
		public void mike() {
		}

		@Rate("1 hour")
		void bravo() {
		}

	}

	static class Super {

		@Rate("1 hour")
		void inherited() {
		}

	}

	@Job
	static class Sub extends Super {

		@Rate("1 hour")
		void own() {
		}

	}

	@Job
	static class Mixed {

		@Rate("10 hours")
		@EventPattern("{\"source\":[\"a\"]}")
		@EventPattern("{\"source\":[\"b\"]}")
		@DynamoDbStream("orders")
		@Cron("0 0 * * ? *")
		void run(byte[] event) {
		}

	}

	@Job
	static class Described {

		@Rate("1 hour")
		@Rate(value = "1 day", description = "mine")
		void first() {
		}

		@EventPattern("{\"source\":[\"a\"]}")
		@EventRule(schedule = "rate(1 hour)")
		void second() {
		}

	}

	@Job
	static class Stream {

		@DynamoDbStream(table = "${orders.table}", on = { OperationType.INSERT, OperationType.REMOVE },
				filter = { "{\"a\":[1.50]}", "{\"b\":[\"\\${x}\"]}" }, startingPosition = StartingPosition.LATEST,
				batchSize = "${orders.batch:50}", maximumBatchingWindow = "5", parallelizationFactor = "2",
				maximumRetryAttempts = "-1", maximumRecordAge = "2m", bisectBatchOnFunctionError = "false",
				onFailure = "none", enabled = "${orders.on:false}", metrics = "true")
		void run() {
		}

	}

	@Job
	static class Plain {

		@DynamoDbStream("orders")
		void run() {
		}

	}

	@Job
	static class Rule {

		@EventRule(description = "Detects", pattern = "{\"source\":[\"a\"]}", name = "my-rule", state = "DISABLED",
				bus = "orders", inputPath = "$.detail", maximumRetryAttempts = "3", maximumEventAge = "PT1H",
				deadLetterQueue = "!GetAtt Failed.Arn")
		void run() {
		}

	}

	@Job
	static class FromResource {

		@EventPattern(resource = "patterns/root.json")
		@EventRule(resource = "classpath:patterns/root.json")
		void run() {
		}

	}

	@Job
	static class Schedules {

		@Rate("10 hours")
		@Cron(value = "0 */12 * * ? *", zone = "Europe/Berlin")
		@EventRule(schedule = "rate(1 day)")
		void run() {
		}

	}

	@EventPattern("{\"detail\":{\"state\":[\"stopping\"]}}")
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.METHOD)
	@interface OnInstanceStopping {

		@AliasFor(annotation = EventPattern.class)
		String description() default "";

	}

	@Job
	static class Composed {

		@OnInstanceStopping(description = "an instance stops")
		void run() {
		}

	}

	@Job
	static class WithHelper {

		@Rate("1 hour")
		void run() {
		}

		public void help() {
		}

	}

	@Job
	static class Unborn {

		Unborn() {
			throw new IllegalStateException("created");
		}

		@Rate("1 hour")
		void run() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		@Lazy
		Unborn lazy() {
			return new Unborn();
		}

		@Bean
		@Scope(scopeName = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
		Unborn scoped() {
			return new Unborn();
		}

		@Bean
		@Scope("prototype")
		Unborn prototype() {
			return new Unborn();
		}

	}

}
