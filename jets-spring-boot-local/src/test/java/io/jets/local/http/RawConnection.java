package io.jets.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * A connection to a server on this machine that sends what no client would send.
 */
final class RawConnection implements AutoCloseable {

	private final Socket socket;

	RawConnection(int port) throws IOException {
		this("127.0.0.1", port);
	}

	RawConnection(String address, int port) throws IOException {
		this.socket = new Socket(InetAddress.getByName(address), port);
		this.socket.setSoTimeout(30_000);
	}

	RawConnection send(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/**
	 * Returns what the server sends until it closes the connection.
	 */
	String read() throws IOException {
		return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	/**
	 * Sends a text again and again until the server closes the connection.
	 */
	void drip(String text) throws IOException {
		this.socket.setSoTimeout(20);
		for (int i = 0; i < 1500; i++) {
			try {
				send(text);
				if (this.socket.getInputStream().read() < 0) {
					return;
				}
			}
			catch (SocketTimeoutException ex) {
				// The connection is still open
			}
			catch (IOException ex) {
				return;
			}
		}
		throw new IOException("The server did not close the connection");
	}

	/**
	 * Waits until the server closes the connection.
	 */
	void awaitEnd() throws IOException {
		try {
			InputStream in = this.socket.getInputStream();
			while (in.read() >= 0) {
				continue;
			}
		}
		catch (SocketException ex) {
			// A connection that is aborted has ended as well
		}
	}

	/**
	 * Resets the connection instead of closing it.
	 */
	void abort() throws IOException {
		this.socket.setSoLinger(true, 0);
		this.socket.close();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
