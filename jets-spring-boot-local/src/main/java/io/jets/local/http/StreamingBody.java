package io.jets.local.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response that is created while it is sent. It ends when the client closes
 * the connection, or when the server is closed.
 */
public final class StreamingBody {

	private final Queue<ByteBuffer> parts = new ArrayDeque<>();

	private final Runnable listener;

	private @Nullable DataStreamChannel channel;

	private int pending;

	private boolean ended;

	private boolean released;

	/**
	 * Creates a body.
	 * @param first the first part, not empty
	 * @param listener called when all parts were sent, and when the client is gone. It
	 * must return at once
	 */
	public StreamingBody(byte[] first, Runnable listener) {
		this.listener = listener;
		this.parts.add(ByteBuffer.wrap(first));
		this.pending = first.length;
	}

	/**
	 * Sends a part after those that are pending.
	 * @param part the part; must not be changed afterwards
	 */
	public void send(byte[] part) {
		DataStreamChannel ready;
		synchronized (this) {
			if (this.released || this.ended) {
				return;
			}
			this.parts.add(ByteBuffer.wrap(part));
			this.pending += part.length;
			ready = this.channel;
		}
		requestOutput(ready);
	}

	/**
	 * Ends the body after the parts that are pending.
	 */
	public void end() {
		DataStreamChannel ready;
		synchronized (this) {
			this.ended = true;
			ready = this.channel;
		}
		requestOutput(ready);
	}

	/**
	 * Requests output without holding a lock, because the channel has its own.
	 */
	private static void requestOutput(@Nullable DataStreamChannel channel) {
		if (channel != null) {
			channel.requestOutput();
		}
	}

	/**
	 * Returns how much was not sent yet.
	 * @return the number of bytes
	 */
	public synchronized int pending() {
		// The channel asks for the end only if something is available
		return (this.pending == 0 && this.ended) ? 1 : this.pending;
	}

	/**
	 * Returns whether the client can still receive parts. A client that has gone is
	 * noticed when the next part is sent, at the latest.
	 * @return whether the connection is open
	 */
	public synchronized boolean isOpen() {
		return !this.released && !this.ended;
	}

	void produce(DataStreamChannel output) throws IOException {
		boolean drained;
		synchronized (this) {
			this.channel = output;
			while (!this.parts.isEmpty()) {
				ByteBuffer part = this.parts.element();
				this.pending -= output.write(part);
				if (part.hasRemaining()) {
					break;
				}
				this.parts.remove();
			}
			drained = this.parts.isEmpty();
			if (drained && this.ended) {
				output.endStream();
			}
		}
		if (drained) {
			this.listener.run();
		}
	}

	void release() {
		synchronized (this) {
			this.released = true;
			this.parts.clear();
			this.pending = 0;
		}
		this.listener.run();
	}

}
