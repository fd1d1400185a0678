package io.jets.local.stream.read;

import java.util.List;

import io.jets.annotation.StartingPosition;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads the records of a shard in order. Continues after an iterator has expired or
 * records were trimmed.
 */
final class ShardCursor {

	/**
	 * The largest number of records that AWS returns for one read, besides 1 MB.
	 */
	static final int LIMIT = 1000;

	private static final Log logger = LogFactory.getLog(ShardCursor.class);

	private final DynamoDbStreamsClient client;

	private final ShardKey shard;

	private ShardIteratorType startType;

	private @Nullable String lastRead;

	private @Nullable String iterator;

	private boolean ending;

	private boolean drained;

	/**
	 * Creates a cursor.
	 * @param client the client
	 * @param shard the shard
	 * @param position how far the shard was consumed, {@code null} if it is new
	 * @param start where to start a new shard
	 */
	ShardCursor(DynamoDbStreamsClient client, ShardKey shard, @Nullable ShardPosition position,
			StartingPosition start) {
		this.client = client;
		this.shard = shard;
		this.startType = (start == StartingPosition.LATEST) ? ShardIteratorType.LATEST : ShardIteratorType.TRIM_HORIZON;
		if (position != null) {
			this.lastRead = position.sequenceNumber();
			this.iterator = position.iterator();
			if (this.iterator != null) {
				this.startType = ShardIteratorType.LATEST;
			}
		}
	}

	/**
	 * Prepares to read, so that {@link #position()} returns where reading starts.
	 */
	void open() {
		if (this.iterator == null && !this.drained) {
			this.iterator = newIterator();
		}
	}

	/**
	 * Reads the next records.
	 * @return the records, possibly none
	 */
	List<Record> read() {
		boolean rejected = false;
		while (true) {
			try {
				open();
				GetRecordsResponse response = this.client
					.getRecords((request) -> request.shardIterator(this.iterator).limit(LIMIT));
				List<Record> records = response.records();
				if (!records.isEmpty()) {
					this.lastRead = records.get(records.size() - 1).dynamodb().sequenceNumber();
				}
				advance(response);
				return records;
			}
			catch (ExpiredIteratorException ex) {
				this.iterator = null;
				if (this.lastRead == null && this.startType == ShardIteratorType.LATEST) {
					logger.warn(("Job %s: the position in shard %s has expired. Reading starts after the latest record,"
							+ " records that were written in between are skipped")
						.formatted(this.shard.mapping(), this.shard.shardId()));
				}
			}
			catch (TrimmedDataAccessException ex) {
				this.iterator = null;
				if (!rejected) {
					// DynamoDB Local also throws this for a new stream: try the same
					// position again
					rejected = true;
					continue;
				}
				logger.warn(("Job %s: records of shard %s after %s were removed from the stream, which keeps records"
						+ " for 24 hours. Reading continues with the oldest remaining record")
					.formatted(this.shard.mapping(), this.shard.shardId(), this.lastRead));
				this.lastRead = null;
				this.startType = ShardIteratorType.TRIM_HORIZON;
			}
		}
	}

	/**
	 * If a shard is closed during a read, DynamoDB Local may report its end although it
	 * has further records. The shard is therefore read again after its end was reported.
	 */
	private void advance(GetRecordsResponse response) {
		if (response.nextShardIterator() != null) {
			this.iterator = response.nextShardIterator();
			return;
		}
		this.drained = this.ending && response.records().isEmpty();
		this.ending = true;
		if (this.lastRead != null) {
			this.iterator = null;
		}
	}

	/**
	 * Returns whether the shard is closed and all its records were read.
	 * @return whether the shard was read to its end
	 */
	boolean drained() {
		return this.drained;
	}

	/**
	 * Returns the position up to which records were read.
	 * @return the position, {@code null} for the start of the shard
	 */
	@Nullable ShardPosition position() {
		if (this.lastRead != null) {
			return ShardPosition.after(this.lastRead);
		}
		return (this.startType == ShardIteratorType.LATEST && this.iterator != null) ? ShardPosition.at(this.iterator)
				: null;
	}

	private String newIterator() {
		GetShardIteratorRequest.Builder request = GetShardIteratorRequest.builder()
			.streamArn(this.shard.streamArn())
			.shardId(this.shard.shardId());
		if (this.lastRead != null) {
			request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(this.lastRead);
		}
		else {
			request.shardIteratorType(this.startType);
		}
		return this.client.getShardIterator(request.build()).shardIterator();
	}

}
