package io.jets.job.read.trigger;

import io.jets.job.read.attribute.ResolvedAttributes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.jets.annotation.OperationType;
import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;

/**
 * Reads {@link io.jets.annotation.DynamoDbStream @DynamoDbStream}. A trigger whose table
 * and stream cannot be read has neither; only checks see it.
 */
final class DynamoDbStreamReader implements TriggerReader {

	@Override
	public DynamoDbStreamTrigger read(ResolvedAttributes attributes, RuleDescriptions descriptions) {
		String table = attributes.text("table");
		String stream = attributes.text("stream");
		if (!attributes.isGiven("table") && !attributes.isGiven("stream")) {
			attributes.fault("table", "", "neither a table nor a stream is named",
					"Write %s(\"<table>\")".formatted(attributes.origin().annotation()));
		}
		Set<OperationType> on = new LinkedHashSet<>(attributes.constants("on", OperationType.class));
		List<String> filters = attributes.texts("filter");
		StartingPosition startingPosition = attributes.constant("startingPosition", StartingPosition.class);
		Integer batchSize = attributes.integer("batchSize");
		Duration maximumBatchingWindow = attributes.duration("maximumBatchingWindow");
		Integer parallelizationFactor = attributes.integer("parallelizationFactor");
		int maximumRetryAttempts = Objects.requireNonNullElse(attributes.integer("maximumRetryAttempts"),
				DynamoDbStreamTrigger.DEFAULT_MAXIMUM_RETRY_ATTEMPTS);
		Duration maximumRecordAge = attributes.duration("maximumRecordAge");
		boolean bisect = !Boolean.FALSE.equals(attributes.bool("bisectBatchOnFunctionError"));
		String onFailure = attributes.text("onFailure");
		boolean enabled = !Boolean.FALSE.equals(attributes.bool("enabled"));
		int concurrency = Objects.requireNonNullElse(attributes.integer("concurrency"), 1);
		boolean metrics = Boolean.TRUE.equals(attributes.bool("metrics"));
		return new DynamoDbStreamTrigger(attributes.origins(), table, stream, on, filters, startingPosition, batchSize,
				maximumBatchingWindow, parallelizationFactor, maximumRetryAttempts, maximumRecordAge, bisect, onFailure,
				enabled, concurrency, metrics);
	}

}
