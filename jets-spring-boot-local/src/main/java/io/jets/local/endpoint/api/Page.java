package io.jets.local.endpoint.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is returned in several responses.
 *
 * @param <T> the type of the items
 * @param items the items
 * @param next the token for the next page, {@code null} for the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

	/**
	 * Returns a page.
	 * @param <T> the type of the items
	 * @param all all items
	 * @param token the token of the page, {@code null} for the first
	 * @param limit the maximum number of items
	 * @return the page
	 * @throws IllegalArgumentException if the token is not one of this list
	 */
	public static <T> Page<T> of(List<T> all, @Nullable String token, int limit) {
		int from = 0;
		if (token != null) {
			if (!token.matches("\\d{1,6}") || Integer.parseInt(token) > all.size()) {
				throw new IllegalArgumentException("the token " + token + " is not one that was returned");
			}
			from = Integer.parseInt(token);
		}
		int to = Math.min(all.size(), from + limit);
		return new Page<>(all.subList(from, to), (to < all.size()) ? String.valueOf(to) : null);
	}

}
