package io.jets.job.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import io.jets.annotation.OperationType;
import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;

/**
 * Reads {@link io.jets.annotation.DynamoDbStream @DynamoDbStream}.
 */
final class DynamoDbStreamReader implements TriggerReader {

	@Override
	public DynamoDbStreamTrigger read(Attributes attributes, RuleDescriptions descriptions) {
		return new DynamoDbStreamTrigger(attributes.annotation(), attributes.textOr("table", "unread"),
				attributes.textOr("stream", "!Ref Unread"),
				new LinkedHashSet<>(List.of(attributes.constants("on", OperationType.class))),
				attributes.texts("filter"), attributes.constant("startingPosition", StartingPosition.class),
				attributes.integer("batchSize"), attributes.duration("maximumBatchingWindow"),
				attributes.integer("parallelizationFactor"),
				Objects.requireNonNullElse(attributes.integer("maximumRetryAttempts"),
						DynamoDbStreamTrigger.DEFAULT_MAXIMUM_RETRY_ATTEMPTS),
				attributes.duration("maximumRecordAge"),
				!Boolean.FALSE.equals(attributes.bool("bisectBatchOnFunctionError")), attributes.text("onFailure"),
				!Boolean.FALSE.equals(attributes.bool("enabled")),
				Objects.requireNonNullElse(attributes.integer("concurrency"), 1));
	}

}
