package io.jets.autoconfigure;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.Fault;
import io.jets.job.FunctionSettings;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.JobRegistry;
import io.jets.job.Trigger;
import io.jets.job.fault.Origins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JetsProperties}: the settings of an application for all of its jobs.
 */
class JetsPropertiesTests {

	private final ApplicationContextRunner runner = JobContext.of(HardJob.class);

	@Test
	void usesDefaultsWithoutProperties() {
		this.runner.run((context) -> {
			assertThat(job(context, "lift").function()).isEqualTo(FunctionSettings.DEFAULT);
			assertThat(job(context, "lift").policy()).isEqualTo(JobPolicy.NONE);
		});
	}

	@Test
	void readsEachSettingOfFunctions() {
		this.runner.withPropertyValues("jets.function.memory=512", "jets.function.timeout=300",
				"jets.function.description=${what}", "what=Works", "jets.function.environment.MY_VAR=${what:}",
				"jets.function.environment.lowerCase=1", "jets.function.reserved-concurrency=2",
				"jets.function.subnets=subnet-1,subnet-2", "jets.function.security-groups[0]=sg-1",
				"jets.function.layers=!Ref Layer", "jets.function.tags.cost-center=42", "jets.function.tracing=Active",
				"jets.function.ephemeral-storage=2048", "jets.function.architecture=x86_64",
				"jets.function.log-level=INFO", "jets.function.maximum-retry-attempts=1",
				"jets.function.maximum-event-age=1h", "jets.function.on-failure=none", "jets.function.snap-start=false",
				"jets.function.capacity-provider=!GetAtt Capacity.Arn", "jets.function.concurrency-per-environment=64",
				"jets.function.memory-per-vcpu=4", "jets.function.role=!GetAtt Role.Arn")
			.run((context) -> assertThat(job(context, "lift").function()).isEqualTo(new FunctionSettings(512,
					Duration.ofMinutes(5), "Works", Map.of("MY_VAR", "Works", "lowerCase", "1"), 2,
					List.of("subnet-1", "subnet-2"), List.of("sg-1"), List.of("!Ref Layer"),
					Map.of("cost-center", "42"), "Active", 2048, "x86_64", "INFO", 1, Duration.ofHours(1), "none",
					false, "!GetAtt Capacity.Arn", 64, 4, "!GetAtt Role.Arn", Origins.UNKNOWN)));
	}

	@Test
	void keepsTextOfEnvironmentVariableAsWritten() {
		this.runner.withPropertyValues("jets.function.environment.MY_VAR=${db.password}", "db.password=x")
			.run((context) -> assertThat(job(context, "lift").function().origins().get("environment", "MY_VAR"))
				.satisfies((origin) -> assertThat(origin.text()).isEqualTo("${db.password}"))
				.hasToString("jets.function.environment.MY_VAR"));
	}

	@ParameterizedTest
	@CsvSource({ "jets.function.timeout=60, true", "jets.function.memory=512, false" })
	void knowsWhetherTimeoutWasWrittenThatEqualsDefault(String property, boolean written) {
		this.runner.withPropertyValues(property).run((context) -> {
			assertThat(job(context, "lift").function().timeout()).isEqualTo(FunctionSettings.DEFAULT_TIMEOUT);
			assertThat(job(context, "lift").function().origins().isWritten("timeout")).isEqualTo(written);
		});
	}

	@Test
	void prefersSettingsOfMethod() {
		this.runner.withPropertyValues("jets.function.memory=512", "jets.function.timeout=30s").run((context) -> {
			assertThat(job(context, "dig").function().memory()).isEqualTo(2048);
			assertThat(job(context, "dig").function().timeout()).hasSeconds(30);
		});
	}

	@Test
	void readsEachFormOfPolicy() {
		this.runner
			.withPropertyValues("bucket=orders", "jets.iam-policy[0]=logs", "jets.iam-policy[1]=sns:Publish",
					"jets.iam-policy[2].action=s3:GetObject,s3:PutObject",
					"jets.iam-policy[2].resource=arn:\\${AWS::Partition}:s3:::${bucket}/*",
					"jets.iam-policy[2].condition={\"StringEquals\": {\"aws:SourceAccount\": \"1\"}}",
					"jets.iam-policy[3].managed[0]=ReadOnlyAccess",
					"jets.iam-policy[4].document={\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Deny\", "
							+ "\"Action\": \"iam:*\", \"Resource\": \"*\"}}",
					"jets.iam-policy[5].trigger-rights=false", "jets.iam-policy[6].resource=!Join [\"\", [a, b]]",
					"jets.iam-policy[6].action=sqs:SendMessage")
			.run((context) -> assertThat(job(context, "dig").policy()).isEqualTo(new JobPolicy(
					List.of(Map.of("Effect", "Allow", "Action", "kms:*", "Resource", "*"),
							Map.of("Effect", "Allow", "Action", "logs:*", "Resource", "*"),
							Map.of("Effect", "Allow", "Action", "sns:Publish", "Resource", "*"),
							Map.of("Effect", "Allow", "Action", List.of("s3:GetObject", "s3:PutObject"), "Resource",
									"arn:${AWS::Partition}:s3:::orders/*", "Condition",
									Map.of("StringEquals", Map.of("aws:SourceAccount", "1"))),
							Map.of("Effect", "Deny", "Action", "iam:*", "Resource", "*"),
							Map.of("Effect", "Allow", "Action", "sqs:SendMessage", "Resource", "!Join [\"\", [a, b]]")),
					List.of("ReadOnlyAccess"), false)));
	}

	@Test
	void readsServicesFromOneLine() {
		this.runner.withPropertyValues("jets.iam-policy=logs,sns:Publish")
			.run((context) -> assertThat(job(context, "lift").policy().statements())
				.extracting((statement) -> statement.get("Action"))
				.containsExactly("logs:*", "sns:Publish"));
	}

	@Test
	void readsYaml() {
		this.runner.withInitializer(new ConfigDataApplicationContextInitializer())
			.withPropertyValues("spring.config.location=classpath:application-settings.yml")
			.run((context) -> {
				assertThat(job(context, "lift").function().environment()).containsOnly(Map.entry("MY_VAR", "1"));
				assertThat(job(context, "lift").function().tags()).containsOnly(Map.entry("team/x:y", "a"));
				assertThat(job(context, "dig").function().subnets()).containsExactly("subnet-1", "subnet-2");
				assertThat(job(context, "dig").triggers()).singleElement()
					.extracting(Trigger::describe)
					.isEqualTo("rate(2 hours), disabled");
				assertThat(job(context, "lift").policy().statements()).containsExactly(
						Map.of("Effect", "Allow", "Action", "logs:*", "Resource", "*"),
						Map.of("Effect", "Allow", "Action", "ec2:RevokeSecurityGroupIngress", "Resource",
								"arn:aws:ec2:*:*:security-group/*", "Condition",
								Map.of("StringEquals", Map.of("aws:ResourceAccount", "111122223333"))));
				assertThat(job(context, "lift").policy().managedPolicies()).containsExactly("AmazonEC2ReadOnlyAccess");
			});
	}

	@Test
	void hasPropertyForEachAttribute() {
		assertThat(JetsProperties.Function.class.getRecordComponents()).extracting(RecordComponent::getName)
			.containsExactlyInAnyOrderElementsOf(
					Arrays.stream(FunctionProperties.class.getDeclaredMethods()).map(Method::getName).toList());
	}

	@Test
	void overridesAttributesOfOneJob() {
		String dig = "jets.jobs[jetsPropertiesTests.HardJob-dig].";
		this.runner
			.withPropertyValues("jets.function.timeout=30s", dig + "function.memory=512",
					dig + "function.environment.MODE=${mode}", "mode=fast", dig + "triggers.rate[0].state=DISABLED")
			.run((context) -> {
				JobMethod job = job(context, "dig");
				assertThat(job.function().memory()).isEqualTo(512);
				assertThat(job.function().timeout()).hasSeconds(30);
				assertThat(job.function().environment()).containsOnly(Map.entry("MODE", "fast"));
				assertThat(job.triggers()).singleElement()
					.extracting(Trigger::describe)
					.isEqualTo("rate(1 hour), disabled");
				assertThat(job(context, "lift").function().memory()).isEqualTo(FunctionSettings.DEFAULT_MEMORY);
			});
	}

	@Test
	void overridesOnlyTriggersOnLambda() {
		String dig = "jets.jobs[jetsPropertiesTests.HardJob-dig].";
		this.runner
			.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f", dig + "function.memory=much",
					dig + "triggers.rate[0].state=DISABLED", "jets.jobs.none.function.memory=1",
					"spring.cloud.function.definition=jetsPropertiesTests.HardJob-dig")
			.run((context) -> {
				assertThat(job(context, "dig").function()).isEqualTo(FunctionSettings.DEFAULT);
				assertThat(job(context, "dig").triggers()).singleElement()
					.extracting(Trigger::describe)
					.isEqualTo("rate(1 hour), disabled");
			});
	}

	@Test
	void rejectsUnknownSetting() {
		this.runner.withPropertyValues("jets.function.memroy=512")
			.run((context) -> assertThat(((InvalidJobsException) context.getStartupFailure()).faults())
				.extracting(Fault::action)
				.containsExactly("Write jets.function.memory"));
	}

	@Test
	void rejectsUnknownAttributeOfPolicy() {
		this.runner
			.withPropertyValues("jets.iam-policy[0].action=s3:GetObject", "jets.iam-policy[0].resource=*",
					"jets.iam-policy[0].conditon={}")
			.run((context) -> assertThat(((InvalidJobsException) context.getStartupFailure()).faults())
				.extracting(Fault::location)
				.containsExactly("jets.iam-policy[0].conditon"));
	}

	@Test
	void rejectsUnresolvablePlaceholder() {
		this.runner.withPropertyValues("jets.function.description=${nowhere}")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("'nowhere'"));
	}

	@Test
	void readsNoPropertiesOnLambda() {
		this.runner
			.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f", "jets.function.memory=much",
					"spring.cloud.function.definition=jetsPropertiesTests.HardJob-dig")
			.run((context) -> assertThat(job(context, "dig").function()).isEqualTo(FunctionSettings.DEFAULT));
	}

	private static JobMethod job(ApplicationContext context, String method) {
		return context.getBean(JobRegistry.class).find("jetsPropertiesTests.HardJob-" + method);
	}

	@Job
	static class HardJob {

		@Rate("1 hour")
		@FunctionProperties(memory = "2048")
		@IamPolicy("kms")
		void dig() {
		}

		@Rate("1 hour")
		void lift() {
		}

	}

}
