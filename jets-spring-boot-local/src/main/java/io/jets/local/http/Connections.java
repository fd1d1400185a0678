package io.jets.local.http;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.IOSessionListener;
import org.apache.hc.core5.util.Timeout;

/**
 * Bounds the number of connections and the time in which a connection must deliver a
 * complete request. The time starts when the connection is opened and again after each
 * response; while a request is handled, it does not run. Bytes that arrive do not extend
 * it, so that a client cannot hold a connection by sending them slowly.
 */
final class Connections implements IOSessionListener, Http1StreamListener {

	private final Map<SocketAddress, Connection> open = new ConcurrentHashMap<>();

	private final int maximum;

	private final Duration requestTime;

	Connections(int maximum, Duration requestTime) {
		this.maximum = maximum;
		this.requestTime = requestTime;
	}

	@Override
	public void connected(IOSession session) {
		if (this.open.size() >= this.maximum && !closeLongestWaiting()) {
			session.close(CloseMode.IMMEDIATE);
			return;
		}
		SocketAddress address = session.getRemoteAddress();
		if (address == null) {
			// The client has closed the connection already
			return;
		}
		Connection connection = new Connection(session);
		this.open.put(address, connection);
		connection.await(this.requestTime);
	}

	private boolean closeLongestWaiting() {
		return this.open.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().waiting)
			.min(Comparator.comparingLong((entry) -> entry.getValue().deadline - System.nanoTime()))
			.map((entry) -> {
				this.open.remove(entry.getKey());
				entry.getValue().session.close(CloseMode.IMMEDIATE);
				return true;
			})
			.orElse(false);
	}

	@Override
	public void inputReady(IOSession session) {
		Connection connection = this.open.get(session.getRemoteAddress());
		if (connection != null) {
			connection.check();
		}
	}

	/**
	 * Stops the time because a request is complete.
	 * @param address the address of the client
	 */
	void received(SocketAddress address) {
		Connection connection = this.open.get(address);
		if (connection != null) {
			connection.handle();
		}
	}

	/**
	 * Bounds the time in which the client may read nothing.
	 * @param address the address of the client
	 */
	void responding(SocketAddress address) {
		Connection connection = this.open.get(address);
		if (connection != null) {
			connection.session.setSocketTimeout(Timeout.of(this.requestTime));
		}
	}

	@Override
	public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {
		Connection responded = this.open.get(connection.getRemoteAddress());
		if (responded != null) {
			responded.complete(this.requestTime);
		}
	}

	/**
	 * Removes a connection. The channel is closed already and has no address.
	 */
	@Override
	public void disconnected(IOSession session) {
		this.open.values().removeIf((connection) -> connection.session == session);
	}

	@Override
	public void onRequestHead(HttpConnection connection, HttpRequest request) {
	}

	@Override
	public void onResponseHead(HttpConnection connection, HttpResponse response) {
	}

	@Override
	public void startTls(IOSession session) {
	}

	@Override
	public void outputReady(IOSession session) {
	}

	@Override
	public void timeout(IOSession session) {
	}

	@Override
	public void exception(IOSession session, Exception ex) {
	}

	private static final class Connection {

		private final IOSession session;

		private volatile long deadline;

		private volatile boolean waiting;

		/**
		 * How many requests are being handled, of which the client has pipelined some.
		 */
		private final AtomicInteger handled = new AtomicInteger();

		Connection(IOSession session) {
			this.session = session;
		}

		void await(Duration time) {
			this.deadline = System.nanoTime() + time.toNanos();
			this.waiting = true;
			this.session.setSocketTimeout(Timeout.of(time));
		}

		/**
		 * The server closes a connection after a time without input. On input, that time
		 * becomes what remains.
		 */
		void check() {
			if (!this.waiting) {
				return;
			}
			long remaining = this.deadline - System.nanoTime();
			if (remaining <= 0) {
				this.session.close(CloseMode.IMMEDIATE);
			}
			else {
				this.session.setSocketTimeout(Timeout.of(Duration.ofNanos(remaining).plusMillis(1)));
			}
		}

		void complete(Duration time) {
			if (this.handled.decrementAndGet() == 0) {
				await(time);
			}
			else {
				this.session.setSocketTimeout(Timeout.DISABLED);
			}
		}

		void handle() {
			this.handled.incrementAndGet();
			this.waiting = false;
			this.session.setSocketTimeout(Timeout.DISABLED);
		}

	}

}
