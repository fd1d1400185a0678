package io.jets.check.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.jets.check.value.AllowedRange;
import io.jets.check.value.DestinationRule;
import io.jets.check.value.SettingFaults;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;

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
			job.triggers(DynamoDbStreamTrigger.class)
				.forEach((trigger) -> check(trigger, new SettingFaults(trigger.origins(), found)));
		}
		return found;
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
