package io.jets.check.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.jets.check.value.AllowedRange;
import io.jets.check.value.DestinationRule;
import io.jets.check.value.SettingFaults;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * Checks the settings of stream triggers against AWS's limits.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html">Lambda: event
 * source mapping parameters for DynamoDB</a>
 */
public final class StreamTriggerCheck implements JobCheck {

	private static final AllowedRange BATCH_SIZE = new AllowedRange(1, 10_000);

	private static final AllowedRange BATCHING_WINDOW = new AllowedRange(0, 300);

	private static final AllowedRange PARALLELIZATION_FACTOR = new AllowedRange(1, 10);

	private static final AllowedRange RETRY_ATTEMPTS = new AllowedRange(0, 10_000, true);

	private static final AllowedRange RECORD_AGE = new AllowedRange(60, 604_800, true);

	private static final DestinationRule ON_FAILURE = new DestinationRule(Set.of("sqs", "sns", "s3"),
			"the ARN of an SQS queue, an SNS topic or an S3 bucket (arn:aws:sqs:<region>:<account>:<queue>), "
					+ "a template reference (!GetAtt Queue.Arn), or none");

	private final StreamSourceCheck source = new StreamSourceCheck();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		for (JobMethod job : jobs) {
			List<DynamoDbStreamTrigger> earlier = new ArrayList<>();
			job.triggers(DynamoDbStreamTrigger.class).forEach((trigger) -> {
				SettingFaults faults = new SettingFaults(trigger.origins(), found);
				check(trigger, faults);
				earlier.stream()
					.filter((other) -> isSameStream(trigger, other))
					.findFirst()
					.ifPresentOrElse((other) -> checkSameSettings(trigger, other, faults), () -> earlier.add(trigger));
			});
		}
		return found;
	}

	/**
	 * Returns whether two triggers read the same stream, as far as this is known before
	 * the deployment. Equally named tables of two ARNs may be in different regions.
	 */
	private static boolean isSameStream(DynamoDbStreamTrigger trigger, DynamoDbStreamTrigger other) {
		String table = trigger.tableName();
		return trigger.streamKey().equals(other.streamKey())
				|| table != null && table.equals(other.tableName()) && !(isArn(trigger) && isArn(other));
	}

	private static boolean isArn(DynamoDbStreamTrigger trigger) {
		String stream = trigger.stream();
		return stream != null && stream.startsWith("arn:") && !TemplateVariables.areIn(stream);
	}

	/**
	 * Checks that two triggers of one stream can share an event source mapping: a
	 * function has one for each stream.
	 */
	private static void checkSameSettings(DynamoDbStreamTrigger trigger, DynamoDbStreamTrigger other,
			SettingFaults faults) {
		if (!trigger.streamKey().equals(other.streamKey())) {
			faults.on((trigger.stream() != null) ? "stream" : "table", trigger.streamKey())
				.add("another trigger of this method names the stream of the table %s in another way".formatted(
						trigger.tableName()), "Write the same table or stream on each trigger, or split the method");
		}
		Map<String, @Nullable Object> settings = settings(trigger);
		Map<String, @Nullable Object> others = settings(other);
		settings.forEach((attribute, value) -> {
			if (!Objects.equals(value, others.get(attribute))) {
				faults.on(attribute, (value != null) ? value.toString() : "")
					.add("another trigger of this method reads the same stream with a different " + attribute,
							"Write the same settings on each trigger (only filter and on may differ), or split the method");
			}
		});
	}

	private static Map<String, @Nullable Object> settings(DynamoDbStreamTrigger trigger) {
		Map<String, @Nullable Object> settings = new LinkedHashMap<>();
		settings.put("startingPosition", trigger.startingPosition());
		settings.put("batchSize", trigger.batchSize());
		settings.put("maximumBatchingWindow", trigger.maximumBatchingWindow());
		settings.put("parallelizationFactor", trigger.parallelizationFactor());
		settings.put("maximumRetryAttempts", trigger.maximumRetryAttempts());
		settings.put("maximumRecordAge", trigger.maximumRecordAge());
		settings.put("bisectBatchOnFunctionError", trigger.bisectBatchOnFunctionError());
		settings.put("onFailure", trigger.onFailure());
		settings.put("enabled", trigger.enabled());
		settings.put("concurrency", trigger.concurrency());
		settings.put("metrics", trigger.metrics());
		return settings;
	}

	private void check(DynamoDbStreamTrigger trigger, SettingFaults faults) {
		this.source.check(trigger, faults);
		BATCH_SIZE.check(faults, "batchSize", trigger.batchSize());
		BATCHING_WINDOW.check(faults, "maximumBatchingWindow", trigger.maximumBatchingWindow());
		PARALLELIZATION_FACTOR.check(faults, "parallelizationFactor", trigger.parallelizationFactor());
		RETRY_ATTEMPTS.check(faults, "maximumRetryAttempts", trigger.maximumRetryAttempts());
		RECORD_AGE.check(faults, "maximumRecordAge", trigger.maximumRecordAge());
		ON_FAILURE.checkOrNone(faults, "onFailure", trigger.onFailure());
	}

}
