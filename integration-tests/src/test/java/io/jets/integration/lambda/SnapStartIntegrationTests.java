package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.jets.integration.SampleEvent;
import org.crac.Core;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests our own handler with SnapStart, as far as the runtime interface client supports
 * it: until Lambda would take its snapshot, and after the restore.
 */
@EnabledOnOs(OS.LINUX)
class SnapStartIntegrationTests {

	private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

	@ParameterizedTest
	@EnumSource
	void primesJobBeforeSnapshotAndHandlesEventsAfterRestore(Archive archive, @TempDir Path directory)
			throws IOException {
		try (LambdaProcess function = start(layOut(archive, directory))) {
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

	@ParameterizedTest
	@EnumSource
	void stopsLifecycleBeansForSnapshotWhenOrgCracIsPresent(Archive archive, @TempDir Path directory)
			throws IOException {
		TaskDirectory task = layOut(archive, directory);
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

	private static TaskDirectory layOut(Archive archive, Path directory) throws IOException {
		return archive.build(
				TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"), "io/jets/probe"),
				"io.jets.probe.ProbeApplication");
	}

	private static LambdaProcess start(TaskDirectory task) throws IOException {
		return LambdaProcess.start(task, LambdaProcess.JOB_HANDLER,
				Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "MAIN_CLASS", "io.jets.probe.ProbeApplication",
						"SPRING_CLOUD_FUNCTION_DEFINITION", "probe-typed"));
	}

}
