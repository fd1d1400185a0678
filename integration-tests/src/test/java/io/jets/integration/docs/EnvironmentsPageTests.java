package io.jets.integration.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.autoconfigure.JetsAutoConfiguration;
import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.fault.InvalidJobsException;
import io.jets.processor.ApplicationTemplate;
import io.jets.tooling.JobCheckAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the examples of the page about environments.
 */
class EnvironmentsPageTests {

	private final MarkdownPage page = MarkdownPage.read(MarkdownPage.ROOT.resolve("docs/environments.md"));

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, JetsAutoConfiguration.class,
				JetsFunctionAutoConfiguration.class, JobCheckAutoConfiguration.class))
		.withUserConfiguration(ClerkJob.class);

	@ParameterizedTest
	@CsvSource({ "yaml", "properties" })
	void overridesAttributes(String language) throws IOException {
		PropertySourceLoader loader = language.equals("yaml") ? new YamlPropertySourceLoader()
				: new PropertiesPropertySourceLoader();
		List<PropertySource<?>> sources = loader.load("page",
				new ByteArrayResource(blocks(language).get(0).getBytes(StandardCharsets.UTF_8)));
		this.application
			.withInitializer((context) -> sources.forEach(context.getEnvironment().getPropertySources()::addLast))
			.run((context) -> {
				JobMethod job = context.getBean(JobRegistry.class).find("clerkJob-file");
				assertThat(job).isNotNull();
				assertThat(job.function().memory()).isEqualTo(2048);
				assertThat(job.function().environment()).isEqualTo(Map.of("MODE", "thorough"));
				assertThat(job.triggers(DynamoDbStreamTrigger.class)).singleElement().satisfies((stream) -> {
					assertThat(stream.batchSize()).isEqualTo(500);
					assertThat(stream.filters()).containsExactly("{\"eventName\": [\"INSERT\"]}");
				});
				assertThat(job.triggers(ScheduleTrigger.class)).singleElement().satisfies((schedule) -> {
					assertThat(schedule.expression()).hasToString("rate(5 minutes)");
					assertThat(schedule.rule().state()).isEqualTo(RuleState.DISABLED);
				});
			});
	}

	@Test
	void showsFault() {
		List<String> lines = blocks("text").get(0).lines().filter((line) -> !line.contains(" at com.example")).toList();
		this.application.withPropertyValues("jets.jobs.clerkJob-file.function.memory=64")
			.run((context) -> assertThat(context.getStartupFailure()).isInstanceOf(InvalidJobsException.class)
				.hasMessageContainingAll(lines.toArray(String[]::new)));
	}

	@Test
	void showsParametersOfTemplate() {
		String requested = Pattern.compile("<jets.template.parameters>(.*)</jets.template.parameters>")
			.matcher(blocks("xml").get(0))
			.results()
			.map((match) -> match.group(1))
			.findFirst()
			.orElseThrow();
		assertThat(blocks("sh")).anyMatch((command) -> command.contains("-Djets.template.parameters=" + requested));
		String template = ApplicationTemplate
			.generate(Orders.class, Map.of("code-uri", "orders.zip", "parameters", requested))
			.text();
		assertThat(template).contains(blocks("yaml").get(1).replace("Parameters:\n", ""));
		List<String> overridden = new ArrayList<>();
		Pattern.compile("parameter_overrides = (.*)")
			.matcher(blocks("toml").get(0))
			.results()
			.flatMap((match) -> Pattern.compile("(\\w+)=").matcher(match.group(1)).results())
			.map((match) -> match.group(1))
			.forEach(overridden::add);
		assertThat(overridden).contains("HardJobDigSchedule1State", "ClerkJobFileMemory", "HardJobDigSchedule1Schedule")
			.allSatisfy((name) -> assertThat(template).contains("\n  " + name + ":\n"));
	}

	private List<String> blocks(String language) {
		return this.page.blocks()
			.stream()
			.filter((block) -> block.language().equals(language))
			.map(CodeBlock::content)
			.toList();
	}

	@Job("clerkJob")
	static class ClerkJob {

		@DynamoDbStream(table = "orders", batchSize = "10")
		@Rate("1 hour")
		@FunctionProperties(memory = "512")
		void file() {
		}

	}

	@Job("hardJob")
	static class HardJob {

		@Rate("10 hours")
		void dig() {
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ ClerkJob.class, HardJob.class })
	static class Orders {

		static void main(String[] args) {
			SpringApplication.run(Orders.class, "--spring.main.web-application-type=none");
		}

	}

}
