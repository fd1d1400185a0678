package io.jets.pattern.sample;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import io.jets.pattern.event.JsonText;

/**
 * Values for {@code cidr} expressions.
 */
final class AddressBlock {

	private static final String NO_ADDRESS = "\"x\"";

	private AddressBlock() {
	}

	/**
	 * Returns the values of a block.
	 * @param block a block of IPv4 or IPv6 addresses, for instance {@code 10.0.0.0/24}
	 */
	static ExpressionValues values(String block) {
		int slash = block.indexOf('/');
		byte[] address = address(block.substring(0, slash));
		int length = address.length;
		int hostBits = 8 * length - Integer.parseInt(block.substring(slash + 1));
		BigInteger first = new BigInteger(1, address).shiftRight(hostBits).shiftLeft(hostBits);
		BigInteger after = first.add(BigInteger.ONE.shiftLeft(hostBits));
		List<String> missing = Stream.of(after, first.subtract(BigInteger.ONE))
			.filter((outside) -> outside.signum() >= 0 && outside.bitLength() <= 8 * length)
			.map((outside) -> text(outside, length))
			.toList();
		return new ExpressionValues(List.of(text(first.add(BigInteger.ONE), length), text(first, length)),
				List.of(Stream.concat(missing.stream(), Stream.of(NO_ADDRESS)).toList()));
	}

	private static byte[] address(String text) {
		try {
			// event-ruler accepts addresses only, so that no name is resolved
			return InetAddress.getByName(text).getAddress();
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("event-ruler accepted the address " + text, ex);
		}
	}

	private static String text(BigInteger address, int length) {
		byte[] bytes = new byte[length];
		byte[] number = address.toByteArray();
		for (int i = 0; i < Math.min(length, number.length); i++) {
			bytes[length - 1 - i] = number[number.length - 1 - i];
		}
		try {
			return JsonText.quote(InetAddress.getByAddress(bytes).getHostAddress());
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
