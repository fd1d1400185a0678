package io.jets.local.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON path as EventBridge supports it: dots, array indices and wildcards, for instance
 * {@code $.detail.items[0].name} or {@code $.resources[*]}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html">Input
 * transformation</a>
 */
final class InputPath {

	private static final Pattern STEP = Pattern.compile("\\.(?<key>[^.\\[\\]]+)|\\[(?<index>\\d{1,9}|\\*)]");

	private static final String ANY = "*";

	private final String text;

	private final List<String> steps = new ArrayList<>();

	InputPath(String text) {
		this.text = text;
		Matcher matcher = STEP.matcher(text);
		int end = text.startsWith("$") ? 1 : -1;
		while (end >= 0 && end < text.length()) {
			boolean found = matcher.find(end) && matcher.start() == end;
			if (found) {
				this.steps.add((matcher.group("key") != null) ? matcher.group("key") : matcher.group("index"));
			}
			end = found ? matcher.end() : -1;
		}
		if (end < 0) {
			throw new IllegalArgumentException(
					"\"" + text + "\" is not a path that EventBridge supports. Write for instance "
							+ "$.detail or $.detail.items[0].name");
		}
	}

	/**
	 * Extracts a part of an event.
	 * @param json the event
	 * @return the unchanged text of the part, an array of parts if the path has a
	 * wildcard, {@code null} if the event does not have the part
	 */
	@Nullable String extract(String json) {
		List<String> parts = new ArrayList<>();
		try (JsonParser parser = EventJson.parser(json)) {
			parser.nextToken();
			collect(json, parser, 0, parts);
		}
		if (this.steps.contains(ANY)) {
			return parts.toString();
		}
		return parts.isEmpty() ? null : parts.get(parts.size() - 1);
	}

	private void collect(String json, JsonParser parser, int depth, List<String> parts) {
		if (depth == this.steps.size()) {
			int start = (int) parser.currentTokenLocation().getCharOffset();
			parser.skipChildren();
			parser.finishToken();
			parts.add(json.substring(start, (int) parser.currentLocation().getCharOffset()));
			return;
		}
		if (!parser.currentToken().isStructStart()) {
			return;
		}
		String step = this.steps.get(depth);
		boolean object = parser.currentToken() == JsonToken.START_OBJECT;
		for (int index = 0; !parser.nextToken().isStructEnd(); index++) {
			String name = object ? parser.currentName() : String.valueOf(index);
			if (object) {
				parser.nextToken();
			}
			if (step.equals(ANY) || step.equals(name)) {
				collect(json, parser, depth + 1, parts);
			}
			else {
				parser.skipChildren();
			}
		}
	}

	@Override
	public String toString() {
		return this.text;
	}

}
