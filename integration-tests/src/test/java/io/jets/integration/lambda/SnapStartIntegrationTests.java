package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.jets.integration.SampleEvent;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests our own handler with SnapStart, as far as the runtime interface client supports
 * it: until Lambda would take its snapshot, and after the restore.
 */
@EnabledOnOs(OS.LINUX)
class SnapStartIntegrationTests {

	private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

	@Test
	void primesJobBeforeSnapshotAndHandlesEventsAfterRestore(@TempDir Path directory) throws IOException {
		try (LambdaProcess function = start(layOut(directory))) {
			assertThat(function.awaitSnapshot()).containsSubsequence("The connection is open", "The primer runs",
					"probe-typed is ready");
			function.restore();
			assertThat(function.invoke(SampleEvent.DYNAMODB.text()).text()).isEqualTo(NO_FAILURES);
			assertThat(function.log()).contains("typed Tung Nguyen")
				.containsOnlyOnce("The connection is open")
				.containsOnlyOnce("The primer runs")
				.doesNotContain("The connection is closed");
		}
	}

	@Test
	void stopsLifecycleBeansForSnapshotWhenOrgCracIsPresent(@TempDir Path directory) throws IOException {
		TaskDirectory task = layOut(directory);
		task.add(Core.class);
		try (LambdaProcess function = start(task)) {
			String before = function.awaitSnapshot();
			assertThat(before).containsSubsequence("The connection is open", "The primer runs", "probe-typed is ready",
					"The connection is closed");
			function.restore();
			assertThat(function.invoke(SampleEvent.DYNAMODB.text()).text()).isEqualTo(NO_FAILURES);
			assertThat(function.log().substring(before.length()))
				.containsSubsequence("The connection is open", "typed Tung Nguyen")
				.doesNotContain("The primer runs", "is ready");
		}
	}

	private static TaskDirectory layOut(Path directory) throws IOException {
		return TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"), "io/jets/probe");
	}

	private static LambdaProcess start(TaskDirectory task) throws IOException {
		return LambdaProcess.start(task, LambdaProcess.JOB_HANDLER,
				Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "MAIN_CLASS", "io.jets.probe.ProbeApplication",
						"SPRING_CLOUD_FUNCTION_DEFINITION", "probe-typed"));
	}

}
