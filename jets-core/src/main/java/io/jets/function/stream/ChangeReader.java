package io.jets.function.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.jets.event.Change;
import io.jets.event.ChangeBuilder;
import io.jets.event.ChangeType;
import io.jets.function.payload.SampleEvent;
import io.jets.function.stream.ChangeBatch.UnreadableRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads a batch of stream records as changes of items.
 */
public final class ChangeReader {

	private final JsonMapper mapper;

	private final Supplier<StreamBatchReader> batches;

	private final boolean enhancedClient;

	private final @Nullable RecordSelection selection;

	/**
	 * Create a reader.
	 * @param mapper reads items
	 * @param itemType what an item becomes
	 * @param selection which records are asked for, {@code null} for all
	 */
	public ChangeReader(JsonMapper mapper, ResolvableType itemType, @Nullable RecordSelection selection) {
		this.mapper = mapper;
		// A type that cannot be read is a fault of its job, none of the others
		this.batches = SingletonSupplier.of(() -> new StreamBatchReader(new ItemReaders(mapper).forType(itemType)));
		this.enhancedClient = ItemReaders.isForEnhancedClient(itemType.toClass());
		this.selection = selection;
	}

	/**
	 * Read a batch.
	 * @param event the event
	 * @return its changes
	 * @throws io.jets.function.payload.UnreadableEventException if it is no batch
	 */
	public ChangeBatch read(byte[] event) {
		List<StreamRecord> records = this.batches.get().read(event);
		String streamArn = records.isEmpty() ? "" : records.get(0).streamArn();
		List<Change<?>> changes = new ArrayList<>(records.size());
		for (StreamRecord record : records) {
			try {
				ChangeType type = type(record.eventName());
				if (isAskedFor(record)) {
					changes.add(toChange(type, record));
				}
			}
			catch (UnreadableItemException ex) {
				return new ChangeBatch(streamArn, changes, unreadable(record, ex.getMessage()));
			}
		}
		return new ChangeBatch(streamArn, changes, null);
	}

	/**
	 * Read a sample, as far as that creates none of the application's classes.
	 */
	public void prime() {
		byte[] sample = SampleEvent.batch();
		StreamBatchReader own = this.batches.get();
		if (this.enhancedClient) {
			// Its items are created when they are taken, others as they are read
			own.read(sample);
		}
		new ChangeReader(this.mapper, ResolvableType.forClassWithGenerics(Map.class, String.class, Object.class), null)
			.read(sample);
		SampleEvent.readAny(this.mapper, sample);
	}

	private boolean isAskedFor(StreamRecord record) {
		return this.selection == null || this.selection.isAskedFor(record.eventName(), record.streamArn());
	}

	private static Change<?> toChange(ChangeType type, StreamRecord record) {
		if (record.problem() != null) {
			throw new UnreadableItemException(record.problem());
		}
		ChangeBuilder<Object> change = Change.builder(type);
		return change.oldItem(item("OldImage", record.oldImage()))
			.newItem(item("NewImage", record.newImage()))
			.keys(record.keys())
			.table(record.table())
			.eventId(record.eventId())
			.sequenceNumber(record.sequenceNumber())
			.time(record.time())
			.sizeBytes(record.sizeBytes())
			.expired(type == ChangeType.REMOVE && record.byTimeToLive())
			.raw(record::raw)
			.build();
	}

	private static ChangeType type(String eventName) {
		return switch (eventName) {
			case "INSERT" -> ChangeType.INSERT;
			case "MODIFY" -> ChangeType.MODIFY;
			case "REMOVE" -> ChangeType.REMOVE;
			default -> throw new UnreadableItemException("its eventName is none of INSERT, MODIFY and REMOVE");
		};
	}

	private static @Nullable Object item(String name, @Nullable Image image) {
		try {
			return (image != null) ? image.toItem() : null;
		}
		catch (UnreadableItemException ex) {
			throw new UnreadableItemException("in " + name + ", " + ex.getMessage());
		}
	}

	private static UnreadableRecord unreadable(StreamRecord record, @Nullable String problem) {
		String name = StringUtils.capitalize(RecordText.of(record.eventId(), record.table(), record.sequenceNumber()));
		return new UnreadableRecord(record.sequenceNumber(), name + " cannot be read: " + problem);
	}

}
