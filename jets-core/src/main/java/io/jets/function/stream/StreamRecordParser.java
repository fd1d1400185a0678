package io.jets.function.stream;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

import io.jets.function.item.AttributeParser;
import io.jets.function.item.InvalidAttributeException;
import io.jets.function.item.ItemReader;
import io.jets.function.item.ItemReader.ItemImage;
import io.jets.function.json.TreeNumbers;
import io.jets.function.payload.UnreadableEventException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/**
 * Parses one record of a batch, whose properties can be in any order.
 *
 * @see <a href= "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Lambda:
 * DynamoDB event</a>
 */
final class StreamRecordParser {

	private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

	private final JsonParser parser;

	private final byte[] batch;

	private final ItemReader items;

	private String eventId = "";

	private String eventName = "";

	private String streamArn = "";

	private String sequenceNumber = "";

	private Instant time = Instant.EPOCH;

	private long sizeBytes;

	private Map<String, Object> keys = Map.of();

	private boolean byTimeToLive;

	private @Nullable ItemImage oldImage;

	private @Nullable ItemImage newImage;

	private @Nullable String problem;

	StreamRecordParser(JsonParser parser, byte[] batch, ItemReader items) {
		this.parser = parser;
		this.batch = batch;
		this.items = items;
	}

	StreamRecord parse(int number) {
		int start = (int) this.parser.currentTokenLocation().getByteOffset();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			readProperty(name);
		}
		int end = (int) this.parser.currentLocation().getByteOffset();
		if (this.sequenceNumber.isEmpty()) {
			throw new UnreadableEventException("Record " + number + " of the event has no SequenceNumber");
		}
		return new StreamRecord(this.eventId, this.eventName, this.streamArn, this.sequenceNumber, this.time,
				this.sizeBytes, this.keys, this.byTimeToLive, this.oldImage, this.newImage,
				() -> TreeNumbers.tree().readValue(this.batch, start, end - start), this.problem);
	}

	private void readProperty(String name) {
		switch (name) {
			case "eventID" -> this.eventId = text();
			case "eventName" -> this.eventName = text();
			case "eventSourceARN" -> this.streamArn = text();
			case "userIdentity" -> readUserIdentity();
			case "dynamodb" -> readChange();
			default -> this.parser.skipChildren();
		}
	}

	/**
	 * Returns the current value, {@code ""} if it is an object or an array.
	 */
	private String text() {
		String text = this.parser.getValueAsString("");
		this.parser.skipChildren();
		return text;
	}

	private void readUserIdentity() {
		if (this.parser.currentToken() != JsonToken.START_OBJECT) {
			this.parser.skipChildren();
			return;
		}
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean principal = "principalId".equalsIgnoreCase(this.parser.currentName());
			this.parser.nextToken();
			String value = text();
			this.byTimeToLive |= principal && value.equals("dynamodb.amazonaws.com");
		}
	}

	private void readChange() {
		if (this.parser.currentToken() != JsonToken.START_OBJECT) {
			this.parser.skipChildren();
			return;
		}
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			switch (name) {
				case "SequenceNumber" -> this.sequenceNumber = text();
				case "ApproximateCreationDateTime" -> readTime();
				case "SizeBytes" -> this.sizeBytes = size();
				case "Keys", "OldImage", "NewImage" -> readAttributes(name);
				default -> this.parser.skipChildren();
			}
		}
	}

	private long size() {
		long size = this.parser.getValueAsLong();
		this.parser.skipChildren();
		return size;
	}

	/**
	 * Reads decimal seconds: an integer, a fraction or a number with an exponent.
	 */
	private void readTime() {
		if (!this.parser.currentToken().isNumeric()) {
			this.problem = "ApproximateCreationDateTime is not a number";
			this.parser.skipChildren();
			return;
		}
		if (this.parser.currentToken() == JsonToken.VALUE_NUMBER_INT && this.parser.getNumberType() == NumberType.INT) {
			this.time = Instant.ofEpochSecond(this.parser.getIntValue());
			return;
		}
		BigDecimal[] seconds = this.parser.getDecimalValue().divideAndRemainder(BigDecimal.ONE);
		try {
			this.time = Instant.ofEpochSecond(seconds[0].longValueExact(),
					seconds[1].multiply(NANOS_PER_SECOND).longValue());
		}
		catch (ArithmeticException | DateTimeException ex) {
			this.problem = "ApproximateCreationDateTime is out of range";
		}
	}

	/**
	 * Reads keys or an image. The other records can be read even if this one cannot.
	 */
	private void readAttributes(String name) {
		int depth = this.parser.streamReadContext().getNestingDepth()
				+ (this.parser.currentToken().isStructStart() ? 0 : 1);
		try {
			switch (name) {
				case "Keys" -> this.keys = AttributeParser.keys(this.parser);
				case "OldImage" -> this.oldImage = this.items.read(this.parser, this.batch);
				default -> this.newImage = this.items.read(this.parser, this.batch);
			}
		}
		catch (InvalidAttributeException ex) {
			this.problem = ex.getMessage();
			skipTo(depth);
		}
	}

	private void skipTo(int depth) {
		while (this.parser.streamReadContext().getNestingDepth() >= depth && this.parser.hasCurrentToken()) {
			this.parser.nextToken();
		}
	}

}
