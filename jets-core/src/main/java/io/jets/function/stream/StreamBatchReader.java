package io.jets.function.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.jets.event.SequenceNumberOrder;
import io.jets.function.item.ItemReader;
import io.jets.function.json.JsonFault;
import io.jets.function.json.JsonLimits;
import io.jets.function.payload.UnreadableEventException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a batch of stream records in one pass.
 */
final class StreamBatchReader {

	private final JsonFactory json = JsonLimits.factory();

	private final ItemReader items;

	StreamBatchReader(ItemReader items) {
		this.items = items;
	}

	/**
	 * Reads a batch.
	 * @param event the event
	 * @return the records, ordered by sequence number
	 * @throws UnreadableEventException if the event is not a batch of stream records, or
	 * a record has no sequence number by which its failure could be reported
	 */
	List<StreamRecord> read(byte[] event) {
		List<StreamRecord> records = new ArrayList<>();
		boolean found = false;
		try (JsonParser parser = this.json.createParser(ObjectReadContext.empty(), event)) {
			require(parser.nextToken() == JsonToken.START_OBJECT);
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean isRecords = "Records".equals(parser.currentName());
				parser.nextToken();
				if (isRecords) {
					found = true;
					readRecords(parser, event, records);
				}
				else {
					parser.skipChildren();
				}
			}
			require(found && parser.nextToken() == null);
		}
		catch (JacksonException ex) {
			throw new UnreadableEventException(JsonFault.of(ex, "JSON").toClause("The event", "The property"));
		}
		records.sort(Comparator.comparing(StreamRecord::sequenceNumber, SequenceNumberOrder.INSTANCE));
		return records;
	}

	private void readRecords(JsonParser parser, byte[] event, List<StreamRecord> records) {
		require(parser.currentToken() == JsonToken.START_ARRAY);
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			require(parser.currentToken() == JsonToken.START_OBJECT);
			records.add(new StreamRecordParser(parser, event, this.items).parse(records.size()));
		}
	}

	private static void require(boolean condition) {
		if (!condition) {
			throw new UnreadableEventException(
					"The event is not a batch of stream records: it has no array Records of objects");
		}
	}

}
