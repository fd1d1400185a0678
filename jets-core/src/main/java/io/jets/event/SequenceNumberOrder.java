package io.jets.event;

import java.util.Comparator;

/**
 * Compares sequence numbers of a shard as numbers. They have up to 40 digits and do not
 * fit into a {@code long}.
 */
public enum SequenceNumberOrder implements Comparator<String> {

	/**
	 * The comparator.
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
