package io.jets.local.sample;

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

/**
 * Sample events for a rule, for a filter on a stream, or for a schedule.
 *
 * @param trigger the trigger
 * @param channel the event bus of a rule, {@code null} for the default bus; the table of
 * a stream
 * @param matching an event that the trigger takes, JSON: an envelope, or a record of a
 * stream; {@code null} if none was found
 * @param nearMisses events that the rule or filter does not take because of one condition
 */
public record TriggerSamples(Trigger trigger, @Nullable String channel, @Nullable String matching,
		List<NearMiss> nearMisses) {

	private static final String ENVELOPE = PayloadKind.BUS_EVENT.shortest();

	/**
	 * Creates samples.
	 */
	public TriggerSamples {
		nearMisses = List.copyOf(nearMisses);
	}

	/**
	 * Makes the samples for the triggers of a job.
	 * @param job the job
	 * @return the samples, for each filter of a stream some. There are none for a stream
	 * whose table is not known
	 * @throws IllegalArgumentException if a pattern is not valid
	 */
	public static List<TriggerSamples> of(JobMethod job) {
		return job.triggers().stream().flatMap(TriggerSamples::of).toList();
	}

	private static Stream<TriggerSamples> of(Trigger trigger) {
		if (trigger instanceof EventPatternTrigger rule) {
			PatternSample sample = new PatternSample(rule.pattern());
			return Stream.of(new TriggerSamples(rule, rule.rule().bus(), sample.matching(ENVELOPE),
					sample.nearMisses(ENVELOPE, TriggerSamples::isEnvelope)));
		}
		if (trigger instanceof DynamoDbStreamTrigger stream) {
			String table = stream.tableName();
			return (table != null) ? of(stream, table) : Stream.empty();
		}
		return (trigger.payload() == PayloadKind.SCHEDULED_EVENT)
				? Stream.of(new TriggerSamples(trigger, null, trigger.payload().shortest(), List.of()))
				: Stream.empty();
	}

	/**
	 * Returns whether an event has the properties of each event on a bus.
	 */
	private static boolean isEnvelope(String event) {
		JsonNode tree = JsonMapper.shared().readTree(event);
		return JsonMapper.shared()
			.readTree(ENVELOPE)
			.propertyStream()
			.allMatch((property) -> tree.path(property.getKey()).getNodeType() == property.getValue().getNodeType());
	}

	private static Stream<TriggerSamples> of(DynamoDbStreamTrigger stream, String table) {
		List<String> filters = StreamFilters.patterns(List.of(stream));
		if (filters.isEmpty()) {
			return Stream.of(new TriggerSamples(stream, table, SampleRecord.of(table).json(), List.of()));
		}
		return filters.stream().map((filter) -> {
			FilterSample sample = FilterSample.of(filter, table);
			return new TriggerSamples(stream, table, sample.matching(), sample.nearMisses());
		});
	}

}
