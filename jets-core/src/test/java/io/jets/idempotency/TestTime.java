package io.jets.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time that a test moves.
 */
public final class TestTime implements InstantSource {

	/**
	 * The first time.
	 */
	public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

	private Instant now = START;

	@Override
	public synchronized Instant instant() {
		return this.now;
	}

	public synchronized void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

}
