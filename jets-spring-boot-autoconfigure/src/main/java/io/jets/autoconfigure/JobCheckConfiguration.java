package io.jets.autoconfigure;

import io.jets.function.ConcurrencyCheck;
import io.jets.function.EventBindingCheck;
import io.jets.function.ProxyCheck;
import io.jets.function.ReturnTypeCheck;
import io.jets.job.JobCheck;
import io.jets.job.JobRegistry;
import io.jets.job.check.EventPatternCheck;
import io.jets.job.check.FunctionSettingsCheck;
import io.jets.job.check.JobNameCheck;
import io.jets.job.check.JobPolicyCheck;
import io.jets.job.check.MethodCheck;
import io.jets.job.check.RuleCheck;
import io.jets.job.check.StreamFilterCheck;
import io.jets.job.check.StreamTriggerCheck;
import software.amazon.event.ruler.JsonRuleCompiler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The checks of jobs, which a Lambda function does not pay for, and which must not keep
 * it from starting: what only the template needs may be unresolvable there.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NotOnLambdaCondition.class)
class JobCheckConfiguration {

	@Bean
	JobValidator jobValidator(JobRegistry jobs, ObjectProvider<JobCheck> checks) {
		return new JobValidator(jobs, checks);
	}

	@Bean
	JobNameCheck jobNameCheck() {
		return new JobNameCheck();
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
	ConcurrencyCheck jobConcurrencyCheck() {
		return new ConcurrencyCheck();
	}

	@Bean
	ReturnTypeCheck jobReturnTypeCheck() {
		return new ReturnTypeCheck();
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

	/**
	 * The checks that AWS's pattern engine makes; {@code jets:package} leaves it out of
	 * what is deployed.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(JsonRuleCompiler.class)
	static class Patterns {

		@Bean
		EventPatternCheck eventPatternCheck() {
			return new EventPatternCheck();
		}

		@Bean
		StreamFilterCheck streamFilterCheck() {
			return new StreamFilterCheck();
		}

	}

}
