package io.jets.autoconfigure;

import java.util.List;
import java.util.Map;

import io.jets.job.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class UnboundPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "jets.iam-policy[0].conditon",
			"jets.iam-policy[1].condition.StringEquals.aws:SourceAccount", "jets.iam-policy[0].action.one" })
	void reportsUnknownAttributeOfPolicy(String name) {
		assertThat(find(name)).singleElement().satisfies((fault) -> {
			assertThat(fault.problem()).isEqualTo("a policy does not have this attribute");
			assertThat(fault.action()).endsWith("a condition is JSON, in quotes or as a block of text");
		});
	}

	@Test
	void reportsUnknownSettingOfFunctions() {
		assertThat(find("jets.function.memmory")).containsExactly(new Fault("jets.function.memmory", "", "", "",
				"functions do not have this setting", "Write jets.function.memory"));
		assertThat(find("jets.function.vpc.subnets")).singleElement().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("jets.function.vpc.subnets");
			assertThat(fault.action()).startsWith("Write one of memory, timeout, ").contains("reserved-concurrency");
		});
	}

	@Test
	void acceptsUnknownEnvironmentVariable() {
		SystemEnvironmentPropertySource variables = new SystemEnvironmentPropertySource(
				StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of("JETS_FUNCTION_MEMMORY", "1"));
		assertThat(UnboundProperties.find(List.of(ConfigurationPropertySource.from(variables)))).isEmpty();
	}

	@Test
	void reportsKeyThatWouldLoseCharacters() {
		assertThat(find("jets.function.tags.cost:center")).containsExactly(new Fault("jets.function.tags.cost:center",
				"", "", "", "only letters, digits, hyphens, underscores and dots of a key are kept",
				"Write jets.function.tags[cost:center], in YAML \"[cost:center]\""));
	}

	@Test
	void reportsKeyOfOneJobThatWouldLoseCharacters() {
		assertThat(find("jets.jobs.clerkJob-file.function.tags.cost:center")).singleElement()
			.satisfies((fault) -> assertThat(fault.action())
				.isEqualTo("Write jets.jobs.clerkJob-file.function.tags[cost:center], in YAML \"[cost:center]\""));
	}

	@Test
	void reportsTemplateVariableThatSpringWouldReplace() {
		assertThat(find("jets.function.environment.MY_VAR", "data-${AWS::AccountId}"))
			.containsExactly(new Fault("jets.function.environment.MY_VAR", "", "", "data-${AWS::AccountId}",
					"${AWS::AccountId} is read as one of the application's properties",
					"Write \\${AWS::AccountId} (in .properties files: \\\\$), which is not replaced"));
		assertThat(find("jets.function.environment.MY_VAR", "data-\\${AWS::AccountId}")).isEmpty();
		assertThat(find("jets.idempotency.table", "!Sub ${AWS::StackName}-events")).extracting(Fault::location)
			.containsExactly("jets.idempotency.table");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jets.iam-policy", "jets.iam-policy[0]", "jets.iamPolicy[0].triggerRights",
			"jets.iam-policy[0].action[1]", "jets.function.tags[cost:center]", "jets.function.environment.MY_VAR",
			"jets.function.tags.a.b-c", "jets.function.reservedConcurrency", "jets.function.subnets[0]",
			"jets.local.port", "other.cost:center" })
	void acceptsOtherProperties(String name) {
		assertThat(find(name)).isEmpty();
	}

	private static List<Fault> find(String name) {
		return find(name, "x");
	}

	private static List<Fault> find(String name, String value) {
		return UnboundProperties
			.find(List.of(ConfigurationPropertySource.from(new MapPropertySource("test", Map.of(name, value)))));
	}

}
