package io.jets.local.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.impl.BasicEntityDetails;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncServerExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.ResponseChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * Receives one request without a thread of its own, hands the complete request to a
 * thread, and sends the response.
 */
final class Exchange implements AsyncServerExchangeHandler {

	private static final Log log = LogFactory.getLog(LoopbackServer.class);

	private static final int MAXIMUM_PIPELINED = 16;

	private final RequestHandler handler;

	private final int maximumBody;

	private final Executor executor;

	private final Connections connections;

	private final AtomicLong freeMemory;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);

	private final AtomicLong reserved = new AtomicLong();

	private @Nullable Refusal refusal;

	private @Nullable Received received;

	private volatile ByteBuffer rest = ByteBuffer.allocate(0);

	private volatile @Nullable StreamingBody stream;

	Exchange(RequestHandler handler, int maximumBody, Executor executor, Connections connections,
			AtomicLong freeMemory) {
		this.handler = handler;
		this.maximumBody = maximumBody;
		this.executor = executor;
		this.connections = connections;
		this.freeMemory = freeMemory;
	}

	@Override
	public void handleRequest(HttpRequest request, @Nullable EntityDetails entity, ResponseChannel channel,
			HttpContext context) throws HttpException, IOException {
		EndpointDetails endpoint = HttpCoreContext.cast(context).getEndpointDetails();
		if (endpoint.getRequestCount() - endpoint.getResponseCount() > MAXIMUM_PIPELINED) {
			channel.terminateExchange();
			return;
		}
		this.received = new Received(request, channel, context, endpoint.getRemoteAddress());
		if (entity == null) {
			handle(this.received);
		}
	}

	@Override
	public void updateCapacity(CapacityChannel channel) throws IOException {
		channel.update(Integer.MAX_VALUE);
	}

	@Override
	public void consume(ByteBuffer source) {
		byte[] bytes = new byte[source.remaining()];
		source.get(bytes);
		if (this.refusal != null) {
			// The client reads the response only after it has sent the whole request
			return;
		}
		if (this.body.size() + bytes.length > this.maximumBody) {
			refuse(413, "Request must be smaller than " + this.maximumBody + " bytes");
		}
		else if (this.freeMemory.addAndGet(-bytes.length) < 0) {
			this.freeMemory.addAndGet(bytes.length);
			refuse(503, "Too many large requests at once");
		}
		else {
			this.reserved.addAndGet(bytes.length);
			this.body.writeBytes(bytes);
		}
	}

	private void refuse(int status, String reason) {
		this.refusal = new Refusal(status, reason);
		this.body.reset();
		releaseMemory();
	}

	@Override
	public void streamEnd(@Nullable List<? extends Header> trailers) throws HttpException, IOException {
		if (this.received != null) {
			handle(this.received);
		}
	}

	private void handle(Received received) throws HttpException, IOException {
		this.connections.received(received.client());
		Refusal refusal = this.refusal;
		if (refusal != null) {
			respond(received, this.handler.refuse(refusal.status(), refusal.reason()));
			return;
		}
		HttpRequest request = received.request();
		LocalRequest complete = LocalRequest.of(request.getMethod(), request.getPath(), request.getHeaders(),
				this.body.toByteArray());
		this.body.reset();
		try {
			this.executor.execute(() -> handle(received, complete));
		}
		catch (RejectedExecutionException ex) {
			respond(received, this.handler.refuse(503, "Too many requests at once"));
		}
	}

	private void handle(Received received, LocalRequest request) {
		try {
			respond(received, response(request));
		}
		catch (HttpException | IOException ex) {
			log.debug("The client did not get the response to " + request.method() + " " + request.path(), ex);
			received.channel().terminateExchange();
		}
	}

	/**
	 * Returns a response in any case: a client that gets none waits until its own
	 * time-out.
	 */
	private LocalResponse response(LocalRequest request) {
		try {
			return this.handler.handle(request);
		}
		catch (Throwable ex) {
			log.error("Failed to handle " + request.method() + " " + request.path() + " " + request.operation(), ex);
			return this.handler.refuse(500, ex.toString());
		}
	}

	private void respond(Received received, LocalResponse response) throws HttpException, IOException {
		releaseMemory();
		BasicHttpResponse head = new BasicHttpResponse(response.status());
		head.setHeaders(response.headers().getHeaders());
		byte[] body = response.body();
		this.connections.responding(received.client());
		this.rest = ByteBuffer.wrap(body);
		this.stream = response.stream();
		received.channel().sendResponse(head, entity(body.length, response.stream() != null), received.context());
	}

	private static @Nullable EntityDetails entity(int length, boolean stream) {
		if (stream) {
			return new BasicEntityDetails(-1, null);
		}
		return (length > 0) ? new BasicEntityDetails(length, null) : null;
	}

	@Override
	public int available() {
		StreamingBody stream = this.stream;
		return (stream != null) ? stream.pending() : this.rest.remaining();
	}

	@Override
	public void produce(DataStreamChannel channel) throws IOException {
		StreamingBody stream = this.stream;
		if (stream != null) {
			stream.produce(channel);
			return;
		}
		channel.write(this.rest);
		if (!this.rest.hasRemaining()) {
			channel.endStream();
		}
	}

	@Override
	public void failed(Exception cause) {
		log.debug("A connection ended early", cause);
	}

	@Override
	public void releaseResources() {
		releaseMemory();
		StreamingBody stream = this.stream;
		if (stream != null) {
			stream.release();
		}
	}

	private void releaseMemory() {
		this.freeMemory.addAndGet(this.reserved.getAndSet(0));
	}

	private record Refusal(int status, String reason) {

	}

	private record Received(HttpRequest request, ResponseChannel channel, HttpContext context, SocketAddress client) {

	}

}
