package io.jets.test.stream;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import io.jets.event.Change;
import io.jets.event.ChangeType;
import io.jets.event.item.DynamoDbItem;
import io.jets.function.stream.ChangeBatch;
import io.jets.function.stream.ChangeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.ResolvableType;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link StreamRecordWriter}, with the reader that reads the records of a job.
 */
class StreamRecordWriterTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void readerReadsChange() {
		Change<Order> change = Change
			.modify(new Order("7", Set.of("a"), new byte[] { 1 }), new Order("7", Set.of("a", "b"), new byte[] { 1 }))
			.toBuilder()
			.eventId("e1")
			.sequenceNumber("42")
			.time(Instant.parse("2026-01-01T12:00:00Z"))
			.sizeBytes(59)
			.build();
		Change<?> read = read(Order.class, change);
		assertThat(read).usingRecursiveComparison()
			.ignoringFields("raw", "rawTree", "givenChangedAttributes", "foundChangedAttributes")
			.isEqualTo(change.toBuilder().table("orders").keys(Map.of("id", "7")).build());
		assertThat(read.changedAttributes()).containsExactly("tags").isEqualTo(change.changedAttributes());
	}

	@Test
	void readerReadsExpiration() {
		Change<?> read = read(Order.class, Change.expire(new Order("7", Set.of(), new byte[0])));
		assertThat(read.type()).isEqualTo(ChangeType.REMOVE);
		assertThat(read.expired()).isTrue();
		assertThat(read(Order.class, Change.remove(new Order("7", Set.of(), new byte[0]))).expired()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "NEW_AND_OLD_IMAGES, true, true", "NEW_IMAGE, true, false", "OLD_IMAGE, false, true",
			"KEYS_ONLY, false, false" })
	void writesImagesOfViewType(StreamViewType viewType, boolean newImage, boolean oldImage) {
		ObjectNode dynamodb = (ObjectNode) record(Change.modify(Map.of("id", "7"), Map.of("id", "7")), viewType)
			.get("dynamodb");
		assertThat(dynamodb.has("NewImage")).isEqualTo(newImage);
		assertThat(dynamodb.has("OldImage")).isEqualTo(oldImage);
		assertThat(dynamodb.path("StreamViewType").asString()).isEqualTo(viewType.toString());
		assertThat(dynamodb.path("Keys").toString()).isEqualTo("{\"id\":{\"S\":\"7\"}}");
	}

	@Test
	void takesKeyFromChange() {
		this.environment.setProperty("jets.local.dynamodb.tables.orders.partition-key", "pk:S");
		Change<?> change = Change.insert(Map.of("id", "7")).toBuilder().keys(Map.of("number", BigDecimal.ONE)).build();
		assertThat(keys(change)).isEqualTo("{\"number\":{\"N\":\"1\"}}");
		assertThat(keys(Change.builder(ChangeType.REMOVE).keys(Map.of("id", "7")).build()))
			.isEqualTo("{\"id\":{\"S\":\"7\"}}");
	}

	@Test
	void takesKeyFromAnnotations() {
		this.environment.setProperty("jets.local.dynamodb.tables.orders.partition-key", "id:S");
		assertThat(keys(Change.insert(new Bean()))).isEqualTo("{\"PK\":{\"S\":\"p\"},\"sort\":{\"N\":\"1\"}}");
	}

	@Test
	void takesKeyFromProperties() {
		this.environment.setProperty("jets.local.dynamodb.tables.orders.partition-key", "pk:S");
		this.environment.setProperty("jets.local.dynamodb.tables.orders.sort-key", "sk:N");
		assertThat(keys(Change.insert(Map.of("id", "7", "pk", "a", "sk", 1))))
			.isEqualTo("{\"pk\":{\"S\":\"a\"},\"sk\":{\"N\":\"1\"}}");
		assertThatIllegalArgumentException().isThrownBy(() -> keys(Change.insert(Map.of("pk", "a", "sk", "1"))))
			.withMessage(
					"The key attribute \"sk\" of the table orders is of type S in the item, and of type N in the table");
	}

	@Test
	void takesId() {
		assertThat(keys(Change.insert(DynamoDbItem.ofJson("{\"id\":{\"B\":\"AA==\"},\"pk\":{\"S\":\"a\"}}"))))
			.isEqualTo("{\"id\":{\"B\":\"AA==\"}}");
		assertThatIllegalArgumentException().isThrownBy(() -> keys(Change.insert(Map.of("pk", "a"))))
			.withMessage("The item of the table orders has no attribute \"id\", which is part of the table's key: "
					+ "set the key with ChangeBuilder.keys or in jets.local.dynamodb.tables.orders.partition-key "
					+ "and .sort-key. The item has [pk]");
		assertThatIllegalArgumentException().isThrownBy(() -> keys(Change.insert(Map.of("id", true))))
			.withMessageContaining("is of type BOOL in the item, and of type S, N or B in the table");
	}

	@Test
	void rejectsChangeWithoutItemAndKeys() {
		assertThatIllegalArgumentException().isThrownBy(() -> keys(Change.builder(ChangeType.INSERT).build()))
			.withMessage("Change[INSERT table {} 0] has neither an item nor keys: set one of them");
	}

	private Change<?> read(Class<?> type, Change<?> change) {
		String batch = "{\"Records\":[" + record(change, StreamViewType.NEW_AND_OLD_IMAGES) + "]}";
		ChangeBatch read = new ChangeReader(JsonMapper.shared(), ResolvableType.forClass(type), null)
			.read(batch.getBytes(StandardCharsets.UTF_8));
		assertThat(read.unreadable()).isNull();
		assertThat(read.changes()).hasSize(1);
		return read.changes().get(0);
	}

	private String keys(Change<?> change) {
		return record(change, StreamViewType.KEYS_ONLY).at("/dynamodb/Keys").toString();
	}

	private ObjectNode record(Change<?> change, StreamViewType viewType) {
		return new StreamRecordWriter(JsonMapper.shared(), this.environment).write("orders", change, viewType);
	}

	record Order(String id, Set<String> tags, byte[] signature) {

	}

	/**
	 * A bean with both keys.
	 */
	@DynamoDbBean
	public static class Bean {

		@DynamoDbPartitionKey
		@DynamoDbAttribute("PK")
		public String getPartition() {
			return "p";
		}

		public void setPartition(String partition) {
		}

		@DynamoDbSortKey
		public int getSort() {
			return 1;
		}

		public void setSort(int sort) {
		}

	}

}
