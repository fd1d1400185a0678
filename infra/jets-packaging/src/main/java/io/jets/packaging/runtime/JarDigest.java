package io.jets.packaging.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognizes whether jars have changed. The end of a jar is its directory, with the
 * names, sizes and checksums of its files, so that the digest of the end covers the whole
 * jar.
 *
 * @param length the number of bytes at the end of each jar
 * @param value what the command {@code cksum} prints for these bytes
 * @see <a href=
 * "https://pubs.opengroup.org/onlinepubs/9699919799/utilities/cksum.html">cksum</a>
 */
record JarDigest(int length, String value) {

	private static final int DIRECTORY_END = 22;

	private static final int SIGNATURE = 0x06054b50;

	private static final int POLYNOMIAL = 0x04c11db7;

	static JarDigest of(List<Path> jars) throws IOException {
		List<byte[]> contents = new ArrayList<>();
		int length = 0;
		for (Path jar : jars) {
			byte[] content = Files.readAllBytes(jar);
			length = Math.max(length, content.length - directory(jar, content));
			contents.add(content);
		}
		int crc = 0;
		long size = 0;
		for (byte[] content : contents) {
			for (int i = Math.max(0, content.length - length); i < content.length; i++) {
				crc = next(crc, content[i]);
				size++;
			}
		}
		for (long rest = size; rest != 0; rest >>>= Byte.SIZE) {
			crc = next(crc, (byte) rest);
		}
		return new JarDigest(length, Integer.toUnsignedString(~crc) + " " + size);
	}

	private static int next(int crc, byte next) {
		int result = crc ^ (next << 24);
		for (int bit = 0; bit < Byte.SIZE; bit++) {
			result = (result < 0) ? (result << 1) ^ POLYNOMIAL : result << 1;
		}
		return result;
	}

	/**
	 * Returns the position of the jar's directory.
	 */
	private static int directory(Path jar, byte[] content) throws IOException {
		for (int end = content.length - DIRECTORY_END; end >= 0; end--) {
			if (number(content, end) == SIGNATURE) {
				return number(content, end + 16);
			}
		}
		throw new IOException(jar + " is not a jar");
	}

	private static int number(byte[] content, int position) {
		return (content[position] & 0xff) | (content[position + 1] & 0xff) << 8 | (content[position + 2] & 0xff) << 16
				| (content[position + 3] & 0xff) << 24;
	}

}
