package io.jets.local.console.view;

import io.jets.local.journal.entry.Payload;

/**
 * A payload.
 *
 * @param text the JSON as received or sent; cut after 256 KB
 * @param size the number of bytes before it was cut
 * @param cut whether the end is missing
 */
public record PayloadView(String text, int size, boolean cut) {

	static PayloadView of(Payload payload) {
		return new PayloadView(payload.text(), payload.total(), payload.cut());
	}

}
