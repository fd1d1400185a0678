package io.jets.local.journal.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What was received or sent as JSON. The journal keeps at most {@link #MAXIMUM} bytes of
 * it.
 *
 * @param bytes the beginning, or all of it; must not be changed
 * @param total the number of bytes before it was cut
 */
public record Payload(byte[] bytes, int total) {

	/**
	 * How many bytes the journal keeps of a payload: 256 KB.
	 */
	public static final int MAXIMUM = 256 * 1024;

	/**
	 * A payload without content.
	 */
	public static final Payload NONE = of(new byte[0]);

	/**
	 * Creates a payload.
	 * @param bytes the JSON; must not be changed afterwards
	 * @return the payload, cut if it is too long
	 */
	public static Payload of(byte[] bytes) {
		return new Payload((bytes.length > MAXIMUM) ? Arrays.copyOf(bytes, MAXIMUM) : bytes, bytes.length);
	}

	/**
	 * Returns whether the end is missing.
	 * @return whether the payload was cut
	 */
	public boolean cut() {
		return this.bytes.length < this.total;
	}

	/**
	 * Returns the text. If the payload was cut, the last character can be damaged.
	 * @return the text
	 */
	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

	/**
	 * Returns the size only, so that no log line contains a payload by accident.
	 */
	@Override
	public String toString() {
		return this.total + " bytes";
	}

}
