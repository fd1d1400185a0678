package io.jets.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HardJobTests {

	@Test
	void digLogsTheEvent(CapturedOutput output) {
		new HardJob().dig(SampleEvent.SCHEDULED.json());
		assertThat(SampleEvent.logged(output.getOut())).containsExactly(SampleEvent.SCHEDULED.json());
	}

	@Test
	void liftLogsTheEvent(CapturedOutput output) {
		new HardJob().lift(SampleEvent.SCHEDULED.json());
		assertThat(SampleEvent.logged(output.getOut())).containsExactly(SampleEvent.SCHEDULED.json());
	}

}
