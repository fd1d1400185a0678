package io.jets.test.template;

import java.util.regex.Pattern;

/**
 * A text of a policy in which {@code *} stands for any text and {@code ?} for any
 * character.
 *
 * @param text the text
 */
record WildcardPattern(String text) {

	/**
	 * Returns whether this pattern matches all that another one matches. May return
	 * {@code false} for patterns in which one {@code *} is covered by several others.
	 */
	boolean covers(WildcardPattern other) {
		String regex = "\\Q" + this.text.replace("*", "\\E.*\\Q").replace("?", "\\E[^*]\\Q") + "\\E";
		return Pattern.compile(regex, Pattern.DOTALL).matcher(other.text).matches();
	}

	/**
	 * Returns whether there is a text that both patterns match.
	 */
	boolean overlaps(WildcardPattern other) {
		String left = this.text;
		String right = other.text;
		// Whether the rests from these positions on have a text in common
		boolean[][] common = new boolean[left.length() + 2][right.length() + 2];
		for (int i = left.length(); i >= 0; i--) {
			for (int j = right.length(); j >= 0; j--) {
				char one = (i < left.length()) ? left.charAt(i) : 0;
				char two = (j < right.length()) ? right.charAt(j) : 0;
				if (one == '*' || two == '*') {
					common[i][j] = (one == '*' && common[i + 1][j]) || (two == '*' && common[i][j + 1])
							|| (one == '*' && two != 0 && common[i][j + 1])
							|| (two == '*' && one != 0 && common[i + 1][j]);
				}
				else if (one == 0 || two == 0) {
					common[i][j] = one == two;
				}
				else {
					common[i][j] = (one == two || one == '?' || two == '?') && common[i + 1][j + 1];
				}
			}
		}
		return common[0][0];
	}

}
