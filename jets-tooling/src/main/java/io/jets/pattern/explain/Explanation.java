package io.jets.pattern.explain;

import java.util.List;

/**
 * Whether an event matches a pattern, and if it does not, why. If the pattern has
 * alternatives ({@code $or}), the differences are those of the nearest one.
 *
 * @param matched whether the event matches, as event-ruler decides
 * @param differences the differences in the order of the pattern; empty if the event
 * matches, or if no reason was found
 * @param alternatives the number of alternatives of {@code $or}, one without it
 * @param distance how far the event is from the pattern, from 0 (matches) to 1 (nothing
 * matches): the share of the fields that differ. Fields at the top level, such as
 * {@code source}, count more, and near differences less
 */
public record Explanation(boolean matched, List<Difference> differences, int alternatives, double distance) {

	static final Explanation MATCH = new Explanation(true, List.of(), 1, 0);

	static final Explanation UNKNOWN = new Explanation(false, List.of(), 1, 1);

	/**
	 * Creates an explanation.
	 */
	public Explanation {
		differences = List.copyOf(differences);
	}

	/**
	 * Returns the first difference as a phrase, and how many others there are.
	 * @param withValue whether to include the event's value
	 * @return the phrase
	 */
	public String text(boolean withValue) {
		if (this.matched) {
			return "matches";
		}
		if (this.differences.isEmpty()) {
			return "does not match; no reason found";
		}
		int others = this.differences.size() - 1;
		String text = this.differences.get(0).text(withValue);
		return switch (others) {
			case 0 -> text;
			case 1 -> text + " (and one more difference)";
			default -> text + " (and %d more differences)".formatted(others);
		};
	}

	/**
	 * Returns the first difference without the event's value.
	 */
	@Override
	public String toString() {
		return text(false);
	}

}
