package io.jets.local.console.view;

import java.util.List;
import java.util.stream.Stream;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.PayloadKind;
import io.jets.job.Trigger;
import io.jets.pattern.sample.NearMiss;
import io.jets.pattern.sample.PatternSample;
import io.jets.sam.stream.StreamFilters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes sample events for the triggers of a job: for a pattern or a filter one that
 * matches, and near misses.
 */
final class Samples {

	private static final int MAXIMUM_MISSES = 8;

	private static final JsonMapper mapper = new JsonMapper();

	private Samples() {
	}

	static List<SampleView> of(JobMethod job) {
		return job.triggers().stream().flatMap(Samples::of).toList();
	}

	private static Stream<SampleView> of(Trigger trigger) {
		if (trigger instanceof EventPatternTrigger pattern) {
			return of(pattern.pattern(), PayloadKind.BUS_EVENT.shortest(), "pattern", pattern.rule().bus());
		}
		if (trigger instanceof DynamoDbStreamTrigger stream && stream.tableName() != null) {
			String record = record(stream.tableName());
			List<String> filters = StreamFilters.patterns(List.of(stream));
			return filters.isEmpty() ? Stream.of(new SampleView("record", "stream", stream.tableName(), record))
					: filters.stream().flatMap((filter) -> of(filter, record, "stream", stream.tableName()));
		}
		return (trigger.payload() == PayloadKind.SCHEDULED_EVENT)
				? Stream.of(new SampleView(trigger.describe(), "schedule", null, trigger.payload().shortest()))
				: Stream.empty();
	}

	private static Stream<SampleView> of(String pattern, String base, String kind, @Nullable String channel) {
		PatternSample sample = new PatternSample(pattern);
		String matching = sample.matching(base);
		Stream<SampleView> misses = sample.nearMisses(base)
			.stream()
			.limit(MAXIMUM_MISSES)
			.map((miss) -> new SampleView("misses: " + text(miss), kind, channel, miss.event()));
		return Stream.concat(
				(matching != null) ? Stream.of(new SampleView("matches", kind, channel, matching)) : Stream.empty(),
				misses);
	}

	private static String text(NearMiss miss) {
		return miss.difference().text(true);
	}

	/**
	 * Returns a record of the stream of a table.
	 */
	private static String record(String table) {
		JsonNode record = mapper.readTree(PayloadKind.STREAM_BATCH.sample()).get("Records").get(0);
		((ObjectNode) record).put("eventSourceARN",
				"arn:aws:dynamodb:us-east-1:000000000000:table/" + table + "/stream/2026-01-01T00:00:00.000");
		return record.toString();
	}

}
