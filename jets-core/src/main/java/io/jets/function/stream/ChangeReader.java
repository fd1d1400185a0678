package io.jets.function.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.jets.event.Change;
import io.jets.event.ChangeBuilder;
import io.jets.event.ChangeType;
import io.jets.function.item.ItemReader.ItemImage;
import io.jets.function.item.ItemReaders;
import io.jets.function.item.UnreadableItemException;
import io.jets.function.json.TypeInspector;
import io.jets.function.payload.SampleEvent;
import io.jets.function.record.GeneratedReaders;
import io.jets.function.stream.ChangeBatch.UnreadableRecord;
import io.jets.job.PayloadKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads a batch of stream records as changes.
 */
public final class ChangeReader {

	private static final ResolvableType PRIMED = ResolvableType.forClassWithGenerics(Map.class, String.class,
			Object.class);

	private final Supplier<JsonMapper> mapper;

	private final ItemReaders items;

	private final Supplier<StreamBatchReader> batches;

	private final ResolvableType itemType;

	private final @Nullable OperationFilter filter;

	/**
	 * Creates a reader without generated code.
	 * @param mapper reads items
	 * @param itemType the type of an item
	 * @param filter selects records by their operation, {@code null} to select all
	 */
	public ChangeReader(JsonMapper mapper, ResolvableType itemType, @Nullable OperationFilter filter) {
		this(() -> mapper, GeneratedReaders.none(), itemType, filter);
	}

	/**
	 * Creates a reader.
	 * @param mapper reads items that generated code does not read, requested for the
	 * first of them
	 * @param generated the generated readers
	 * @param itemType the type of an item
	 * @param filter selects records by their operation, {@code null} to select all
	 */
	public ChangeReader(Supplier<JsonMapper> mapper, GeneratedReaders generated, ResolvableType itemType,
			@Nullable OperationFilter filter) {
		this.mapper = mapper;
		this.items = new ItemReaders(mapper, generated);
		// Fails when the job is called: an unreadable type must not stop other jobs
		this.batches = SingletonSupplier.of(() -> new StreamBatchReader(this.items.forType(itemType)));
		this.itemType = itemType;
		this.filter = filter;
	}

	/**
	 * Reads a batch.
	 * @param event the event
	 * @return the changes of the batch
	 * @throws io.jets.function.payload.UnreadableEventException if the event is not a
	 * batch of stream records
	 */
	public ChangeBatch read(byte[] event) {
		List<StreamRecord> records = this.batches.get().read(event);
		String streamArn = records.isEmpty() ? "" : records.get(0).streamArn();
		List<Change<?>> changes = new ArrayList<>(records.size());
		for (StreamRecord record : records) {
			try {
				ChangeType type = type(record.eventName());
				if (isSelected(record)) {
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
	 * Reads a sample without creating instances of the application's classes.
	 */
	public void prime() {
		byte[] sample = PayloadKind.STREAM_BATCH.sample().getBytes(StandardCharsets.UTF_8);
		StreamBatchReader own = this.batches.get();
		if (this.items.isGenerated(this.itemType.toClass())) {
			new ChangeReader(this.mapper, GeneratedReaders.ofSamples(), PRIMED, null).read(sample);
			return;
		}
		JsonMapper jackson = this.mapper.get();
		if (ItemReaders.isForEnhancedClient(this.itemType.toClass())) {
			// Creates items when they are requested, not when they are read
			own.read(sample);
		}
		else {
			new TypeInspector(jackson).verify(this.itemType);
		}
		new ChangeReader(jackson, PRIMED, null).read(sample);
		SampleEvent.readAny(jackson, sample);
	}

	private boolean isSelected(StreamRecord record) {
		return this.filter == null || this.filter.selects(record.eventName(), record.streamArn());
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
			.raw(record.raw())
			.build();
	}

	private static ChangeType type(String eventName) {
		return switch (eventName) {
			case "INSERT" -> ChangeType.INSERT;
			case "MODIFY" -> ChangeType.MODIFY;
			case "REMOVE" -> ChangeType.REMOVE;
			default -> throw new UnreadableItemException("its eventName is not INSERT, MODIFY or REMOVE");
		};
	}

	private static @Nullable Object item(String name, @Nullable ItemImage image) {
		try {
			return (image != null) ? image.toItem() : null;
		}
		catch (UnreadableItemException ex) {
			throw new UnreadableItemException("in " + name + ", " + ex.getMessage());
		}
	}

	private static UnreadableRecord unreadable(StreamRecord record, @Nullable String problem) {
		String name = StringUtils
			.capitalize(ChangeBatch.describe(record.eventId(), record.table(), record.sequenceNumber()));
		return new UnreadableRecord(record.sequenceNumber(), name + " cannot be read: " + problem);
	}

}
