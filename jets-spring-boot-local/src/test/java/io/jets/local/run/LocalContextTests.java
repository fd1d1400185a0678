package io.jets.local.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.fault.Origins;
import io.jets.local.invoke.TestJobs;
import io.jets.local.time.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LocalContextTests {

	private final ManualTime time = new ManualTime("2026-11-22T10:00:00Z");

	private final LocalContext context = context(TestJobs.job("clerkJob-file"));

	@Test
	void countsDownRemainingTime() {
		assertThat(this.context.getRemainingTimeInMillis()).isEqualTo(60_000);
		this.time.pass(Duration.ofSeconds(20));
		assertThat(this.context.getRemainingTimeInMillis()).isEqualTo(40_000);
	}

	@Test
	void hasNoRemainingTimeAfterTimeOut() {
		this.time.pass(Duration.ofSeconds(90));
		assertThat(this.context.getRemainingTimeInMillis()).isZero();
	}

	@Test
	void hasTimeOutAndMemoryOfFunction() {
		FunctionSettings function = new FunctionSettings(512, Duration.ofMinutes(5), null, Map.of(), null, List.of(),
				List.of(), List.of(), Map.of(), null, null, null, null, null, null, null, false, null, null, null, null,
				Origins.UNKNOWN);
		LocalContext slow = context(TestJobs.job("clerkJob-file", function));
		assertThat(slow.getRemainingTimeInMillis()).isEqualTo(300_000);
		assertThat(slow.getMemoryLimitInMB()).isEqualTo(512);
		assertThat(this.context.getMemoryLimitInMB()).isEqualTo(1024);
	}

	@Test
	void logsUnderNameOfJobClass(CapturedOutput output) {
		this.context.getLogger().log("filed\n");
		this.context.getLogger().log("lost", LogLevel.ERROR);
		assertThat(output.getOut().lines()).hasSize(2)
			.anySatisfy((line) -> assertThat(line).contains("INFO", "TestJobs$Work").endsWith("filed"))
			.anySatisfy((line) -> assertThat(line).contains("ERROR").endsWith("lost"));
	}

	private LocalContext context(JobMethod job) {
		return new LocalContext(job, "id", "arn", (message, error) -> {
		}, this.time);
	}

}
