package io.jets.function.handler;

import java.util.concurrent.atomic.AtomicInteger;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import org.junit.jupiter.api.Test;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.SimpleTransactionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of jobs whose beans are not plain singletons.
 */
class JobBeansTests {

	@Test
	void createsLazyJobOnceWhenItRuns() {
		JobContext.of(LazyJobs.class).run((context) -> {
			AtomicInteger constructed = context.getBean(AtomicInteger.class);
			assertThat(context.getBean(JobFunctions.class).find("lazy-run")).isNotNull();
			assertThat(constructed).hasValue(0);
			call(context, "lazy-run");
			call(context, "lazy-run");
			assertThat(constructed).hasValue(1);
		});
	}

	@Test
	void createsPrototypeForEachEvent() {
		JobContext.of(PrototypeJobs.class).run((context) -> {
			call(context, "prototype-run");
			call(context, "prototype-run");
			assertThat(context.getBean(AtomicInteger.class)).hasValue(2);
		});
	}

	@Test
	void runsScopedJobInItsScope() {
		JobContext.of(ScopedJobs.class).run((context) -> {
			assertThat(context.getBean(AtomicInteger.class)).hasValue(0);
			assertThat(context.getBean(JobFunctions.class).all()).hasSize(1);
			call(context, "scoped-run");
			assertThat(context.getBean(AtomicInteger.class)).hasValue(1);
		});
	}

	@Test
	void runsTransactionalJobInTransaction() {
		JobContext.of(TransactionalJobs.class, TransactionalJob.class).run((context) -> {
			assertThat(AopUtils.isCglibProxy(context.getBean(TransactionalJob.class))).isTrue();
			call(context, "transactional-run");
			assertThat(context.getBean(CountingTransactionManager.class).committed).hasValue(1);
		});
	}

	@Test
	void callsJobBehindJdkProxyThroughInterface() {
		JobContext.of(JdkProxies.class, InterfaceJob.class).run((context) -> {
			assertThat(AopUtils.isJdkDynamicProxy(context.getBean("interface"))).isTrue();
			call(context, "interface-run");
			assertThat(context.getBean(CountingTransactionManager.class).committed).hasValue(1);
		});
	}

	private static void call(AssertableApplicationContext context, String name) {
		context.getBean(JobFunctions.class).find(name).call(new byte[] { '{', '}' }, null);
	}

	@Job
	static class Counted {

		Counted(AtomicInteger constructed) {
			constructed.incrementAndGet();
		}

		@Rate("1 hour")
		void run() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyJobs {

		@Bean
		AtomicInteger constructed() {
			return new AtomicInteger();
		}

		@Bean
		@Lazy
		Counted lazy(AtomicInteger constructed) {
			return new Counted(constructed);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrototypeJobs {

		@Bean
		AtomicInteger constructed() {
			return new AtomicInteger();
		}

		@Bean
		@Scope("prototype")
		Counted prototype(AtomicInteger constructed) {
			return new Counted(constructed);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ScopedJobs {

		@Bean
		static CustomScopeConfigurer scopes() {
			CustomScopeConfigurer configurer = new CustomScopeConfigurer();
			configurer.addScope("thread", new SimpleThreadScope());
			return configurer;
		}

		@Bean
		AtomicInteger constructed() {
			return new AtomicInteger();
		}

		@Bean
		@Scope(scopeName = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
		ScopedJob scoped(AtomicInteger constructed) {
			return new ScopedJob(constructed);
		}

	}

	@Job
	static class ScopedJob {

		ScopedJob(AtomicInteger constructed) {
			constructed.incrementAndGet();
		}

		@Rate("1 hour")
		void run() {
		}

	}

	@Job("transactional")
	static class TransactionalJob {

		@Rate("1 hour")
		@Transactional
		void run() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement(proxyTargetClass = true)
	static class TransactionalJobs {

		@Bean
		CountingTransactionManager transactionManager() {
			return new CountingTransactionManager();
		}

	}

	interface Runs {

		void run();

	}

	@Job("interface")
	static class InterfaceJob implements Runs {

		@Override
		@Rate("1 hour")
		@Transactional
		public void run() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	static class JdkProxies {

		@Bean
		CountingTransactionManager transactionManager() {
			return new CountingTransactionManager();
		}

	}

	static class CountingTransactionManager implements PlatformTransactionManager {

		final AtomicInteger committed = new AtomicInteger();

		@Override
		public TransactionStatus getTransaction(TransactionDefinition definition) {
			return new SimpleTransactionStatus();
		}

		@Override
		public void commit(TransactionStatus status) {
			this.committed.incrementAndGet();
		}

		@Override
		public void rollback(TransactionStatus status) {
		}

	}

}
