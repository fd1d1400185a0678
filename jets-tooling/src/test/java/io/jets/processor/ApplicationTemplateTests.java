package io.jets.processor;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.sam.Template;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link ApplicationTemplate}.
 */
class ApplicationTemplateTests {

	private static final Map<String, String> CODE = Map.of("code-uri", "shop.zip");

	private static final Map<String, String> CHECKED = Map.of("code-uri", "shop.zip", "check-start-class", "true");

	@Test
	void generatesTemplateOfApplication() {
		Template template = ApplicationTemplate.generate(Shop.class, CODE);
		assertThat(template.text()).contains("CodeUri: shop.zip")
			.contains("MAIN_CLASS: '" + Shop.class.getName() + "'")
			.contains("ScheduleExpression: 'rate(1 minute)'")
			.doesNotContain("NightJob");
		assertThat(template.warnings()).isEmpty();
	}

	@Test
	void generatesTemplatesAtTheSameTime() throws Exception {
		Map<String, String> before = OwnSystemProperties.get();
		String day = ApplicationTemplate.generate(Shop.class, CODE).text();
		Map<String, String> night = Map.of("code-uri", "shop.zip", "profiles", "night");
		String both = ApplicationTemplate.generate(Shop.class, night).text();
		assertThat(both).contains("NightJob", "SPRING_PROFILES_ACTIVE: night");
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<Future<String>> days = new ArrayList<>();
		List<Future<String>> nights = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			days.add(threads.submit(() -> ApplicationTemplate.generate(Shop.class, CODE).text()));
			nights.add(threads.submit(() -> ApplicationTemplate.generate(Shop.class, night).text()));
		}
		threads.shutdown();
		assertThat(days).allSatisfy((text) -> assertThat(text.get()).isEqualTo(day));
		assertThat(nights).allSatisfy((text) -> assertThat(text.get()).isEqualTo(both));
		assertThat(OwnSystemProperties.get()).isEqualTo(before);
	}

	@Test
	void overridesAttributesOfOneProfile() {
		Template template = ApplicationTemplate.generate(Stages.class,
				Map.of("code-uri", "shop.zip", "profiles", "stage", "parameters", "schedule, state"));
		assertThat(template.text()).contains("MemorySize: 2048", "Default: 'rate(5 minutes)'")
			.contains("ScheduleExpression: !Ref StageJobRunSchedule1Schedule");
		assertThat(ApplicationTemplate.generate(Stages.class, CODE).text()).contains("MemorySize: 1024",
				"ScheduleExpression: 'rate(1 minute)'");
	}

	@Test
	void reportsFaultsOfJobsAndOfTemplate() {
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> ApplicationTemplate.generate(Invalid.class,
					Map.of("code-uri", "shop.zip", "kms-key", "alias/key")))
			.satisfies((ex) -> assertThat(ex.faults()).extracting(Fault::location)
				.containsExactlyInAnyOrder("InvalidJob#run", "jets.template.kms-key"));
	}

	@Test
	void reportsIdempotentJobThatIsDeployedWithoutClient() {
		Map<String, String> options = Map.of("code-uri", "shop.zip", "dynamodb-client", "false");
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> ApplicationTemplate.generate(Once.class, options))
			.satisfies((ex) -> assertThat(ex.faults()).extracting(Fault::location).containsExactly("OnceJob#run"));
		assertThat(ApplicationTemplate.generate(Shop.class, options).text()).isNotEmpty();
	}

	@Test
	void reportsStartClassThatFunctionsStartWithoutJobs() {
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> ApplicationTemplate.generate(Launcher.class, CHECKED))
			.satisfies((ex) -> assertThat(ex.faults())
				.containsExactly(new Fault("The start class", "", "", Launcher.class.getName(),
						"without Spring AOT, functions do not call its main method, which starts "
								+ Shop.class.getName() + ", and the class itself has no configuration",
						"Move the main method to " + Shop.class.getName() + ", or use Spring AOT")));
	}

	@Test
	void doesNotAdviseToMoveMainMethodToSourceThatIsNoClass() {
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> ApplicationTemplate.generate(XmlLauncher.class, CHECKED))
			.satisfies((ex) -> assertThat(ex.faults()).filteredOn(Fault::isError).singleElement().satisfies((fault) -> {
				assertThat(fault.problem()).contains("which starts classpath:shop-beans.xml, and");
				assertThat(fault.action()).isEqualTo("Use Spring AOT");
			}));
	}

	@Test
	void acceptsStartClassThatSpringAotMayProcessLater() {
		assertThat(ApplicationTemplate.generate(Launcher.class, CODE).text())
			.contains("MAIN_CLASS: '" + Launcher.class.getName() + "'");
	}

	@Test
	void acceptsStartClassThatSpringAotHasProcessed() {
		assertThat(ApplicationTemplate.generate(Processed.class, CHECKED).text())
			.contains("MAIN_CLASS: '" + Processed.class.getName() + "'");
	}

	@Test
	void acceptsFileOfApplicationClass() {
		assertThat(ApplicationTemplate.generate(ShopKt.class, CHECKED).text())
			.contains("MAIN_CLASS: '" + ShopKt.class.getName() + "'");
	}

	@Test
	void addsNoTableForStoreOfApplication() {
		assertThat(ApplicationTemplate.generate(Once.class, CODE).text()).contains("IdempotencyTable");
		assertThat(
				ApplicationTemplate.generate(OwnStore.class, Map.of("code-uri", "shop.zip", "dynamodb-client", "false"))
					.text())
			.contains("OnceJobRun")
			.doesNotContain("IdempotencyTable");
	}

	@Test
	void readsTableOfApplication() {
		String text = ApplicationTemplate
			.generate(Once.class, Map.of("code-uri", "shop.zip", "profiles", "existing-table"))
			.text();
		assertThat(text).contains("JETS_IDEMPOTENCY_TABLE: done-events").doesNotContain("IdempotencyTable");
	}

	@Test
	void reportsInvalidOption() {
		assertThatExceptionOfType(InvalidApplicationException.class)
			.isThrownBy(() -> ApplicationTemplate.generate(Shop.class, Map.of("code-uri", "shop.zip", "alarms", "yes")))
			.withMessageContaining("jets.template.alarms = \"yes\"");
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ DayJob.class, NightJob.class })
	static class Shop {

		static void main(String[] args) {
			SpringApplication.run(Shop.class, args);
		}

	}

	/** As Kotlin compiles a main function in the file of the application's class. */
	static class ShopKt {

		static void main(String[] args) {
			SpringApplication.run(Shop.class, args);
		}

	}

	static class Launcher {

		static void main(String[] args) {
			SpringApplication.run(Shop.class, args);
		}

	}

	static class XmlLauncher {

		static void main(String[] args) {
			SpringApplication application = new SpringApplication();
			application.setSources(Set.of("classpath:shop-beans.xml"));
			application.run(args);
		}

	}

	static class Processed {

		static void main(String[] args) {
			SpringApplication.run(Shop.class, args);
		}

	}

	/** As Spring AOT generates it. */
	static class Processed__ApplicationContextInitializer {

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(StageJob.class)
	static class Stages {

		static void main(String[] args) {
			SpringApplication.run(Stages.class, args);
		}

	}

	@Job
	static class DayJob {

		@Rate("1 minute")
		void run() {
		}

	}

	@Job
	@Profile("night")
	static class NightJob {

		@Rate("1 hour")
		void run() {
		}

	}

	@Job("stageJob")
	static class StageJob {

		@Rate("1 minute")
		void run() {
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(OnceJob.class)
	static class Once {

		static void main(String[] args) {
			SpringApplication.run(Once.class, args);
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(OnceJob.class)
	static class OwnStore {

		static void main(String[] args) {
			SpringApplication.run(OwnStore.class, args);
		}

		@Bean
		IdempotencyStore store() {
			return new MemoryIdempotencyStore(InstantSource.system());
		}

	}

	@Job
	static class OnceJob {

		@Idempotent
		@Rate("1 minute")
		void run() {
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(InvalidJob.class)
	static class Invalid {

		static void main(String[] args) {
			SpringApplication.run(Invalid.class, args);
		}

	}

	@Job
	static class InvalidJob {

		@Rate("1 minutes")
		void run() {
		}

	}

}
