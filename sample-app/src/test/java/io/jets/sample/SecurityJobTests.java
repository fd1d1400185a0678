package io.jets.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SecurityJobTests {

	@Test
	void detectSecurityGroupChangesLogsTheEvent(CapturedOutput output) {
		JsonNode event = Events.read("cloudtrail-authorize-security-group-ingress.json");
		new SecurityJob().detectSecurityGroupChanges(event);
		assertThat(output).contains("event " + event);
	}

	@Test
	void instanceStoppingLogsTheEvent(CapturedOutput output) {
		JsonNode event = Events.read("ec2-stopping.json");
		new SecurityJob().instanceStopping(event);
		assertThat(output).contains("event " + event);
	}

	@Test
	void performSomeLogicLogsTheEvent(CapturedOutput output) {
		JsonNode event = Events.read("ec2-stopping.json");
		new SecurityJob().performSomeLogic(event);
		assertThat(output).contains("event " + event);
	}

}
