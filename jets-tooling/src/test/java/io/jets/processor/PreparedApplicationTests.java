package io.jets.processor;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.autoproxy.AbstractAutoProxyCreator;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link PreparedApplication}.
 */
class PreparedApplicationTests {

	@Test
	void providesJobsAndChecksWithoutCreatingBeans() {
		DefaultListableBeanFactory beans = new PreparedApplication(Application.class).beans();
		assertThat(beans.getBean(JobRegistry.class).jobs()).extracting(JobMethod::location)
			.containsExactly("ThrowingJob#run");
		assertThat(beans.getBeanProvider(JobCheck.class, false).stream()).isNotEmpty();
		assertThat(beans.getBeanPostProcessors()).anyMatch(AbstractAutoProxyCreator.class::isInstance);
		assertThat(beans.containsSingleton("client")).isFalse();
	}

	@Test
	void acceptsMainMethodWithoutArguments() {
		assertThat(new PreparedApplication(WithoutArguments.class).beans().getBean(JobRegistry.class).jobs())
			.hasSize(1);
	}

	@Test
	void reportsUnknownMainClass() {
		assertThatIllegalStateException().isThrownBy(() -> PreparedApplication.of("com.example.Aplication"))
			.withMessageContainingAll("class com.example.Aplication is not on", "jets.template.main-class");
	}

	@Test
	void reportsMainMethodThatDoesNotRunApplication() {
		assertThatIllegalStateException().isThrownBy(new PreparedApplication(Tool.class)::beans)
			.withMessageContainingAll(Tool.class.getName(), "did not run a SpringApplication");
	}

	@Test
	void propagatesExceptionOfMainMethod() {
		assertThatIllegalStateException().isThrownBy(new PreparedApplication(Failing.class)::beans)
			.withMessage("no luck");
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(ThrowingJob.class)
	static class Application {

		static void main(String[] args) {
			SpringApplication.run(Application.class, "--spring.main.web-application-type=none");
		}

		@Bean
		static FactoryBean<String> client() {
			throw new IllegalStateException("a client needs a network");
		}

	}

	static class WithoutArguments {

		static void main() {
			Application.main(new String[0]);
		}

	}

	static class Tool {

		public static void main(String[] args) {
		}

	}

	static class Failing {

		public static void main(String[] args) {
			throw new IllegalStateException("no luck");
		}

	}

	@Job
	static class ThrowingJob {

		ThrowingJob(String client) {
			throw new IllegalStateException("a job needs a network");
		}

		@Rate("1 minute")
		void run() {
		}

	}

}
