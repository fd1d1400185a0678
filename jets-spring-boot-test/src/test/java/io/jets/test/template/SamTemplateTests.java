package io.jets.test.template;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.jets.job.fault.InvalidJobsException;
import io.jets.test.Shop;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link SamTemplate}.
 */
class SamTemplateTests {

	@Test
	void generatesTemplateWithDefaults() {
		assertThat(SamTemplate.of(Shop.class).text()).contains("CodeUri: application.zip", "Architectures:")
			.contains("- arm64", "RetentionInDays: 30", "ReportJobWrite:")
			.doesNotContain("NightJob");
	}

	@Test
	void usesProperties() {
		assertThat(SamTemplate
			.of(Shop.class, "jets.template.profiles=night", "jets.template.architecture = x86_64",
					"jets.template.code-uri=shop.zip", "jets.template.log-retention-days=7", "jets.failed-events=none")
			.text()).contains("NightJobClose:", "- x86_64", "CodeUri: shop.zip", "RetentionInDays: 7")
			.doesNotContain("FailedEvents");
	}

	@Test
	void usesCustomRuntime() {
		assertThat(SamTemplate.of(Shop.class, "jets.runtime=custom").text()).contains("Runtime: provided.al2023")
			.doesNotContain("Runtime: java");
		assertThatIllegalArgumentException().isThrownBy(() -> SamTemplate.of(Shop.class, "jets.runtime=own"))
			.withMessage("jets.runtime is \"own\": write custom, or omit the property for Lambda's runtime for Java");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SamTemplate.of(Shop.class, "jets.runtime=custom", "jets.template.runtime=java25"))
			.withMessage("jets.template.runtime is java25, and the archive of jets.runtime=custom runs on "
					+ "provided.al2023: omit one of the two properties");
	}

	@Test
	void rejectsUnknownProperty() {
		assertThatIllegalArgumentException().isThrownBy(() -> SamTemplate.of(Shop.class, "jets.template.profile=night"))
			.withMessageContainingAll("\"jets.template.profile=night\" is not a property of the template",
					"jets.template.profiles");
		assertThatIllegalArgumentException().isThrownBy(() -> SamTemplate.of(Shop.class, "jets.template.alarms"));
	}

	@Test
	void reportsFaultsOfJobs() {
		assertThatExceptionOfType(InvalidJobsException.class).isThrownBy(() -> SamTemplate.of(NoJobs.class))
			.withMessageContaining("the application has no jobs");
	}

	@Test
	void findsMainFunctionOfKotlinFile() {
		assertThat(SamTemplate.of(Kotlin.class)).function("clerkJob-ship")
			.hasEnvironmentVariable("MAIN_CLASS", KotlinKt.class.getName());
	}

	@Test
	void generatesTemplatesOnSeveralThreads() throws Exception {
		String day = SamTemplate.of(Shop.class).text();
		String night = SamTemplate.of(Shop.class, "jets.template.profiles=night").text();
		assertThat(night).isNotEqualTo(day);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Callable<String> generateDay = () -> SamTemplate.of(Shop.class).text();
			Callable<String> generateNight = () -> SamTemplate.of(Shop.class, "jets.template.profiles=night").text();
			List<Future<String>> days = new ArrayList<>();
			List<Future<String>> nights = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				days.add(threads.submit(generateDay));
				nights.add(threads.submit(generateNight));
			}
			assertThat(days).allSatisfy((text) -> assertThat(text.get()).isEqualTo(day));
			assertThat(nights).allSatisfy((text) -> assertThat(text.get()).isEqualTo(night));
		}
		finally {
			threads.shutdownNow();
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class NoJobs {

		static void main(String[] args) {
			SpringApplication.run(NoJobs.class, args);
		}

	}

	static class Kotlin {

	}

	static class KotlinKt {

		public static void main(String[] args) {
			Shop.main(args);
		}

	}

}
