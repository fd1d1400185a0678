package io.jets.local.stream.intake;

import java.util.List;
import java.util.Map;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;

/**
 * Writes items in DynamoDB JSON, which wraps each value in an object with its type.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html">AttributeValue</a>
 */
final class AttributeValueWriter {

	private AttributeValueWriter() {
	}

	static void writeItem(JsonGenerator json, String name, Map<String, AttributeValue> item) {
		json.writeName(name);
		writeItem(json, item);
	}

	private static void writeItem(JsonGenerator json, Map<String, AttributeValue> item) {
		json.writeStartObject();
		item.forEach((name, value) -> {
			json.writeName(name);
			writeValue(json, value);
		});
		json.writeEndObject();
	}

	private static void writeValue(JsonGenerator json, AttributeValue value) {
		json.writeStartObject();
		switch (value.type()) {
			case S -> json.writeStringProperty("S", value.s());
			case N -> json.writeStringProperty("N", value.n());
			case B -> {
				json.writeName("B");
				writeBytes(json, value.b());
			}
			case BOOL -> json.writeBooleanProperty("BOOL", value.bool());
			case NUL -> json.writeBooleanProperty("NULL", value.nul());
			case SS -> writeStrings(json, "SS", value.ss());
			case NS -> writeStrings(json, "NS", value.ns());
			case BS -> {
				json.writeArrayPropertyStart("BS");
				value.bs().forEach((bytes) -> writeBytes(json, bytes));
				json.writeEndArray();
			}
			case L -> {
				json.writeArrayPropertyStart("L");
				value.l().forEach((element) -> writeValue(json, element));
				json.writeEndArray();
			}
			case M -> writeItem(json, "M", value.m());
			default -> throw new IllegalStateException("DynamoDB sent an attribute value of an unknown type");
		}
		json.writeEndObject();
	}

	private static void writeStrings(JsonGenerator json, String name, List<String> strings) {
		json.writeArrayPropertyStart(name);
		strings.forEach(json::writeString);
		json.writeEndArray();
	}

	private static void writeBytes(JsonGenerator json, SdkBytes bytes) {
		json.writeBinary(bytes.asByteArrayUnsafe());
	}

}
