package io.jets.test.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.event.item.DynamoDbItem;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the items of a {@link Change} and the detail of a {@link BusEvent} in the failure
 * messages of AssertJ. Their {@code toString} shows neither, because it is written to
 * logs. AssertJ finds this class by {@link java.util.ServiceLoader}; it is part of a
 * module that is never deployed, and used only by assertions. Representations of the
 * application have priority.
 */
public class EventRepresentation extends StandardRepresentation {

	@Override
	public int getPriority() {
		return Integer.MIN_VALUE;
	}

	@Override
	protected String fallbackToStringOf(Object object) {
		if (object instanceof Change<?> change) {
			return change(change);
		}
		if (object instanceof BusEvent<?> event) {
			return withDetails(event, List.of("account=" + event.account(), "region=" + event.region(),
					"resources=" + event.resources(), "detail=" + content(event.detail())));
		}
		if (object instanceof JobEvent event) {
			return event.name() + " " + event.json();
		}
		return super.fallbackToStringOf(object);
	}

	private String change(Change<?> change) {
		List<String> details = new ArrayList<>();
		details.add("old=" + content(change.oldItem()));
		details.add("new=" + content(change.newItem()));
		details.add("eventId=" + change.eventId());
		if (!change.time().equals(Instant.EPOCH)) {
			details.add("time=" + change.time());
		}
		if (change.sizeBytes() > 0) {
			details.add("sizeBytes=" + change.sizeBytes());
		}
		if (change.expired()) {
			details.add("expired");
		}
		return withDetails(change, details);
	}

	private static String withDetails(Object event, List<String> details) {
		String text = event.toString();
		return text.substring(0, text.length() - 1) + ", " + String.join(", ", details) + "]";
	}

	/**
	 * Returns an item or a detail. That of a class without a {@code toString} is written
	 * as JSON.
	 */
	private String content(@Nullable Object content) {
		if (content instanceof DynamoDbItem item) {
			return item.toTree().toString();
		}
		if (content == null || hasToString(content)) {
			return toStringOf(content);
		}
		try {
			return content.getClass().getSimpleName() + JsonMapper.shared().writeValueAsString(content);
		}
		catch (JacksonException ex) {
			return toStringOf(content);
		}
	}

	private static boolean hasToString(Object object) {
		try {
			return object.getClass().getMethod("toString").getDeclaringClass() != Object.class;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
