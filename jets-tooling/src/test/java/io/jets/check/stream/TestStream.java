package io.jets.check.stream;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.jets.annotation.OperationType;
import io.jets.annotation.StartingPosition;
import io.jets.check.JobFixture;
import io.jets.job.DynamoDbStreamTrigger;

/**
 * A stream trigger whose settings tests change.
 */
final class TestStream {

	String table = "orders";

	String stream;

	Set<OperationType> on = Set.of();

	List<String> filters = List.of();

	Integer batchSize;

	Duration maximumBatchingWindow;

	Integer parallelizationFactor;

	int maximumRetryAttempts = DynamoDbStreamTrigger.DEFAULT_MAXIMUM_RETRY_ATTEMPTS;

	Duration maximumRecordAge;

	String onFailure;

	int concurrency = 1;

	DynamoDbStreamTrigger trigger() {
		return new DynamoDbStreamTrigger(JobFixture.origins("@DynamoDbStream"), this.table, this.stream, this.on,
				this.filters, StartingPosition.TRIM_HORIZON, this.batchSize, this.maximumBatchingWindow,
				this.parallelizationFactor, this.maximumRetryAttempts, this.maximumRecordAge, true, this.onFailure,
				true, this.concurrency, false);
	}

}
