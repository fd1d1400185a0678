package io.jets.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HardJobTests {

	@Test
	void digLogsTheEvent(CapturedOutput output) {
		JsonNode event = Events.read("scheduled.json");
		new HardJob().dig(event);
		assertThat(output).contains("event " + event);
	}

	@Test
	void liftLogsTheEvent(CapturedOutput output) {
		JsonNode event = Events.read("scheduled.json");
		new HardJob().lift(event);
		assertThat(output).contains("event " + event);
	}

}
