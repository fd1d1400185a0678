package io.jets.benchmark.cpu;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(OS.LINUX)
class CpuTimeTests {

	private static final String LOOP = "i=0; while [ $i -lt 500000 ]; do i=$((i+1)); done";

	@Test
	void countsChildrenOfReplacedScript() throws IOException {
		long alone = measure("exec sh -c 'echo ready; read line'");
		long withChild = measure("sh -c '" + LOOP + "' | cat; exec sh -c 'echo ready; read line'");
		assertThat(withChild - alone).isGreaterThan(Duration.ofMillis(50).toNanos());
	}

	@Test
	void countsThreadsOfProcess() throws IOException {
		assertThat(measure(LOOP + "; echo ready; read line")).isGreaterThan(Duration.ofMillis(50).toNanos());
	}

	private static long measure(String script) throws IOException {
		Process process = new ProcessBuilder("sh", "-c", script).start();
		try (BufferedReader output = process.inputReader()) {
			assertThat(output.readLine()).isEqualTo("ready");
			return new CpuTime(process.pid()).nanos();
		}
		finally {
			process.destroyForcibly();
		}
	}

}
