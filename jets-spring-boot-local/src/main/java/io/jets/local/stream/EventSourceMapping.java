package io.jets.local.stream;

import java.time.Duration;

import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;

/**
 * A job and the stream that it reads.
 *
 * @param name names the mapping's positions
 * @param job the job
 * @param trigger the trigger
 * @param filter which records the trigger takes
 * @param start where the stream is read from the first time
 * @param context what all mappings share
 */
record EventSourceMapping(String name, JobMethod job, DynamoDbStreamTrigger trigger, RecordFilter filter,
		StartingPosition start, Context context) {

	int batchSize() {
		Integer batchSize = this.trigger.batchSize();
		return (batchSize != null) ? batchSize : DynamoDbStreamTrigger.DEFAULT_BATCH_SIZE;
	}

	/**
	 * What the trigger names, for logs.
	 * @return the table or the stream
	 */
	String source() {
		return String.valueOf((this.trigger.table() != null) ? this.trigger.table() : this.trigger.stream());
	}

	BatchDelivery delivery() {
		return new BatchDelivery(this.job, source(), this.trigger.maximumRetryAttempts(), this.context.invoker(),
				this.context.signal());
	}

	/**
	 * What all mappings share.
	 *
	 * @param clients reads the streams
	 * @param positions how far they were read
	 * @param invoker runs jobs
	 * @param account the region and account that records name
	 * @param signal wakes and ends readers
	 * @param longestIdleWait how long a reader waits at most that is not woken
	 */
	record Context(DynamoDbClients clients, StreamPositions positions, JobInvoker invoker, LocalAccount account,
			Signal signal, Duration longestIdleWait) {

	}

}
