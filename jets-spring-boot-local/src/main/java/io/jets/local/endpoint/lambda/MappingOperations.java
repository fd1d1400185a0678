package io.jets.local.endpoint.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.local.endpoint.api.Page;
import io.jets.local.endpoint.api.ResponseFields;
import io.jets.local.engine.JobEngine;
import io.jets.local.invoke.LocalAccount;
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

	private final LocalAccount account;

	MappingOperations(JobEngine engine, Functions functions, LocalAccount account) {
		this.engine = engine;
		this.functions = functions;
		this.account = account;
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
		return new ResponseFields().with("EventSourceMappings", page.items().stream().map(this::configuration).toList())
			.with("NextMarker", page.next())
			.toMap();
	}

	private Map<String, Object> configuration(StreamMapping mapping) {
		DynamoDbStreamTrigger trigger = mapping.trigger();
		String key = mapping.job().name() + " " + trigger.streamKey();
		List<Map<String, String>> filters = mapping.filter()
			.patterns()
			.stream()
			.map((pattern) -> Map.of("Pattern", pattern))
			.toList();
		return new ResponseFields()
			.with("UUID", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString())
			.with("EventSourceArn", this.engine.streamArn(mapping))
			.with("FunctionArn", this.account.functionArn(mapping.job()))
			.with("StartingPosition", trigger.startingPosition().name())
			.with("BatchSize",
					Objects.requireNonNullElse(trigger.batchSize(), DynamoDbStreamTrigger.DEFAULT_BATCH_SIZE))
			.with("MaximumBatchingWindowInSeconds",
					Objects.requireNonNullElse(trigger.maximumBatchingWindow(), Duration.ZERO).toSeconds())
			.with("ParallelizationFactor", Objects.requireNonNullElse(trigger.parallelizationFactor(), 1))
			.with("MaximumRetryAttempts", trigger.maximumRetryAttempts())
			.with("MaximumRecordAgeInSeconds", age(trigger.maximumRecordAge()))
			.with("BisectBatchOnFunctionError", trigger.bisectBatchOnFunctionError())
			.with("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
			.with("MetricsConfig", trigger.metrics() ? Map.of("Metrics", List.of("EventCount")) : null)
			.with("State", trigger.enabled() ? "Enabled" : "Disabled")
			.with("FilterCriteria", filters.isEmpty() ? null : Map.of("Filters", filters))
			.toMap();
	}

	private static long age(@Nullable Duration age) {
		return (age == null || age.isNegative()) ? -1 : age.toSeconds();
	}

}
