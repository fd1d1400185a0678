package io.jets.benchmark.function;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A connection that supports the subset of HTTP that the runtime interface client uses.
 * Reads and writes on the thread of the caller, because passing requests to another
 * thread would take longer than some functions do.
 */
final class RuntimeConnection implements AutoCloseable {

	/** What takes longer hangs. */
	private static final int TIMEOUT = 60_000;

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	RuntimeConnection(Socket socket) throws IOException {
		this.socket = socket;
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(TIMEOUT);
		this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
		this.out = socket.getOutputStream();
	}

	/**
	 * Waits for a request.
	 * @return the request, {@code null} if the connection was closed
	 */
	@Nullable RuntimeRequest read() throws IOException {
		String start = line();
		if (start == null) {
			return null;
		}
		String[] words = start.split(" ");
		int length = 0;
		boolean chunked = false;
		for (String header = line(); header != null && !header.isEmpty(); header = line()) {
			String[] parts = header.toLowerCase(Locale.ROOT).split(":", 2);
			switch (parts[0]) {
				case "content-length" -> length = Integer.parseInt(parts[1].strip());
				case "transfer-encoding" -> chunked = true;
				case "expect" -> write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				default -> {
				}
			}
		}
		return new RuntimeRequest(words[0], words[1], chunked ? chunks() : this.in.readNBytes(length));
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		while (true) {
			String size = line();
			if (size == null) {
				throw new EOFException("The request breaks off");
			}
			body.write(this.in.readNBytes(Integer.parseInt(size.split(";")[0].strip(), 16)));
			line();
			if (size.startsWith("0")) {
				return body.toByteArray();
			}
		}
	}

	private @Nullable String line() throws IOException {
		StringBuilder line = new StringBuilder();
		int character = this.in.read();
		if (character < 0) {
			return null;
		}
		while (character >= 0 && character != '\n') {
			if (character != '\r') {
				line.append((char) character);
			}
			character = this.in.read();
		}
		return line.toString();
	}

	void write(byte[] response) throws IOException {
		this.out.write(response);
		this.out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
