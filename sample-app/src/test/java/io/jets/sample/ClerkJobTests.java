package io.jets.sample;

import java.time.Instant;
import java.time.ZoneOffset;

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
		new ClerkJob().file(SampleEvent.DYNAMODB.json());
		assertThat(SampleEvent.logged(output.getOut())).containsExactly(SampleEvent.DYNAMODB.json());
	}

	@Test
	void whatFileLogsHoldsBothImagesAndTheDate(CapturedOutput output) {
		new ClerkJob().file(SampleEvent.DYNAMODB.json());
		JsonNode change = SampleEvent.logged(output.getOut()).get(0).at("/Records/0/dynamodb");
		assertThat(change.at("/NewImage/name/S").asString()).isEqualTo("Tung Nguyen");
		assertThat(change.at("/OldImage/name/S").asString()).isEqualTo("Tung");
		long seconds = change.path("ApproximateCreationDateTime").longValue();
		assertThat(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).getYear()).isEqualTo(2019);
	}

}
