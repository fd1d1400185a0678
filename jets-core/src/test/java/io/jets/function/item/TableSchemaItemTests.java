package io.jets.function.item;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link TableSchemaItemReader}: items that the SDK's enhanced client reads.
 */
class TableSchemaItemTests {

	private static final String[] ALL = { "\"text\":{\"S\":\"\"}",
			"\"number\":{\"N\":\"12345678901234567890123456789012345678\"}", "\"bytes\":{\"B\":\"AAEqQQ==\"}",
			"\"on\":{\"BOOL\":true}", "\"nothing\":{\"NULL\":true}", "\"texts\":{\"SS\":[\"b\",\"a\"]}",
			"\"numbers\":{\"NS\":[\"2\",\"1\"]}", "\"binaries\":{\"BS\":[\"AQ==\"]}",
			"\"list\":{\"L\":[{\"S\":\"x\"},{\"S\":\"\"}]}", "\"map\":{\"M\":{\"a\":{\"N\":\"1\"}}}",
			"\"address\":{\"M\":{\"city\":{\"S\":\"Bonn\"}}}", "\"STATE\":{\"S\":\"p\"}",
			"\"unknown\":{\"L\":[{\"M\":{\"x\":{\"BOOL\":false}}},{\"NULL\":true}]}" };

	@Test
	void readsEachTypeOfValueIntoBean() {
		OrderBean item = Items.of(OrderBean.class).item(ALL);
		assertThat(item.getId()).isEqualTo("a");
		assertThat(item.getText()).isEmpty();
		assertThat(item.getNumber()).isEqualTo(new BigDecimal("12345678901234567890123456789012345678"));
		assertThat(item.getBytes()).isEqualTo(SdkBytes.fromByteArray(new byte[] { 0, 1, 42, 65 }));
		assertThat(item.isOn()).isTrue();
		assertThat(item.getNothing()).isNull();
		assertThat(item.getTexts()).isEqualTo(Set.of("a", "b"));
		assertThat(item.getNumbers()).isEqualTo(Set.of(1L, 2L));
		assertThat(item.getBinaries()).extracting(SdkBytes::asByteBuffer)
			.containsExactly(ByteBuffer.wrap(new byte[] { 1 }));
		assertThat(item.getList()).containsExactly("x", "");
		assertThat(item.getMap()).isEqualTo(Map.of("a", 1));
		assertThat(item.getAddress().getCity()).isEqualTo("Bonn");
		assertThat(item.getState()).isEqualTo(OrderBean.State.PAID);
	}

	@Test
	void readsImmutable() {
		ImmutableOrder item = Items.of(ImmutableOrder.class)
			.item("\"count\":{\"N\":\"7\"}", "\"tags\":{\"SS\":[\"b\"]}", "\"unknown\":{\"S\":\"\"}");
		assertThat(item.id()).isEqualTo("a");
		assertThat(item.count()).isEqualTo(7);
		assertThat(item.tags()).isEqualTo(Set.of("b"));
	}

	@Test
	void keepsDigitsOfNumbers() {
		assertThat(Items.of(OrderBean.class)
			.item("\"digits\":{\"N\":\"0.0000000000000000000000000000000000001\"}")
			.getDigits()).isEqualTo("0.0000000000000000000000000000000000001");
	}

	@Test
	void namesUnreadableAttributeAndTypeWithoutValues() {
		assertThat(Items.of(OrderBean.class).problem("\"text\":{\"S\":\"x\"}", "\"on\":{\"S\":\"secret\"}"))
			.startsWith("Record event-1 of table orders (sequence number 1) cannot be read: in NewImage, "
					+ "the attribute \"on\" cannot be read as java.lang.Boolean, for " + OrderBean.class.getTypeName()
					+ " (java.lang.IllegalArgumentException at ")
			.doesNotContain("secret");
		assertThat(Items.of(OrderBean.class).problem("\"number\":{\"NULL\":true}", "\"on\":{\"S\":\"secret\"}"))
			.contains("the attribute \"on\" cannot be read as java.lang.Boolean, for ");
		assertThat(Items.of(OrderBean.class).problem("\"STATE\":{\"S\":\"secret\"}"))
			.contains("the attribute \"STATE\" cannot be read as " + OrderBean.State.class.getTypeName() + ", for ")
			.doesNotContain("secret");
		assertThat(Items.of(OrderBean.class)
			.problem("\"address\":{\"M\":{\"city\":{\"S\":\"x\"}}}", "\"map\":{\"M\":{\"a\":{\"N\":\"1.5\"}}}"))
			.contains("the attribute \"map\" cannot be read as java.util.Map, for ");
	}

	@Test
	void namesUnreadableAttributeOfIncompleteImmutable() {
		assertThat(Items.of(ImmutableOrder.class).problem("\"count\":{\"S\":\"secret\"}"))
			.contains("the attribute \"count\" cannot be read as java.lang.Integer, for "
					+ ImmutableOrder.class.getTypeName())
			.doesNotContain("secret");
		assertThat(Items.of(ImmutableOrder.class).problem("\"tags\":{\"SS\":[\"a\"]}"))
			.contains("in NewImage, the item cannot be read as " + ImmutableOrder.class.getTypeName()
					+ " (java.lang.IllegalStateException at ");
	}

	@Test
	void readsItemWithoutKnownAttributesAsEmptyBean() {
		assertThat(Items.of(OrderBean.class).item("\"other\":{\"S\":\"x\"}").getText()).isNull();
	}

	@Test
	void readsListOfChanges() {
		assertThat(Items.of(OrderBean.class).all("{\"Records\":[]}")).isEqualTo(List.of());
	}

}
