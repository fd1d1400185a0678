package io.jets.local.stream;

/**
 * Writes how many of something there are, for people.
 */
final class Counts {

	private Counts() {
	}

	static String of(int count, String noun) {
		return (count == 1) ? "1 " + noun : count + " " + noun + "s";
	}

}
