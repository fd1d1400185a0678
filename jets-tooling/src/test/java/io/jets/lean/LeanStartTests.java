package io.jets.lean;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.function.observe.InvocationObserver;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.context.event.EventListenerMethodProcessor;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.test.context.aot.TestContextAotGenerator;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LeanStartTests {

	private static final String EVENT_LISTENER_PROCESSOR = AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME;

	private static final String EVENT_LISTENER_FACTORY = AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME;

	@Test
	void leavesOutBeansThatNothingUses() {
		LeanStart start = LeanContext.withLibraries(BytesJob.class);
		assertThat(start.toString()).isEqualTo("Lean start is on: " + start.unneeded().size()
				+ " beans that no job needs are left out (aop, availability, cloud.function, event listeners, info, "
				+ "jackson, lifecycle, properties, ssl, task)");
		assertThat(start.unneeded()).contains("applicationTaskExecutor", "sslBundleRegistry", "jacksonJsonMapper",
				"functionCatalog", "jobFunctionRegistrar", "lifecycleProcessor",
				"org.springframework.aop.config.internalAutoProxyCreator");
	}

	/**
	 * The tests have listeners that are not beans of the application.
	 */
	@Test
	void keepsProcessorOfEventListenersIfClassPathHasOne() {
		LeanStart start = LeanContext.withClassesOfTests(BytesJob.class);
		assertThat(start.toString()).contains("; event listeners are not left out, because of a method in io.jets.");
		assertThat(start.unneeded()).doesNotContain(EVENT_LISTENER_PROCESSOR, EVENT_LISTENER_FACTORY);
	}

	@Test
	void leavesOutProcessorOfEventListenersWithoutAny() {
		LeanStart start = LeanContext.of("true", BytesJob.class, Refreshed.class);
		assertThat(start.toString()).contains("cloud.function, event listeners, info").doesNotContain("not left out");
		assertThat(start.unneeded()).contains(EVENT_LISTENER_PROCESSOR, EVENT_LISTENER_FACTORY)
			.doesNotContain("leanStartTests.Refreshed");
	}

	@ParameterizedTest
	@ValueSource(classes = { ByFactories.class, ByProcessorInCode.class })
	void keepsProcessorOfEventListenersThatBeanUses(Class<?> user) {
		assertThat(LeanContext.of("true", BytesJob.class, user).unneeded()).contains("sslBundleRegistry")
			.doesNotContain(EVENT_LISTENER_PROCESSOR, EVENT_LISTENER_FACTORY);
	}

	@Test
	void keepsBeansOfApplicationThatNothingInjects() {
		assertThat(LeanContext.of("true", BytesJob.class, Effects.class).unneeded()).contains("sslBundleRegistry")
			.doesNotContain("leanStartTests.Effects", "initializer", "listener", "leanStartTests.BytesJob",
					"jobFunctions", "propertySourcesPlaceholderConfigurer");
	}

	@Test
	void keepsMapperForJobThatReadsJson() {
		assertThat(LeanContext.of("true", BytesJob.class, TreeJob.class).unneeded()).contains("sslBundleRegistry")
			.doesNotContain("jacksonJsonMapper", "standardJsonMapperBuilderCustomizer");
	}

	@Test
	void leavesOutMapperIfGeneratedCodeReadsAllRecords() {
		assertThat(LeanContext.of("true", RecordJob.class).unneeded()).contains("jacksonJsonMapper",
				"spring.jackson-org.springframework.boot.jackson.autoconfigure.JacksonProperties",
				"org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor");
		assertThat(LeanContext.of(Map.of("jets.readers", "false"), RecordJob.class).unneeded())
			.contains("sslBundleRegistry")
			.doesNotContain("jacksonJsonMapper");
	}

	/**
	 * Functions in the catalog can get events that are already parsed.
	 */
	@Test
	void keepsMapperForFunctionsInCatalog() {
		assertThat(LeanContext.of("true", BytesJob.class, Composition.class).unneeded()).contains("sslBundleRegistry")
			.doesNotContain("functionCatalog", "jobEventMessageConverter", "jacksonJsonMapper");
	}

	@Test
	void keepsBinderForJacksonOnlyIfPropertyIsSet() {
		String binding = "org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor";
		assertThat(LeanContext.of("true", TreeJob.class).unneeded()).contains(binding);
		assertThat(LeanContext.of(Map.of("spring.jackson.locale", "en"), TreeJob.class).unneeded())
			.contains("sslBundleRegistry")
			.doesNotContain(binding);
	}

	@Test
	void keepsBinderForConfigurationProperties() {
		for (Class<?> properties : new Class<?>[] { Properties.class, PropertiesOfMethod.class }) {
			assertThat(LeanContext.of("true", BytesJob.class, properties).unneeded()).contains("jacksonJsonMapper")
				.doesNotContain(
						"org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor");
		}
	}

	@Test
	void keepsExecutorsThatSpringLooksUp() {
		for (Class<?> scheduling : new Class<?>[] { Async.class, Scheduling.class, Background.class }) {
			assertThat(LeanContext.of("true", BytesJob.class, scheduling).unneeded()).as(scheduling.getName())
				.contains("sslBundleRegistry")
				.doesNotContain("applicationTaskExecutor", "bootstrapExecutorAliasPostProcessor");
		}
	}

	@Test
	void keepsProxySettingsForProxies() {
		for (Class<?> proxies : new Class<?>[] { Async.class, Advice.class }) {
			assertThat(LeanContext.of("true", BytesJob.class, proxies).unneeded()).as(proxies.getName())
				.contains("sslBundleRegistry")
				.doesNotContain("forceAutoProxyCreatorToUseClassProxying",
						"org.springframework.aop.framework.autoproxy.defaultProxyConfig");
		}
	}

	@Test
	void keepsLifecycleSettingsForLifecycleBean() {
		assertThat(LeanContext.of("true", BytesJob.class, Connection.class).unneeded()).contains("sslBundleRegistry")
			.doesNotContain("lifecycleProcessor");
	}

	@Test
	void keepsRegistryOfObservationsThatNothingInjects() {
		assertThat(LeanContext.of("true", BytesJob.class, Observed.class).unneeded()).contains("sslBundleRegistry")
			.doesNotContain("observationRegistry", InvocationObserver.BEAN_NAME);
	}

	@Test
	void isOffIfSwitchedOff() {
		assertThat(LeanContext.of("false", BytesJob.class)).hasToString("Lean start is off, because jets.lean is false")
			.satisfies((start) -> assertThat(start.unneeded()).isEmpty());
	}

	@Test
	void rejectsSettingThatIsNeitherTrueNorFalse() {
		assertThatIllegalArgumentException().isThrownBy(() -> LeanContext.of("no", BytesJob.class))
			.withMessage("jets.lean = \"no\": write true or false");
	}

	@Test
	void isOffWithoutJobs() {
		assertThat(LeanContext.of("true", Effects.class))
			.hasToString("Lean start is off, because the application has no jobs");
	}

	@Test
	void isOffIfSupplierCreatesBean() {
		assertThat(LeanContext.of("true", BytesJob.class, Registered.class).toString())
			.startsWith("Lean start is off, because the bean registered is created by code");
	}

	@Test
	void isOffForTests() throws Exception {
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		new TestContextAotGenerator(files).processAheadOfTime(Stream.of(ProcessedTest.class));
		assertThat(files.getGeneratedFiles(Kind.SOURCE).keySet())
			.anyMatch((name) -> name.contains("SslAutoConfiguration__"));
	}

	@Job
	static class RecordJob {

		@EventPattern("{\"source\": [\"shop\"]}")
		void paid(BusEvent<Payment> event) {
		}

	}

	record Payment(String id) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Composition {

		@Bean
		Runnable composed(FunctionCatalog catalog) {
			return () -> catalog.lookup("a|b");
		}

	}

	@Job
	static class BytesJob {

		@Rate("1 day")
		void run(byte[] event) {
		}

	}

	@Job
	static class TreeJob {

		@Rate("1 day")
		void run(JsonNode event) {
		}

	}

	static class Effects {

		@Bean
		InitializingBean initializer() {
			return () -> {
			};
		}

		@EventListener
		void listener(ContextRefreshedEvent event) {
		}

	}

	static class Refreshed implements ApplicationListener<ContextRefreshedEvent> {

		@Override
		public void onApplicationEvent(ContextRefreshedEvent event) {
		}

	}

	static class ByFactories {

		ByFactories(List<EventListenerFactory> factories) {
		}

	}

	static class ByProcessorInCode {

		ByProcessorInCode(ApplicationContext context) {
			context.getBeanProvider(EventListenerMethodProcessor.class);
		}

	}

	@EnableConfigurationProperties(Properties.Settings.class)
	static class Properties {

		@ConfigurationProperties("test")
		record Settings(String name) {

		}

	}

	static class PropertiesOfMethod {

		@Bean
		@ConfigurationProperties("test")
		Map<String, String> settings() {
			return Map.of();
		}

	}

	@EnableAsync
	static class Async {

	}

	@EnableScheduling
	static class Scheduling {

	}

	static class Background {

		@Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
		StringBuilder slow() {
			return new StringBuilder();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Observed {

		@Bean
		ObservationRegistry observationRegistry() {
			return ObservationRegistry.create();
		}

	}

	static class Advice {

		@Bean
		DefaultPointcutAdvisor advisor() {
			return new DefaultPointcutAdvisor();
		}

	}

	static class Connection implements Lifecycle {

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return false;
		}

	}

	@Import(Registered.Registrar.class)
	static class Registered {

		static class Registrar implements BeanRegistrar {

			@Override
			public void register(BeanRegistry registry, Environment environment) {
				registry.registerBean("registered", StringBuilder.class,
						(spec) -> spec.supplier((context) -> new StringBuilder()));
			}

		}

	}

	@SpringJUnitConfig
	static class ProcessedTest {

		@Configuration(proxyBeanMethods = false)
		@EnableAutoConfiguration
		@Import(BytesJob.class)
		static class Application {

		}

	}

}
