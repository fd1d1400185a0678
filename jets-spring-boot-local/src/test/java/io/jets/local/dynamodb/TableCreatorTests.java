package io.jets.local.dynamodb;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class TableCreatorTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	@Test
	void createsMissingTableWithStreamOfNewAndOldImages() {
		String table = DynamoDbLocalExtension.uniqueTable();
		assertThat(create(table, Map.of())).containsExactly(table);
		TableDescription description = describe(table);
		assertThat(description.keySchema()).extracting(KeySchemaElement::attributeName).containsExactly("id");
		assertThat(description.attributeDefinitions()).extracting(AttributeDefinition::attributeTypeAsString)
			.containsExactly("S");
		assertThat(description.billingModeSummary().billingModeAsString()).isEqualTo("PAY_PER_REQUEST");
		assertThat(description.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_AND_OLD_IMAGES");
	}

	@Test
	void usesConfiguredKey() {
		String table = DynamoDbLocalExtension.uniqueTable();
		create(table, Map.of(table, TableKey.of(table, "pk:S", "sk:N")));
		TableDescription description = describe(table);
		assertThat(description.keySchema())
			.extracting(KeySchemaElement::attributeName, KeySchemaElement::keyTypeAsString)
			.containsExactly(tuple("pk", "HASH"), tuple("sk", "RANGE"));
		assertThat(description.attributeDefinitions())
			.extracting(AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString)
			.containsExactlyInAnyOrder(tuple("pk", "S"), tuple("sk", "N"));
	}

	@Test
	void doesNotChangeExistingTable() {
		String table = dynamoDb.createTable(false);
		assertThat(create(table, Map.of())).isEmpty();
		assertThat(describe(table).streamSpecification()).isNull();
	}

	@Test
	void rejectsInvalidKeyNamingProperty() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> TableKey.of("orders", "pk:X", null))
			.satisfies((ex) -> {
				assertThat(ex.getName()).isEqualTo("jets.local.dynamodb.tables.orders.partition-key");
				assertThat(ex.getValue()).isEqualTo("pk:X");
				assertThat(ex.getReason()).contains("<name>:<type>", "S (string), N (number) or B (binary)");
			});
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> TableKey.of("orders", null, "sk"))
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("jets.local.dynamodb.tables.orders.sort-key"));
	}

	private static List<String> create(String table, Map<String, TableKey> keys) {
		return new TableCreator(dynamoDb.client(), keys)
			.createMissing(List.of(StreamJob.on(table), StreamJob.on(table)));
	}

	private static TableDescription describe(String table) {
		return dynamoDb.client().describeTable((request) -> request.tableName(table)).table();
	}

}
