package io.jets.local.endpoint;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.sun.net.httpserver.Headers;

/**
 * A connection to an HTTP/1.1 server, for one request at a time.
 */
final class HttpConnection implements AutoCloseable {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

	/** Shorter than servers keep connections, so that none is closed under a request. */
	private static final Duration LONGEST_IDLE = Duration.ofSeconds(5);

	private static final Set<String> HOP_BY_HOP = Set.of("connection", "content-length", "expect", "host", "keep-alive",
			"te", "trailer", "transfer-encoding", "upgrade");

	private final URI uri;

	private final SocketChannel channel;

	private final InputStream in;

	private boolean reusable = true;

	private long lastUsed = System.nanoTime();

	HttpConnection(URI uri) throws IOException {
		this.uri = uri;
		this.channel = SocketChannel.open();
		try {
			this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
			this.channel.socket()
				.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), (int) CONNECT_TIMEOUT.toMillis());
			this.channel.socket().setSoTimeout((int) READ_TIMEOUT.toMillis());
			this.in = new BufferedInputStream(this.channel.socket().getInputStream(), 16 * 1024);
		}
		catch (IOException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Whether this connection still leads to a server.
	 * @param uri the server
	 * @return whether it can be used again
	 */
	boolean leadsTo(URI uri) throws IOException {
		if (!this.uri.equals(uri) || System.nanoTime() - this.lastUsed > LONGEST_IDLE.toNanos()) {
			return false;
		}
		this.channel.configureBlocking(false);
		try {
			// Nothing to read is right; an end, or an answer to no question, is not
			return this.channel.read(ByteBuffer.allocate(1)) == 0;
		}
		catch (IOException ex) {
			return false;
		}
		finally {
			if (this.channel.isOpen()) {
				this.channel.configureBlocking(true);
			}
		}
	}

	boolean isReusable() {
		return this.reusable;
	}

	LocalResponse exchange(LocalRequest request) throws IOException {
		this.reusable = false;
		try {
			write(request);
			LocalResponse response = read();
			this.lastUsed = System.nanoTime();
			return response;
		}
		finally {
			if (!this.reusable) {
				close();
			}
		}
	}

	private void write(LocalRequest request) throws IOException {
		StringBuilder head = new StringBuilder();
		head.append(request.method()).append(' ').append(request.path()).append(" HTTP/1.1\r\n");
		head.append("Host: ").append(this.uri.getAuthority()).append("\r\n");
		head.append("Content-Length: ").append(request.body().length).append("\r\n");
		request.headers()
			.forEach((name, values) -> values.stream()
				.filter((value) -> !isHopByHop(name))
				.forEach((value) -> head.append(name).append(": ").append(value).append("\r\n")));
		byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		ByteBuffer message = ByteBuffer.allocate(bytes.length + request.body().length);
		// In one piece, so that the server reads it at once
		message.put(bytes).put(request.body()).flip();
		while (message.hasRemaining()) {
			this.channel.write(message);
		}
	}

	private LocalResponse read() throws IOException {
		String[] status = line().split(" ", 3);
		Headers headers = new Headers();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
		}
		byte[] body = body(headers);
		this.reusable = !"close".equalsIgnoreCase(headers.getFirst("Connection"));
		Headers kept = new Headers();
		for (Map.Entry<String, List<String>> header : headers.entrySet()) {
			if (!isHopByHop(header.getKey())) {
				kept.put(header.getKey(), header.getValue());
			}
		}
		return new LocalResponse(Integer.parseInt(status[1]), kept, body);
	}

	private byte[] body(Headers headers) throws IOException {
		if ("chunked".equalsIgnoreCase(headers.getFirst("Transfer-Encoding"))) {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			for (int size = chunkSize(); size > 0; size = chunkSize()) {
				body.write(bytes(size));
				line();
			}
			line();
			return body.toByteArray();
		}
		String length = headers.getFirst("Content-Length");
		return (length != null) ? bytes(Integer.parseInt(length)) : new byte[0];
	}

	private int chunkSize() throws IOException {
		return Integer.parseInt(line().split(";")[0].strip(), 16);
	}

	private byte[] bytes(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("The connection ended within an answer");
		}
		return bytes;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The connection ended within an answer");
			}
			line.append((char) next);
		}
		return line.toString().stripTrailing();
	}

	private static boolean isHopByHop(String header) {
		return HOP_BY_HOP.contains(header.toLowerCase(Locale.ROOT));
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// It is gone either way
		}
	}

}
