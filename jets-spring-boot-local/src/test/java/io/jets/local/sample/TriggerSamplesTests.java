package io.jets.local.sample;

import java.util.List;

import io.jets.job.Trigger;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.TestJobs;
import io.jets.pattern.sample.NearMiss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link TriggerSamples}.
 */
class TriggerSamplesTests {

	@Test
	void changesOnlyWhatEventOnBusCanHave() {
		TriggerSamples samples = samples(
				TestJobs.pattern("{\"source\":[\"shop\"],\"detail\":{\"total\":[{\"numeric\":[\">=\",100]}]}}"));
		assertThat(samples.matching()).contains("\"source\":\"shop\"", "\"detail\":{\"total\":100}");
		assertThat(samples.nearMisses()).extracting(NearMiss::toString)
			.containsExactly("source is \"Shop\", expected \"shop\": only the letter case differs",
					"detail.total is 99, expected numeric >= 100", "detail.total is absent, expected numeric >= 100");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"INSERT | NewImage | OldImage | MODIFY, REMOVE", //
			"REMOVE | OldImage | NewImage | MODIFY, INSERT" })
	void missesKindOfChangeWithImagesOfOtherKind(String kind, String image, String absent, String others) {
		TriggerSamples samples = samples(
				StreamJob.named("a", "orders").filter("{\"eventName\":[\"" + kind + "\"]}").trigger());
		assertThat(samples.channel()).isEqualTo("orders");
		assertThat(samples.matching()).contains("\"" + image + "\"").doesNotContain("\"" + absent + "\"");
		assertThat(samples.nearMisses()).extracting(NearMiss::toString)
			.containsExactlyElementsOf(List.of(others.split(", "))
				.stream()
				.map((other) -> "eventName is \"" + other + "\", expected \"" + kind + "\"")
				.toList());
		assertThat(samples.nearMisses())
			.allSatisfy((miss) -> assertThat(new SampleRecord(miss.event()).isPossible()).isTrue());
	}

	@Test
	void changesAttributesToThoseOfSameType() {
		TriggerSamples samples = samples(StreamJob.named("a", "orders")
			.filter("{\"dynamodb\":{\"NewImage\":{\"total\":{\"N\":[\"100\"]},\"flag\":{\"BOOL\":[true]}}}}")
			.trigger());
		assertThat(samples.nearMisses()).extracting(NearMiss::toString)
			.containsExactly("dynamodb.NewImage.total.N is \"1001\", expected \"100\"",
					"dynamodb.NewImage.total.N is absent, expected \"100\": there is no dynamodb.NewImage.total",
					"dynamodb.NewImage.flag.BOOL is false, expected true");
	}

	private static TriggerSamples samples(Trigger trigger) {
		List<TriggerSamples> samples = TriggerSamples.of(TestJobs.job("a", trigger));
		assertThat(samples).hasSize(1);
		return samples.get(0);
	}

}
