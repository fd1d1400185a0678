package io.jets.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SecurityJobTests {

	@Test
	void detectSecurityGroupChangesLogsTheEvent(CapturedOutput output) {
		new SecurityJob().detectSecurityGroupChanges(SampleEvent.CLOUDTRAIL.json());
		assertThat(SampleEvent.logged(output.getOut())).containsExactly(SampleEvent.CLOUDTRAIL.json());
	}

	@Test
	void instanceStoppingLogsTheEvent(CapturedOutput output) {
		new SecurityJob().instanceStopping(SampleEvent.EC2.json());
		assertThat(SampleEvent.logged(output.getOut())).containsExactly(SampleEvent.EC2.json());
	}

	@Test
	void performSomeLogicLogsTheEvent(CapturedOutput output) {
		new SecurityJob().performSomeLogic(SampleEvent.EC2.json());
		assertThat(SampleEvent.logged(output.getOut())).containsExactly(SampleEvent.EC2.json());
	}

}
