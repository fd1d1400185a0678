package io.jets.test.stream;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.event.Change;
import io.jets.event.ChangeType;
import io.jets.event.item.DynamoDbItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link StreamRecordWriter}.
 */
class StreamRecordWriterTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void writesItemsAndWhatTestHasSet() {
		Change<Order> change = Change.insert(new Order("7", Set.of("a"), new byte[] { 1 }))
			.toBuilder()
			.eventId("e1")
			.sequenceNumber("42")
			.time(Instant.parse("2026-01-01T12:00:00Z"))
			.sizeBytes(59)
			.build();
		Record record = record(change, StreamViewType.NEW_AND_OLD_IMAGES);
		assertThat(record.eventID()).isEqualTo("e1");
		assertThat(record.eventNameAsString()).isEqualTo("INSERT");
		assertThat(record.userIdentity()).isNull();
		assertThat(record.dynamodb()).isEqualTo(StreamRecord.builder()
			.keys(Map.of("id", AttributeValue.fromS("7")))
			.newImage(Map.of("id", AttributeValue.fromS("7"), "tags", AttributeValue.fromSs(List.of("a")), "signature",
					AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] { 1 }))))
			.sequenceNumber("42")
			.approximateCreationDateTime(change.time())
			.sizeBytes(59L)
			.streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
			.build());
	}

	@Test
	void leavesToStreamWhatTestHasNotSet() {
		Record record = record(Change.insert(Map.of("id", "7")), StreamViewType.NEW_AND_OLD_IMAGES);
		assertThat(record.eventID()).isNull();
		assertThat(record.dynamodb().sequenceNumber()).isNull();
		assertThat(record.dynamodb().approximateCreationDateTime()).isNull();
		assertThat(record.dynamodb().sizeBytes()).isNull();
	}

	@Test
	void namesTimeToLiveAsCauseOfExpiration() {
		assertThat(record(Change.expire(Map.of("id", "7")), StreamViewType.KEYS_ONLY).userIdentity().principalId())
			.isEqualTo("dynamodb.amazonaws.com");
		assertThat(record(Change.remove(Map.of("id", "7")), StreamViewType.KEYS_ONLY).userIdentity()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "NEW_AND_OLD_IMAGES, true, true", "NEW_IMAGE, true, false", "OLD_IMAGE, false, true",
			"KEYS_ONLY, false, false" })
	void writesImagesOfViewType(StreamViewType viewType, boolean newImage, boolean oldImage) {
		StreamRecord record = record(Change.modify(Map.of("id", "7"), Map.of("id", "7")), viewType).dynamodb();
		assertThat(record.hasNewImage()).isEqualTo(newImage);
		assertThat(record.hasOldImage()).isEqualTo(oldImage);
		assertThat(record.streamViewType()).isEqualTo(viewType);
		assertThat(record.keys()).isEqualTo(Map.of("id", AttributeValue.fromS("7")));
	}

	@Test
	void takesKeyFromChange() {
		this.environment.setProperty("jets.local.dynamodb.tables.orders.partition-key", "pk:S");
		Change<?> change = Change.insert(Map.of("id", "7")).toBuilder().keys(Map.of("number", BigDecimal.ONE)).build();
		assertThat(keys(change)).isEqualTo(Map.of("number", AttributeValue.fromN("1")));
		assertThat(keys(Change.builder(ChangeType.REMOVE).keys(Map.of("id", "7")).build()))
			.isEqualTo(Map.of("id", AttributeValue.fromS("7")));
	}

	@Test
	void takesKeyFromAnnotations() {
		this.environment.setProperty("jets.local.dynamodb.tables.orders.partition-key", "id:S");
		assertThat(keys(Change.insert(new Bean())))
			.isEqualTo(Map.of("PK", AttributeValue.fromS("p"), "sort", AttributeValue.fromN("1")));
	}

	@Test
	void takesKeyFromProperties() {
		this.environment.setProperty("jets.local.dynamodb.tables.orders.partition-key", "pk:S");
		this.environment.setProperty("jets.local.dynamodb.tables.orders.sort-key", "sk:N");
		assertThat(keys(Change.insert(Map.of("id", "7", "pk", "a", "sk", 1))))
			.isEqualTo(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromN("1")));
		assertThatIllegalArgumentException().isThrownBy(() -> keys(Change.insert(Map.of("pk", "a", "sk", "1"))))
			.withMessage(
					"The key attribute \"sk\" of the table orders is of type S in the item, and of type N in the table");
	}

	@Test
	void takesId() {
		assertThat(keys(Change.insert(DynamoDbItem.ofJson("{\"id\":{\"B\":\"AA==\"},\"pk\":{\"S\":\"a\"}}"))))
			.isEqualTo(Map.of("id", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[1]))));
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

	private Map<String, AttributeValue> keys(Change<?> change) {
		return record(change, StreamViewType.KEYS_ONLY).dynamodb().keys();
	}

	private Record record(Change<?> change, StreamViewType viewType) {
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
