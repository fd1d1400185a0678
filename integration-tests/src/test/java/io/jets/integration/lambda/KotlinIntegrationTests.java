package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.jets.integration.SampleEvent;
import kotlin.Unit;
import kotlin.reflect.full.KClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.module.kotlin.KotlinModule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests functions of an application in Kotlin.
 */
@EnabledOnOs(OS.LINUX)
class KotlinIntegrationTests {

	private static final String MAIN_CLASS = "io.jets.kotlin.OrdersApplicationKt";

	@ParameterizedTest
	@EnumSource
	void runsJobs(Archive archive, @TempDir Path directory) throws IOException {
		TaskDirectory task = archive.build(create(directory), MAIN_CLASS);
		try (LambdaProcesses functions = LambdaProcesses.start(task, LambdaProcess.JOB_HANDLER, MAIN_CLASS, Map.of(),
				"clerkJob-file", "clerkJob-bill", "clerkJob-paid")) {
			LambdaProcess file = functions.get("clerkJob-file");
			assertThat(file.invoke(insert("\"id\": {\"S\": \"1\"}, \"total\": {\"N\": \"42\"}")).text())
				.isEqualTo("{\"batchItemFailures\":[]}");
			assertThat(file.log())
				.contains("INSERT: null became Order(id=1, total=42, customer=null, state=open, lines=[])");
			assertThat(file.invoke(insert("\"id\": {\"S\": \"1\"}")).text())
				.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
			assertThat(file.log()).contains("the attribute \"total\" is missing or null");
			LambdaProcess bill = functions.get("clerkJob-bill");
			assertThat(bill.invoke(insert("""
					"id": {"S": "1"}, "total": {"N": "42"}, "lines": {"L": [{"M": {"product": {"S": "tea"}}}]}"""))
				.text()).isEqualTo("{\"batchItemFailures\":[]}");
			assertThat(bill.log()).contains("Bills [Line(product=tea, quantity=1)]");
			assertThat(functions.get("clerkJob-paid").invoke(paid("{\"order\": \"1\"}")).text())
				.isEqualTo("{\"order\":\"1\",\"method\":\"CARD\",\"paidAt\":null}");
			assertThat(functions.get("clerkJob-paid").invoke(paid("{\"method\": \"CARD\"}")).text())
				.contains("UnreadableEventException", "is missing or null");
		}
	}

	@Test
	void startsLeanAndReadsDataClassesWithMapper(@TempDir Path directory) throws IOException {
		assertThat(new AheadOfTimeBuild(create(directory)).run(MAIN_CLASS)).contains("Lean start is on",
				"Tuned start is on", "Record reader of clerkJob-file for io.jets.kotlin.Order is off, because ",
				"Record reader of clerkJob-paid for io.jets.kotlin.Payment is off, because ");
	}

	@Test
	void startsWhatMainFunctionInAnotherFileStartsWithSpringAot(@TempDir Path directory) throws IOException {
		String launcher = "io.jets.kotlin.LauncherKt";
		TaskDirectory task = Archive.AOT_LEAN.build(create(directory), launcher);
		try (LambdaProcesses functions = LambdaProcesses.start(task, LambdaProcess.JOB_HANDLER, launcher, Map.of(),
				"clerkJob-paid")) {
			assertThat(functions.get("clerkJob-paid").invoke(paid("{\"order\": \"1\"}")).text())
				.isEqualTo("{\"order\":\"1\",\"method\":\"CARD\",\"paidAt\":null}");
		}
	}

	private static TaskDirectory create(Path directory) throws IOException {
		TaskDirectory task = TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"),
				"io/jets/kotlin");
		task.add(Unit.class);
		task.add(KClasses.class);
		task.add(KotlinModule.class);
		return task;
	}

	private static String insert(String item) {
		return """
				{"Records": [{"eventID": "1", "eventName": "INSERT", "eventVersion": "1.1", "eventSource": "aws:dynamodb",
				  "awsRegion": "us-west-2", "dynamodb": {"Keys": {"id": {"S": "1"}}, "NewImage": {%s},
				    "SequenceNumber": "7", "SizeBytes": 32, "StreamViewType": "NEW_AND_OLD_IMAGES"},
				  "eventSourceARN": "arn:aws:dynamodb:us-west-2:112233445566:table/orders/stream/2019-02-15T23:01:06.871"}]}"""
			.formatted(item);
	}

	private static String paid(String detail) {
		return SampleEvent.SCHEDULED.text().replace("\"detail\": {}", "\"detail\": " + detail);
	}

}
