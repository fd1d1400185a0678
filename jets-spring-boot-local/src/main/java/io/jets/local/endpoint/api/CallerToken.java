package io.jets.local.endpoint.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The secret that commands of the console's pages contain. Pages of other origins cannot
 * read it.
 *
 * @param value the secret
 */
public record CallerToken(String value) {

	/**
	 * The header that contains the token.
	 */
	public static final String HEADER = "X-Jets-Token";

	/**
	 * Creates a random token.
	 * @return the token
	 */
	public static CallerToken random() {
		byte[] bytes = new byte[16];
		new SecureRandom().nextBytes(bytes);
		return new CallerToken(HexFormat.of().formatHex(bytes));
	}

	/**
	 * Returns whether a request contains this token.
	 * @param header the value of the header, {@code null} if there is none
	 * @return whether it is equal, compared in constant time
	 */
	public boolean matches(@Nullable String header) {
		return header != null && MessageDigest.isEqual(this.value.getBytes(StandardCharsets.UTF_8),
				header.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Returns no secret, so that no log line contains it by accident.
	 */
	@Override
	public String toString() {
		return "CallerToken";
	}

}
