package io.jets.autoconfigure;

import io.jets.function.EventBindingCheck;
import io.jets.function.ProxyCheck;
import io.jets.function.ReturnTypeCheck;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The checks of jobs, which a Lambda function does not pay for.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NotOnLambdaCondition.class)
class JobCheckConfiguration {

	@Bean
	EventBindingCheck eventBindingCheck() {
		return new EventBindingCheck();
	}

	@Bean
	ReturnTypeCheck returnTypeCheck() {
		return new ReturnTypeCheck();
	}

	@Bean
	ProxyCheck proxyCheck(DefaultListableBeanFactory beanFactory) {
		return new ProxyCheck(beanFactory);
	}

}
