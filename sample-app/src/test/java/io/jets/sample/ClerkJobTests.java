package io.jets.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ClerkJobTests {

	@Test
	void fileLogsTheEvent(CapturedOutput output) {
		JsonNode event = Events.read("dynamodb-modify.json");
		new ClerkJob().file(event);
		assertThat(output).contains("event " + event);
	}

}
