package io.jets.tooling;

import io.jets.check.CheckProperties;
import io.jets.check.function.FunctionSettingsCheck;
import io.jets.check.idempotency.IdempotencyCheck;
import io.jets.check.idempotency.IdempotencyStoreCheck;
import io.jets.check.method.JobPresenceCheck;
import io.jets.check.method.ConcurrencyCheck;
import io.jets.check.method.EventBindingCheck;
import io.jets.check.method.JobNameCheck;
import io.jets.check.method.MethodCheck;
import io.jets.check.method.PayloadTypeCheck;
import io.jets.check.method.ProxyCheck;
import io.jets.check.method.ReturnTypeCheck;
import io.jets.check.policy.JobPolicyCheck;
import io.jets.check.reference.PlainSecretCheck;
import io.jets.check.reference.TemplateReferenceCheck;
import io.jets.check.rule.EventPatternCheck;
import io.jets.check.rule.RuleCheck;
import io.jets.check.stream.StreamFilterCheck;
import io.jets.check.stream.StreamTriggerCheck;
import io.jets.job.JobCheck;
import io.jets.job.JobRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the checks of jobs. A Lambda function does not run them: they
 * cost start-up time, and a fault in a setting that only the template uses must not
 * prevent the function from starting.
 */
@AutoConfiguration(afterName = "io.jets.autoconfigure.JetsAutoConfiguration")
@Conditional(NotDeployedCondition.class)
public final class JobCheckAutoConfiguration {

	@Bean
	JobValidator jobValidator(ObjectProvider<JobRegistry> jobs, ObjectProvider<JobCheck> checks,
			Environment environment) {
		return new JobValidator(jobs, checks, CheckProperties.read(environment));
	}

	@Bean
	JobNameCheck jobNameCheck() {
		return new JobNameCheck();
	}

	@Bean
	JobPresenceCheck jobPresenceCheck() {
		return new JobPresenceCheck();
	}

	@Bean
	MethodCheck jobMethodCheck() {
		return new MethodCheck();
	}

	@Bean
	ProxyCheck jobProxyCheck(DefaultListableBeanFactory beanFactory) {
		return new ProxyCheck(beanFactory);
	}

	@Bean
	EventBindingCheck eventBindingCheck() {
		return new EventBindingCheck();
	}

	@Bean
	PayloadTypeCheck payloadTypeCheck(ObjectProvider<JsonMapper> mapper) {
		return new PayloadTypeCheck(mapper::getIfAvailable);
	}

	@Bean
	ConcurrencyCheck jobConcurrencyCheck() {
		return new ConcurrencyCheck();
	}

	@Bean
	ReturnTypeCheck jobReturnTypeCheck() {
		return new ReturnTypeCheck();
	}

	@Bean
	IdempotencyCheck idempotencyCheck() {
		return new IdempotencyCheck();
	}

	@Bean
	IdempotencyStoreCheck idempotencyStoreCheck(ConfigurableListableBeanFactory beanFactory) {
		return new IdempotencyStoreCheck(beanFactory);
	}

	@Bean
	TemplateReferenceCheck templateReferenceCheck() {
		return new TemplateReferenceCheck();
	}

	@Bean
	PlainSecretCheck plainSecretCheck() {
		return new PlainSecretCheck();
	}

	@Bean
	StreamTriggerCheck streamTriggerCheck() {
		return new StreamTriggerCheck();
	}

	@Bean
	RuleCheck eventRuleCheck() {
		return new RuleCheck();
	}

	@Bean
	FunctionSettingsCheck functionSettingsCheck() {
		return new FunctionSettingsCheck();
	}

	@Bean
	JobPolicyCheck jobPolicyCheck() {
		return new JobPolicyCheck();
	}

	@Bean
	EventPatternCheck eventPatternCheck() {
		return new EventPatternCheck();
	}

	@Bean
	StreamFilterCheck streamFilterCheck() {
		return new StreamFilterCheck();
	}

}
