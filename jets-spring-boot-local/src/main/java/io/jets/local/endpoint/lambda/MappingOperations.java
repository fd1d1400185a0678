package io.jets.local.endpoint.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.local.endpoint.api.Page;
import io.jets.local.engine.JobEngine;
import io.jets.local.stream.intake.StreamMapping;
import org.jspecify.annotations.Nullable;

/**
 * The operation {@code ListEventSourceMappings}. A mapping has no {@code EventSourceArn}
 * before its stream was found.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html">EventSourceMappingConfiguration</a>
 */
final class MappingOperations {

	private final JobEngine engine;

	private final Functions functions;

	MappingOperations(JobEngine engine, Functions functions) {
		this.engine = engine;
		this.functions = functions;
	}

	Map<String, Object> list(@Nullable String function, @Nullable String streamArn, @Nullable String marker,
			int limit) {
		String name = (function != null) ? this.functions.find(function).name() : null;
		List<StreamMapping> mappings = this.engine.mappings()
			.stream()
			.filter((mapping) -> name == null || mapping.job().name().equals(name))
			.filter((mapping) -> streamArn == null || streamArn.equals(this.engine.streamArn(mapping)))
			.toList();
		Page<StreamMapping> page = Page.of(mappings, marker, limit);
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("EventSourceMappings", page.items().stream().map(this::configuration).toList());
		put(list, "NextMarker", page.next());
		return list;
	}

	private Map<String, Object> configuration(StreamMapping mapping) {
		DynamoDbStreamTrigger trigger = mapping.trigger();
		String key = mapping.job().name() + " " + trigger.streamKey();
		Map<String, Object> configuration = new LinkedHashMap<>();
		configuration.put("UUID", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
		put(configuration, "EventSourceArn", this.engine.streamArn(mapping));
		configuration.put("FunctionArn", this.functions.arn(mapping.job().name(), null));
		configuration.put("StartingPosition", trigger.startingPosition().name());
		configuration.put("BatchSize",
				Objects.requireNonNullElse(trigger.batchSize(), DynamoDbStreamTrigger.DEFAULT_BATCH_SIZE));
		configuration.put("MaximumBatchingWindowInSeconds",
				Objects.requireNonNullElse(trigger.maximumBatchingWindow(), Duration.ZERO).toSeconds());
		configuration.put("ParallelizationFactor", Objects.requireNonNullElse(trigger.parallelizationFactor(), 1));
		configuration.put("MaximumRetryAttempts", trigger.maximumRetryAttempts());
		configuration.put("MaximumRecordAgeInSeconds", age(trigger.maximumRecordAge()));
		configuration.put("BisectBatchOnFunctionError", trigger.bisectBatchOnFunctionError());
		configuration.put("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
		configuration.put("State", trigger.enabled() ? "Enabled" : "Disabled");
		if (!mapping.filter().patterns().isEmpty()) {
			configuration.put("FilterCriteria", Map.of("Filters",
					mapping.filter().patterns().stream().map((pattern) -> Map.of("Pattern", pattern)).toList()));
		}
		return configuration;
	}

	private static long age(@Nullable Duration age) {
		return (age == null || age.isNegative()) ? -1 : age.toSeconds();
	}

	private static void put(Map<String, Object> map, String key, @Nullable Object value) {
		if (value != null) {
			map.put(key, value);
		}
	}

}
