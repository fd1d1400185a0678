package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.jets.integration.SampleEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a larger application has the same beans of its own in each archive.
 */
@EnabledOnOs(OS.LINUX)
class LargerApplicationIntegrationTests {

	private static final String MAIN_CLASS = "io.jets.larger.LargerApplication";

	private static final String STOCK_HANDLER = "orderJobs-changed with the stock handler";

	private static final String CUSTOMERS = "orderJobs-customers";

	private static final String OVERRIDDEN = CUSTOMERS + " with an environment variable";

	private static final JsonNode REPORT = JsonMapper.shared().readTree("""
			{
			  "own": ["journal", "largerApplication", "migration", "runner", "scheduleJobs",
			    "shop-io.jets.larger.ShopProperties"],
			  "journal": ["migrated", "refreshed", "ran for Larger"],
			  "properties": { "name": "Larger", "patience": "PT3S", "regions": ["eu-west-1", "us-west-2"] },
			  "client": "dynamodb"
			}""");

	private static final Map<Archive, LambdaProcesses> applications = new EnumMap<>(Archive.class);

	@BeforeAll
	static void start(@TempDir Path directory) throws IOException {
		for (Archive archive : Archive.values()) {
			TaskDirectory task = TaskDirectory.create(directory.resolve(archive.name()),
					Path.of("target", "test-classes"), "io/jets/larger");
			Files.copy(Path.of("target", "test-classes", "larger", "application.yml"),
					task.path().resolve("application.yml"));
			task.add(Yaml.class);
			TaskDirectory packed = archive.build(task, MAIN_CLASS);
			LambdaProcesses processes = LambdaProcesses.start(packed, LambdaProcess.JOB_HANDLER, MAIN_CLASS,
					Map.of("SHOP_TABLE", "orders"), "scheduleJobs-report", "orderJobs-changed", CUSTOMERS);
			applications.put(archive, processes);
			processes.byName()
				.put(OVERRIDDEN,
						LambdaProcess.start(packed, LambdaProcess.JOB_HANDLER,
								Map.of("MAIN_CLASS", MAIN_CLASS, "SPRING_CLOUD_FUNCTION_DEFINITION", CUSTOMERS,
										"JETS_JOBS_ORDERJOBSCUSTOMERS_TRIGGERS_DYNAMODBSTREAM_0_ON", "MODIFY")));
			processes.byName()
				.put(STOCK_HANDLER, LambdaProcess.start(packed, LambdaProcess.FUNCTION_INVOKER,
						Map.of("MAIN_CLASS", MAIN_CLASS, "SPRING_CLOUD_FUNCTION_DEFINITION", "orderJobs-changed")));
		}
	}

	@AfterAll
	static void stop() {
		applications.values().forEach(LambdaProcesses::close);
	}

	@ParameterizedTest
	@EnumSource
	void hasAllOfItsBeansAndTheirEffects(Archive archive) {
		ObjectNode report = report(archive);
		report.remove("all");
		assertThat(report).isEqualTo(REPORT);
	}

	@ParameterizedTest
	@EnumSource
	void runsJobForTable(Archive archive) {
		assertThat(process(archive, "orderJobs-changed").invoke(SampleEvent.DYNAMODB.text()).text())
			.isEqualTo("{\"batchItemFailures\":[]}");
	}

	/**
	 * The event is a MODIFY.
	 */
	@ParameterizedTest
	@EnumSource
	void readsPropertiesThatOverrideAttributes(Archive archive) {
		for (String name : List.of(CUSTOMERS, OVERRIDDEN)) {
			assertThat(process(archive, name).invoke(SampleEvent.DYNAMODB.text()).text())
				.isEqualTo("{\"batchItemFailures\":[]}");
		}
		assertThat(process(archive, CUSTOMERS).log()).doesNotContain("Customer ");
		assertThat(process(archive, OVERRIDDEN).log()).contains("Customer ");
	}

	/**
	 * No bean of the application injects anything of Spring Cloud Function.
	 */
	@ParameterizedTest
	@EnumSource
	void runsJobWithHandlerOfSpringCloudFunction(Archive archive) {
		assertThat(process(archive, STOCK_HANDLER).invoke(SampleEvent.DYNAMODB.text()).text())
			.isEqualTo("{\"batchItemFailures\":[]}");
	}

	@Test
	void hasFewerBeansWithLeanStart() {
		assertThat(report(Archive.AOT_LEAN).path("all").asInt())
			.isLessThan(report(Archive.AOT_FULL).path("all").asInt() - 25);
	}

	private static ObjectNode report(Archive archive) {
		return (ObjectNode) process(archive, "scheduleJobs-report").invoke("{}").json();
	}

	private static LambdaProcess process(Archive archive, String job) {
		LambdaProcesses processes = applications.get(archive);
		assertThat(processes).isNotNull();
		return processes.get(job);
	}

}
