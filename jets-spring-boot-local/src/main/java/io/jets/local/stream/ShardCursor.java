package io.jets.local.stream;

import java.util.List;

import io.jets.annotation.StartingPosition;
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
 * Reads a shard's records one after the other, beyond iterators that expire and records
 * that are gone.
 */
final class ShardCursor {

	/**
	 * AWS's limit for one read, beside 1 MB.
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
	 * Create a cursor.
	 * @param client the client
	 * @param shard the shard
	 * @param position how far the shard was consumed, {@code null} if it was not
	 * @param start where to start then
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
	 * Get ready to read, so that {@link #position()} says where that will start.
	 */
	void open() {
		if (this.iterator == null && !this.drained) {
			this.iterator = newIterator();
		}
	}

	/**
	 * Read on.
	 * @return the next records, none if there are none at the moment
	 */
	List<Record> read() {
		boolean refused = false;
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
					logger.warn(("Job %s: the place in shard %s where reading ended has expired, reading starts at the"
							+ " latest record: what was written in between is skipped")
						.formatted(this.shard.mapping(), this.shard.shardId()));
				}
			}
			catch (TrimmedDataAccessException ex) {
				this.iterator = null;
				if (!refused) {
					// DynamoDB Local says so of a fresh stream too: ask for the same
					// place once more
					refused = true;
					continue;
				}
				logger.warn(("Job %s: records of shard %s after %s are gone from the stream (it keeps them for 24"
						+ " hours), reading goes on with the oldest that is left")
					.formatted(this.shard.mapping(), this.shard.shardId(), this.lastRead));
				this.lastRead = null;
				this.startType = ShardIteratorType.TRIM_HORIZON;
			}
		}
	}

	/**
	 * DynamoDB Local may say that a shard has ended though it got records after those
	 * that it returned, if it closes in this moment: its end is asked for once more.
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
	 * Whether the shard is closed and has no more records.
	 * @return whether it was read to its end
	 */
	boolean drained() {
		return this.drained;
	}

	/**
	 * Up to where all records were read.
	 * @return the place, {@code null} if that is the shard's start
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
