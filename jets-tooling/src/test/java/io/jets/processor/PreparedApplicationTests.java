package io.jets.processor;

import java.util.List;
import java.util.Map;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.check.method.PayloadTypeCheck;
import io.jets.event.Change;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.aop.framework.autoproxy.AbstractAutoProxyCreator;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link PreparedApplication}.
 */
class PreparedApplicationTests {

	@Test
	void providesJobsAndChecksWithoutCreatingBeans() {
		DefaultListableBeanFactory beans = beans(Application.class);
		assertThat(beans.getBean(JobRegistry.class).jobs()).extracting(JobMethod::location)
			.containsExactly("ThrowingJob#run");
		assertThat(beans.getBeanProvider(JobCheck.class, false).stream()).isNotEmpty();
		assertThat(beans.getBeanPostProcessors()).anyMatch(AbstractAutoProxyCreator.class::isInstance);
		assertThat(beans.containsSingleton("client")).isFalse();
	}

	@Test
	void createsMapperOfApplicationForChecks() {
		DefaultListableBeanFactory beans = beans(WithMapper.class);
		JsonMapper mapper = beans.getBean(JsonMapper.class);
		assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)).isTrue();
		assertThat(mapper.isEnabled(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)).isTrue();
		assertThat(check(beans)).isEmpty();
	}

	@Test
	void leavesTypesToStartWhenMapperCannotBeCreated() {
		assertThat(check(beans(WithoutMapper.class))).isEmpty();
	}

	@Test
	void reportsTypeThatMapperCannotCreate() {
		assertThat(check(beans(Uncreatable.class))).extracting(Fault::location).containsExactly("UncreatableJob#run");
	}

	@Test
	void passesPropertiesToApplicationInsteadOfJvm() {
		Map<String, String> before = OwnSystemProperties.get();
		Environment environment = new PreparedApplication(WithProfile.class, "a,b").context().getEnvironment();
		assertThat(environment.getActiveProfiles()).containsExactly("a", "b");
		assertThat(environment.getProperty(JobsProcessor.PROCESSING)).isEqualTo("true");
		assertThat(environment.getProperty("jets.local.enabled")).isEqualTo("false");
		assertThat(new PreparedApplication(WithProfile.class, null).context().getEnvironment().getActiveProfiles())
			.containsExactly("own");
		assertThat(OwnSystemProperties.get()).isEqualTo(before);
	}

	private static DefaultListableBeanFactory beans(Class<?> mainClass) {
		return new PreparedApplication(mainClass, null).context().getDefaultListableBeanFactory();
	}

	private static List<Fault> check(DefaultListableBeanFactory beans) {
		JobRegistry jobs = beans.getBean(JobRegistry.class);
		return beans.getBean(PayloadTypeCheck.class).check(jobs.jobs());
	}

	@Test
	void acceptsMainMethodWithoutArguments() {
		assertThat(beans(WithoutArguments.class).getBean(JobRegistry.class).jobs()).hasSize(1);
	}

	@Test
	void reportsUnknownMainClass() {
		assertThatExceptionOfType(InvalidApplicationException.class)
			.isThrownBy(() -> PreparedApplication.of("com.example.Aplication", null))
			.withMessageContainingAll("class com.example.Aplication is not on", "jets.template.main-class");
	}

	@Test
	void reportsMainMethodThatDoesNotRunApplication() {
		assertThatExceptionOfType(InvalidApplicationException.class).isThrownBy(() -> beans(Tool.class))
			.withMessageContainingAll(Tool.class.getName(), "did not run a SpringApplication");
	}

	@Test
	void propagatesExceptionOfMainMethod() {
		assertThatIllegalStateException().isThrownBy(() -> beans(Failing.class))
			.withMessage("no luck")
			.isExactlyInstanceOf(IllegalStateException.class);
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

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(TypedJob.class)
	static class WithMapper {

		static void main(String[] args) {
			SpringApplication.run(WithMapper.class, "--spring.main.web-application-type=none",
					"--spring.jackson.deserialization.fail-on-unknown-properties=true");
		}

		@Bean
		JsonMapperBuilderCustomizer bigIntegers() {
			return (builder) -> builder.enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(UncreatableJob.class)
	static class WithoutMapper {

		static void main(String[] args) {
			SpringApplication.run(WithoutMapper.class, "--spring.main.web-application-type=none");
		}

		@Bean
		JsonMapperBuilderCustomizer failing() {
			throw new IllegalStateException("a customizer needs a network");
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(UncreatableJob.class)
	static class Uncreatable {

		static void main(String[] args) {
			SpringApplication.run(Uncreatable.class, "--spring.main.web-application-type=none");
		}

	}

	@Job
	static class TypedJob {

		@DynamoDbStream("orders")
		void run(Change<Order> change) {
		}

	}

	record Order(String id) {

	}

	@Job
	static class UncreatableJob {

		@DynamoDbStream("orders")
		void run(Change<Callback> change) {
		}

	}

	record Callback(Runnable run) {

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	static class WithProfile {

		static void main(String[] args) {
			SpringApplication.run(WithProfile.class, "--spring.profiles.active=own", "--jets.local.enabled=true");
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
