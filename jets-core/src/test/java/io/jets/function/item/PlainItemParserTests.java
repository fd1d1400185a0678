package io.jets.function.item;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.jets.event.Change;
import io.jets.function.Events;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link PlainItemParser} with deserializers that use the parser in unusual
 * ways.
 */
class PlainItemParserTests {

	@Test
	void readsSetsAndListsWithinLists() {
		Map<String, Object> item = Items.of(new ParameterizedTypeReference<Map<String, Object>>() {
		})
			.item("\"l\":{\"L\":[{\"SS\":[\"a\",\"b\"]},{\"L\":[{\"NS\":[\"1\"]},{\"S\":\"c\"}]},{\"S\":\"d\"}]}",
					"\"n\":{\"N\":\"1\"}");
		assertThat(item).containsEntry("l", List.of(List.of("a", "b"), List.of(List.of(1), "c"), "d"))
			.containsEntry("n", 1);
	}

	@Test
	void readsTypeNamedByLaterAttribute() {
		Shape item = Items.of(Shape.class)
			.item("\"radius\":{\"N\":\"2.5\"}", "\"points\":{\"L\":[{\"N\":\"1\"}]}", "\"kind\":{\"S\":\"circle\"}");
		assertThat(item).isEqualTo(new Circle("a", 2.5, List.of(1)));
	}

	@Test
	void skipsUnknownAttributes() {
		Named item = Items.of(Named.class)
			.item("\"m\":{\"M\":{\"l\":{\"L\":[{\"M\":{}},{\"BS\":[\"AQ==\"]}]}}}", "\"name\":{\"S\":\"x\"}",
					"\"z\":{\"NULL\":true}");
		assertThat(item).isEqualTo(new Named("x", null));
	}

	@Test
	void readsPartAsTree() {
		Named item = Items.of(Named.class)
			.item("\"tree\":{\"M\":{\"n\":{\"NS\":[\"1\",\"2.5\"]}}}", "\"name\":{\"S\":\"x\"}");
		assertThat(item.tree).hasToString("{\"n\":[1,2.5]}");
		assertThat(item.name).isEqualTo("x");
	}

	@Test
	void skipsRestOfItemThatDeserializerLeaves() {
		byte[] batch = Events.batch(Events.insert(1, "a", "\"m\":{\"M\":{\"n\":{\"N\":\"1\"}}}"),
				Events.insert(2, "b"));
		JsonMapper mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
		List<Change<Lazy>> changes = new Items<Lazy>(mapper, Lazy.class).all(new String(batch, StandardCharsets.UTF_8));
		assertThat(changes).extracting((change) -> change.item().first).containsExactly("id", "id");
	}

	@Test
	void reportsMalformedAttributeThatDeserializerSwallows() {
		assertThat(Items.of(Swallowing.class).problem("\"m\":{\"M\":{\"n\":{\"X\":\"1\"}}}"))
			.contains("has an unknown type");
	}

	@Test
	void reportsFirstOfSeveralFaults() {
		assertThat(Items.of(Swallowing.class).problem("\"l\":{\"L\":[{\"X\":\"1\"},\"y\"]}")).contains("l/L/0");
	}

	@Test
	void readsBinaryIntoStream() {
		assertThat(Items.of(Copied.class).item("\"b\":{\"B\":\"AQI=\"}").bytes).containsExactly(1, 2);
	}

	@Test
	void failsRecordOnlyWhenLimitOfMapperIsExceeded() {
		StreamReadConstraints limits = StreamReadConstraints.builder().maxTokenCount(4).build();
		JsonMapper mapper = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build()).build();
		assertThat(new Items<Named>(mapper, Named.class).problem("\"name\":{\"S\":\"x\"}", "\"z\":{\"NULL\":true}"))
			.contains("the item is beyond a limit of the reader: Token count (5) exceeds the maximum allowed (4");
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
	interface Shape {

	}

	record Circle(String id, double radius, List<Integer> points) implements Shape {

	}

	record Named(String name, @Nullable JsonNode tree) {

	}

	@JsonDeserialize(using = LazyDeserializer.class)
	record Lazy(String first) {

	}

	static final class LazyDeserializer extends ValueDeserializer<Lazy> {

		@Override
		public Lazy deserialize(JsonParser parser, DeserializationContext context) {
			assertThat(parser.nextToken()).isEqualTo(JsonToken.PROPERTY_NAME);
			return new Lazy(parser.currentName());
		}

	}

	@JsonDeserialize(using = CopyingDeserializer.class)
	record Copied(byte[] bytes) {

	}

	static final class CopyingDeserializer extends ValueDeserializer<Copied> {

		@Override
		public Copied deserialize(JsonParser parser, DeserializationContext context) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) {
					parser.readBinaryValue(bytes);
				}
			}
			return new Copied(bytes.toByteArray());
		}

	}

	@JsonDeserialize(using = SwallowingDeserializer.class)
	record Swallowing() {

	}

	static final class SwallowingDeserializer extends ValueDeserializer<Swallowing> {

		@Override
		public Swallowing deserialize(JsonParser parser, DeserializationContext context) {
			try {
				parser.skipChildren();
			}
			catch (RuntimeException ex) {
				// As some deserializers do
			}
			try {
				parser.nextToken();
			}
			catch (RuntimeException ex) {
				// Clears it again
			}
			return new Swallowing();
		}

	}

}
