package io.jets.event;

import java.util.Comparator;

/**
 * The order of sequence numbers in a shard: as numbers. They have up to 40 digits, more
 * than a {@code long} holds.
 */
public enum SequenceNumberOrder implements Comparator<String> {

	/**
	 * The one comparator.
	 */
	INSTANCE;

	@Override
	public int compare(String left, String right) {
		int leftStart = firstDigit(left);
		int rightStart = firstDigit(right);
		int byLength = Integer.compare(left.length() - leftStart, right.length() - rightStart);
		return (byLength != 0) ? byLength : left.substring(leftStart).compareTo(right.substring(rightStart));
	}

	private static int firstDigit(String number) {
		int index = 0;
		while (index < number.length() && number.charAt(index) == '0') {
			index++;
		}
		return index;
	}

}
