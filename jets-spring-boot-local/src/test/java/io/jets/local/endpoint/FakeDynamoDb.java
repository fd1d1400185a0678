package io.jets.local.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that returns the body of the request, or the response that the
 * {@code X-Answer} header of the request specifies.
 */
public final class FakeDynamoDb implements AutoCloseable {

	/**
	 * The number of requests that must arrive before any of them gets a response.
	 */
	public static final int TOGETHER = 50;

	private final ServerSocket server;

	private final CountDownLatch together = new CountDownLatch(TOGETHER);

	private final AtomicInteger requests = new AtomicInteger();

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private volatile Map<String, String> lastHeaders = Map.of();

	private volatile String lastBody = "";

	public FakeDynamoDb() {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		daemon(this::accept);
	}

	private static void daemon(Runnable task) {
		Thread thread = new Thread(task, "fake-dynamodb");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		try {
			while (true) {
				Socket socket = this.server.accept();
				this.sockets.add(socket);
				daemon(() -> serve(socket));
			}
		}
		catch (IOException ex) {
			// The server was closed
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			InputStream in = socket.getInputStream();
			while (!line(in).isEmpty()) {
				Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
				for (String line = line(in); !line.isEmpty(); line = line(in)) {
					headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
				}
				byte[] body = in.readNBytes(Integer.parseInt(headers.get("Content-Length")));
				this.lastBody = new String(body, StandardCharsets.UTF_8);
				this.lastHeaders = headers;
				this.requests.incrementAndGet();
				if (!answer(in, socket.getOutputStream(), headers.getOrDefault("X-answer", "200"), body)) {
					return;
				}
			}
		}
		catch (IOException ex) {
			// The client closed the connection
		}
	}

	private boolean answer(InputStream in, OutputStream out, String answer, byte[] body) throws IOException {
		String headers = "X-Amz-Crc32: 42\r\nx-amzn-RequestId: backend\r\nSet-Cookie: a=b\r\n"
				+ "Location: /elsewhere\r\nRetry-After: 0\r\n";
		switch (answer) {
			case "chunked" -> {
				write(out, "HTTP/1.1 200 OK\r\n" + headers + "Transfer-Encoding: chunked\r\n\r\n");
				for (int i = 0; i < body.length; i += 30_000) {
					int size = Math.min(30_000, body.length - i);
					write(out, Integer.toHexString(size) + ";x=y\r\n");
					out.write(body, i, size);
					write(out, "\r\n");
				}
				write(out, "0\r\n\r\n");
			}
			case "broken" -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
			case "nonsense" -> write(out, "what?\r\n\r\n");
			case "nothing" -> {
			}
			case "never" -> in.readAllBytes();
			case "gzip" -> write(out, "200", headers + "Content-Encoding: gzip\r\n", body);
			case "together" -> {
				awaitOthers();
				write(out, "200", headers, body);
			}
			default -> write(out, answer, headers, body);
		}
		return !List.of("broken", "nonsense", "nothing").contains(answer);
	}

	private void awaitOthers() throws IOException {
		try {
			this.together.countDown();
			if (!this.together.await(30, TimeUnit.SECONDS)) {
				throw new IOException(this.together.getCount() + " requests are missing");
			}
		}
		catch (InterruptedException ex) {
			throw new InterruptedIOException();
		}
	}

	private static void write(OutputStream out, String status, String headers, byte[] body) throws IOException {
		write(out, "HTTP/1.1 " + status + " Some Thing\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n");
		out.write(body);
	}

	private static void write(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
			line.append((char) next);
		}
		return line.toString().strip();
	}

	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getLocalPort());
	}

	public Map<String, String> lastHeaders() {
		return this.lastHeaders;
	}

	public String lastBody() {
		return this.lastBody;
	}

	public int requests() {
		return this.requests.get();
	}

	public int connections() {
		return this.sockets.size();
	}

	void hangUp() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
			hangUp();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
