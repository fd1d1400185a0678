package io.jets.function.stream;

import java.util.List;

import tools.jackson.core.JacksonException.Reference;

/**
 * Where in an item something stands: {@code address.lines[2]}.
 */
final class AttributePath {

	private AttributePath() {
	}

	static String of(List<Reference> path) {
		StringBuilder text = new StringBuilder();
		for (Reference step : path) {
			if (step.getPropertyName() == null) {
				text.append('[').append(step.getIndex()).append(']');
			}
			else {
				text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		return text.toString();
	}

}
