package io.jets.pattern.sample;

import io.jets.pattern.explain.Difference;
import io.jets.pattern.explain.Explanation;

/**
 * An event that does not match a pattern because of one of its conditions.
 *
 * @param event the event, JSON
 * @param explanation why it does not match; it has one difference
 */
public record NearMiss(String event, Explanation explanation) {

	/**
	 * Returns the difference between the pattern and the event.
	 * @return the only difference
	 */
	public Difference difference() {
		return this.explanation.differences().get(0);
	}

	/**
	 * Returns the field whose condition the event does not meet.
	 * @return the name of the field, such as {@code detail.state}
	 */
	public String path() {
		return difference().path();
	}

	/**
	 * Returns the difference with the value of the event, as a name for a test.
	 */
	@Override
	public String toString() {
		return difference().text(true);
	}

}
