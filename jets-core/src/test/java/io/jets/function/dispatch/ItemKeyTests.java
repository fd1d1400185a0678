package io.jets.function.dispatch;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemKeyTests {

	@Test
	void equalsOnlyForSameTableAndSameKey() {
		ItemKey key = new ItemKey("orders", Map.of("id", "1"));
		assertThat(key).isEqualTo(new ItemKey("orders", Map.of("id", "1")))
			.hasSameHashCodeAs(new ItemKey("orders", Map.of("id", "1")))
			.isNotEqualTo(new ItemKey("people", Map.of("id", "1")))
			.isNotEqualTo(new ItemKey("orders", Map.of("id", "2")))
			.isNotEqualTo(null);
	}

}
