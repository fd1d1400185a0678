package io.jets.local.console.view;

import io.jets.local.journal.entry.Discard;
import org.jspecify.annotations.Nullable;

/**
 * What was given up, with its payload.
 *
 * @param discard the entry
 * @param payload what the job did not process
 * @param invocationRecord what the on-failure destination receives as JSON, {@code null}
 * if it is the event itself
 */
public record DiscardDetail(DiscardView discard, PayloadView payload, @Nullable String invocationRecord) {

	/**
	 * Creates the view of an entry.
	 * @param discard the entry
	 * @return the view
	 */
	public static DiscardDetail of(Discard discard) {
		return new DiscardDetail(DiscardView.of(discard), PayloadView.of(discard.payload()),
				discard.invocationRecord());
	}

}
