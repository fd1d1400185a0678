package io.jets.pattern.explain;

/**
 * One difference between a pattern and an event.
 *
 * @param path the field, such as {@code detail.state}
 * @param expected what the pattern expects, such as {@code numeric > 100}
 * @param found what the event has
 * @param remark what else explains the difference, such as
 * {@code only the letter case differs}; may be empty
 * @param near whether the value or key is probably meant to match: only its letter case,
 * its JSON type or white space differs
 */
public record Difference(String path, String expected, Found found, String remark, boolean near) {

	/**
	 * Returns the difference as a sentence without a full stop.
	 * @param withValue whether to include the event's value
	 * @return the sentence
	 */
	public String text(boolean withValue) {
		if (this.found.kind() == FoundKind.OTHER_ELEMENT) {
			return this.remark;
		}
		return "%s is %s, expected %s".formatted(this.path, this.found.words(withValue), this.expected)
				+ (this.remark.isEmpty() ? "" : ": " + this.remark);
	}

	/**
	 * Returns the difference as a sentence, without the event's value.
	 */
	@Override
	public String toString() {
		return text(false);
	}

}
