package io.jets.function.item;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.stream.ChangeBatch;
import io.jets.function.stream.ChangeReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads items of a type.
 *
 * @param <T> the type
 */
public final class Items<T> {

	private final ChangeReader reader;

	public Items(JsonMapper mapper, Type type) {
		this.reader = new ChangeReader(mapper, ResolvableType.forType(type), null);
	}

	public static <T> Items<T> of(Class<T> type) {
		return new Items<>(JsonMapper.shared(), type);
	}

	public static <T> Items<T> of(ParameterizedTypeReference<T> type) {
		return new Items<>(JsonMapper.shared(), type.getType());
	}

	/**
	 * Reads an item.
	 * @param attributes its attributes other than {@code id}, in DynamoDB's JSON
	 */
	public T item(String... attributes) {
		return one(new String(Events.batch(Events.insert(1, "a", attributes)), StandardCharsets.UTF_8)).item();
	}

	/**
	 * Reads an item that is expected to be unreadable.
	 * @param attributes its attributes other than {@code id}, in DynamoDB's JSON
	 * @return what is wrong
	 */
	public String problem(String... attributes) {
		ChangeBatch batch = this.reader.read(Events.batch(Events.insert(1, "a", attributes)));
		assertThat(batch.changes()).isEmpty();
		assertThat(batch.unreadable()).isNotNull();
		return batch.unreadable().problem();
	}

	public Change<T> one(String event) {
		List<Change<T>> changes = all(event);
		assertThat(changes).hasSize(1);
		return changes.get(0);
	}

	@SuppressWarnings("unchecked") // The reader returns the type
	public List<Change<T>> all(String event) {
		ChangeBatch batch = this.reader.read(event.getBytes(StandardCharsets.UTF_8));
		assertThat(batch.unreadable()).isNull();
		return batch.changes().stream().map((change) -> (Change<T>) change).toList();
	}

}
