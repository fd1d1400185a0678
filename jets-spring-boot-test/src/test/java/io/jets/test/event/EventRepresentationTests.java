package io.jets.test.event;

import java.util.List;
import java.util.Map;

import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.event.item.DynamoDbItem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests of {@link EventRepresentation} as AssertJ finds and uses it.
 */
class EventRepresentationTests {

	@Test
	void showsItemsOfChange() {
		Change<Order> change = Change.modify(new Order("7", 1), new Order("7", 2));
		assertThatThrownBy(() -> assertThat(change).isEqualTo(Change.insert(new Order("8", 1))))
			.hasMessageContaining(
					"Change[MODIFY table {} 0, old=Order[id=7, count=1], new=Order[id=7, count=2], eventId=event]")
			.hasMessageContaining("Change[INSERT table {} 0, old=null, new=Order[id=8, count=1], eventId=event]");
		assertThat(change.toString()).doesNotContain("Order");
	}

	@Test
	void showsItemsOfChangesInCollection() {
		assertThatThrownBy(() -> assertThat(List.of(Change.expire(new Order("7", 1)))).isEmpty()).hasMessageContaining(
				"[Change[REMOVE table {} 0, old=Order[id=7, count=1], new=null, eventId=event, expired]]");
		assertThatThrownBy(() -> assertThat(Map.of("a", Change.insert(new Order("7", 1)))).isEmpty())
			.hasMessageContaining("new=Order[id=7, count=1]");
	}

	@Test
	void showsItemWithoutToStringAsJson() {
		assertThatThrownBy(() -> assertThat(Change.insert(new Bean())).isNull())
			.hasMessageContaining("new=Bean{\"id\":\"7\"}");
		assertThatThrownBy(() -> assertThat(Change.insert(DynamoDbItem.ofJson("{\"id\":{\"S\":\"7\"}}"))).isNull())
			.hasMessageContaining("new={\"id\":{\"S\":\"7\"}}");
	}

	@Test
	void showsDetailOfEvent() {
		assertThatThrownBy(() -> assertThat(BusEvent.of("a", "b", new Order("7", 1))).isNull()).hasMessageContaining(
				"BusEvent[event a \"b\" 1970-01-01T00:00:00Z, account=123456789012, region=us-east-1, resources=[], "
						+ "detail=Order[id=7, count=1]]");
	}

	@Test
	void showsSavedEvent() {
		assertThatThrownBy(() -> assertThat(JobEvent.of("batch", "{\"Records\": []}")).isNull())
			.hasMessageContaining("batch {\"Records\": []}");
	}

	@Test
	void showsOtherObjectsAsUsual() {
		assertThatThrownBy(() -> assertThat(List.of("a", 1L)).isEmpty()).hasMessageContaining("[\"a\", 1L]");
	}

	record Order(String id, int count) {

	}

	static class Bean {

		public String getId() {
			return "7";
		}

	}

}
