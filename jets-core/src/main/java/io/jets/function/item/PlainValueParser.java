package io.jets.function.item;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.json.PackageVersion;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.SimpleStreamReadContext;

/**
 * The part of a parser that returns values which are already Java objects. As in Jackson,
 * an integer has the smallest type that can hold it. Other numbers are a
 * {@link BigDecimal}, so that no digits are lost.
 */
abstract class PlainValueParser extends ParserMinimalBase {

	private SimpleStreamReadContext context = SimpleStreamReadContext.createRootContext(null);

	private boolean started;

	private @Nullable Object value;

	PlainValueParser(ObjectReadContext context) {
		super(context);
	}

	final boolean hasStarted() {
		return this.started;
	}

	final SimpleStreamReadContext context() {
		return this.context;
	}

	final JsonToken open(JsonToken token) {
		this.started = true;
		this.context.valueRead();
		this.context = (token == JsonToken.START_OBJECT) ? this.context.createChildObjectContext(-1, -1)
				: this.context.createChildArrayContext(-1, -1);
		return token(token);
	}

	final JsonToken closeContext(JsonToken token) {
		this.context = this.context.clearAndGetParent();
		return token(token);
	}

	final JsonToken name(String name) {
		this.context.setCurrentName(name);
		return token(JsonToken.PROPERTY_NAME);
	}

	final JsonToken string(String text) {
		return scalar(JsonToken.VALUE_STRING, text);
	}

	final JsonToken integer(long number) {
		Number smallest = number;
		if (number == (int) number) {
			smallest = (int) number;
		}
		return scalar(JsonToken.VALUE_NUMBER_INT, smallest);
	}

	final JsonToken integer(BigInteger number) {
		return (number.bitLength() < Long.SIZE) ? integer(number.longValue())
				: scalar(JsonToken.VALUE_NUMBER_INT, number);
	}

	final JsonToken decimal(BigDecimal number) {
		return scalar(JsonToken.VALUE_NUMBER_FLOAT, number);
	}

	final JsonToken binary(byte[] bytes) {
		return scalar(JsonToken.VALUE_EMBEDDED_OBJECT, bytes);
	}

	final JsonToken bool(boolean value) {
		return scalar(value ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE, null);
	}

	final JsonToken nothing() {
		return scalar(JsonToken.VALUE_NULL, null);
	}

	final @Nullable JsonToken end() {
		_currToken = null;
		return null;
	}

	/**
	 * Sets the token without counting it: a mapper's limit on tokens would apply to the
	 * whole batch.
	 */
	private JsonToken token(JsonToken token) {
		_currToken = token;
		return token;
	}

	private JsonToken scalar(JsonToken token, @Nullable Object value) {
		this.context.valueRead();
		this.value = value;
		return token(token);
	}

	@Override
	public final @Nullable String currentName() {
		boolean opened = _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
		return opened ? this.context.getParent().currentName() : this.context.currentName();
	}

	@Override
	public final SimpleStreamReadContext streamReadContext() {
		return this.context;
	}

	@Override
	public final @Nullable Object currentValue() {
		return this.context.currentValue();
	}

	@Override
	public final void assignCurrentValue(@Nullable Object value) {
		this.context.assignCurrentValue(value);
	}

	@Override
	public final @Nullable String getString() {
		if (_currToken == JsonToken.PROPERTY_NAME) {
			return currentName();
		}
		if (_currToken == JsonToken.VALUE_STRING || isNumber()) {
			return String.valueOf(this.value);
		}
		return (_currToken != null) ? _currToken.asString() : null;
	}

	@Override
	public final char @Nullable [] getStringCharacters() {
		String text = getString();
		return (text != null) ? text.toCharArray() : null;
	}

	@Override
	public final int getStringLength() {
		String text = getString();
		return (text != null) ? text.length() : 0;
	}

	@Override
	public final int getStringOffset() {
		return 0;
	}

	@Override
	public final boolean hasStringCharacters() {
		return false;
	}

	@Override
	public final @Nullable Object getEmbeddedObject() {
		return (_currToken == JsonToken.VALUE_EMBEDDED_OBJECT) ? this.value : null;
	}

	@Override
	public final byte[] getBinaryValue(Base64Variant variant) {
		if (_currToken == JsonToken.VALUE_EMBEDDED_OBJECT) {
			return (byte[]) Objects.requireNonNull(this.value);
		}
		if (_currToken == JsonToken.VALUE_STRING) {
			ByteArrayBuilder bytes = new ByteArrayBuilder();
			_decodeBase64(String.valueOf(this.value), bytes, variant);
			return bytes.toByteArray();
		}
		throw _constructInputCoercion("No binary value", _currToken, byte[].class);
	}

	@Override
	public final int readBinaryValue(Base64Variant variant, OutputStream output) {
		byte[] bytes = getBinaryValue(variant);
		try {
			output.write(bytes);
		}
		catch (IOException ex) {
			throw _wrapIOFailure(ex);
		}
		return bytes.length;
	}

	@Override
	public final Number getNumberValue() {
		if (!isNumber()) {
			throw _constructNotNumericType(_currToken, 0);
		}
		return (Number) Objects.requireNonNull(this.value);
	}

	@Override
	public final @Nullable NumberType getNumberType() {
		if (!isNumber()) {
			return null;
		}
		if (this.value instanceof Integer) {
			return NumberType.INT;
		}
		if (this.value instanceof Long) {
			return NumberType.LONG;
		}
		return (this.value instanceof BigInteger) ? NumberType.BIG_INTEGER : NumberType.BIG_DECIMAL;
	}

	@Override
	public final NumberTypeFP getNumberTypeFP() {
		return (_currToken == JsonToken.VALUE_NUMBER_FLOAT) ? NumberTypeFP.BIG_DECIMAL : NumberTypeFP.UNKNOWN;
	}

	@Override
	public final int getIntValue() {
		Number number = getNumberValue();
		if (!(number instanceof Integer) && !isBetween(BD_MIN_INT, BD_MAX_INT)) {
			_reportOverflowInt();
		}
		return number.intValue();
	}

	@Override
	public final long getLongValue() {
		Number number = getNumberValue();
		if (!(number instanceof Integer || number instanceof Long) && !isBetween(BD_MIN_LONG, BD_MAX_LONG)) {
			_reportOverflowLong();
		}
		return number.longValue();
	}

	@Override
	public final BigInteger getBigIntegerValue() {
		Number number = getNumberValue();
		if (number instanceof BigDecimal decimal) {
			streamReadConstraints().validateBigIntegerScale(decimal.scale());
			return decimal.toBigInteger();
		}
		return (number instanceof BigInteger integer) ? integer : BigInteger.valueOf(number.longValue());
	}

	@Override
	public final BigDecimal getDecimalValue() {
		Number number = getNumberValue();
		if (number instanceof BigDecimal decimal) {
			return decimal;
		}
		return (number instanceof BigInteger integer) ? new BigDecimal(integer)
				: BigDecimal.valueOf(number.longValue());
	}

	@Override
	public final float getFloatValue() {
		return getNumberValue().floatValue();
	}

	@Override
	public final double getDoubleValue() {
		return getNumberValue().doubleValue();
	}

	@Override
	public final boolean isNaN() {
		return false;
	}

	private boolean isNumber() {
		return _currToken != null && _currToken.isNumeric();
	}

	private boolean isBetween(BigDecimal min, BigDecimal max) {
		BigDecimal number = getDecimalValue();
		return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
	}

	@Override
	public final Version version() {
		return PackageVersion.VERSION;
	}

	@Override
	public final @Nullable Object streamReadInputSource() {
		return null;
	}

	@Override
	public final TokenStreamLocation currentTokenLocation() {
		return currentLocation();
	}

	@Override
	protected final void _closeInput() {
		// The parser of the batch stays open
	}

	@Override
	protected final void _releaseBuffers() {
		// There are no buffers
	}

	@Override
	protected final void _handleEOF() {
		// The item ends before its batch
	}

}
