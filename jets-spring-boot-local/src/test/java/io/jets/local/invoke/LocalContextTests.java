package io.jets.local.invoke;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LocalContextTests {

	private final AtomicLong nanoTime = new AtomicLong(-5);

	private final LocalContext context = new LocalContext(TestJobs.job("clerkJob-file"), "id", TestJobs.ACCOUNT,
			Duration.ofSeconds(60), this.nanoTime::get);

	@Test
	void countsDownTheTimeOut() {
		assertThat(this.context.getRemainingTimeInMillis()).isEqualTo(60_000);
		this.nanoTime.addAndGet(Duration.ofSeconds(20).toNanos());
		assertThat(this.context.getRemainingTimeInMillis()).isEqualTo(40_000);
	}

	@Test
	void hasNoTimeLeftAfterTheTimeOut() {
		this.nanoTime.addAndGet(Duration.ofSeconds(90).toNanos());
		assertThat(this.context.getRemainingTimeInMillis()).isZero();
	}

	@Test
	void logsUnderTheNameOfTheJobsClass(CapturedOutput output) {
		this.context.getLogger().log("filed\n");
		this.context.getLogger().log("lost", LogLevel.ERROR);
		assertThat(output.getOut().lines()).hasSize(2)
			.anySatisfy((line) -> assertThat(line).contains("INFO", "TestJobs$Work").endsWith("filed"))
			.anySatisfy((line) -> assertThat(line).contains("ERROR").endsWith("lost"));
	}

}
