package io.jets.local.console.view;

import java.util.List;
import java.util.stream.Stream;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.local.sample.TriggerSamples;

/**
 * Shows sample events for the triggers of a job: for a pattern or a filter one that
 * matches, and near misses.
 */
final class Samples {

	private static final int MAXIMUM_MISSES = 8;

	private Samples() {
	}

	static List<SampleView> of(JobMethod job) {
		return TriggerSamples.of(job).stream().flatMap(Samples::of).toList();
	}

	private static Stream<SampleView> of(TriggerSamples samples) {
		String kind = kind(samples.trigger());
		String name = kind.equals("schedule") ? samples.trigger().describe() : "matches";
		return Stream.concat(
				Stream.ofNullable(samples.matching())
					.map((event) -> new SampleView(name, kind, samples.channel(), event)),
				samples.nearMisses()
					.stream()
					.limit(MAXIMUM_MISSES)
					.map((miss) -> new SampleView("misses: " + miss, kind, samples.channel(), miss.event())));
	}

	static String kind(Trigger trigger) {
		return (trigger instanceof EventPatternTrigger) ? "pattern"
				: (trigger instanceof DynamoDbStreamTrigger) ? "stream" : "schedule";
	}

}
